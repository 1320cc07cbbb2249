import { redFlagIds, type RedFlagId } from '../../core';
import type { Person, SessionToKeep } from '../../store';
import type { SessionAtHand } from './session.svelte';

const isRedFlag = (id: string): id is RedFlagId => redFlagIds.some((known) => known === id);

/**
 * The session at hand as the library takes it.
 * @param there recordings whose clips lie in the library already
 */
export function sessionToKeep(
  session: SessionAtHand,
  person: Person,
  withClips: boolean,
  there: readonly string[],
): SessionToKeep {
  const { id, startedMs, answers, done, clips, openedMs } = session;
  const [first] = done;
  return {
    person,
    session: {
      id,
      personId: person.id,
      startedMs,
      savedMs: Date.now(),
      subject: {
        heightM: first?.options.heightM ?? null,
        ageYears: first?.options.ageYears ?? null,
        sex: first?.options.sex ?? null,
        treadmillSpeedMS: first?.options.treadmillSpeedMS ?? null,
      },
      answers: {
        pain: answers.pain.map((place) => ({ ...place })),
        statements: { ...answers.statements },
        redFlags: answers.redFlags?.filter(isRedFlag) ?? null,
        painWithMovement: answers.painWithMovement ?? null,
        since: answers.since ?? null,
        worse: [...(answers.worse ?? [])],
      },
    },
    openedMs,
    // What could not be read, or is being read, is no reason to lose what was kept of it.
    untouched: clips.flatMap((clip) => (clip.status === 'done' ? [] : [clip.id])),
    recordings: done.map(
      ({ id: recordingId, name, result, options, facing, edits, file, thumbnail }, position) => {
        const { assessment, keypoints } = result;
        const clip = withClips && !there.includes(recordingId) ? file : null;
        return {
          record: {
            id: recordingId,
            sessionId: id,
            position,
            name,
            task: assessment.task.kind,
            facing: assessment.view.facing,
            durationS: assessment.source.durationS,
            chosenTask: options.task,
            chosenFacing: facing,
            // A picture of the person is kept only where the clip is.
            thumbnail: withClips ? thumbnail : null,
            clip: clip && { type: clip.type, sizeBytes: clip.size },
          },
          result: { assessment, keypoints, edits },
          clip,
        };
      },
    ),
  };
}

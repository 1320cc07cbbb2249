import { instantOf } from '../measures/moment';
import { patternRules } from '../patterns/catalogue';
import { readPattern, type PatternContext } from '../patterns/engine';
import { recordedNeeds } from '../patterns/recorded';
import type { Answers } from '../recording/answers';
import { careOf } from './care';
import { joinMeasures } from './join';
import { missingViewsOf } from './missing-views';
import { orderOf } from './order';
import { sessionSchemaId, type Session, type SessionRecording } from './session';

export interface SessionInput {
  readonly recordings: readonly SessionRecording[];
  readonly answers: Answers;
}

/** One person, one day: all recordings and answers read together. Deterministic; no recordings give an empty reading. */
export function readSession({ recordings, answers }: SessionInput): Session {
  const measures = joinMeasures(recordings);
  const assessments = new Map(recordings.map(({ id, assessment }) => [id, assessment]));
  const context: PatternContext = {
    measures: measures.map(({ measure, norms, recording }) => ({
      measure,
      norms,
      plane: (recording === null ? null : assessments.get(recording)?.view.plane) ?? 'oblique',
      ...(recording === null ? {} : { recording }),
    })),
    momentOf: (measure, side, recording) => {
      const shown = recording === null ? undefined : assessments.get(recording);
      return shown ? (instantOf(shown, measure, side)?.timeS ?? null) : null;
    },
    recorded: recordings.flatMap(({ assessment }) => recordedNeeds(assessment)),
    answers,
  };
  const patterns = patternRules.map((rule) => readPattern(rule, context));
  return {
    schema: sessionSchemaId,
    recordings,
    answers,
    measures: measures.map(({ measure, recording }) => ({ measure, recording })),
    patterns,
    redFlags: careOf(answers).redFlags,
    order: orderOf(answers, patterns),
    missingViews: missingViewsOf(patterns, answers),
  };
}

import * as v from 'valibot';
import {
  assessmentSchemaId,
  describeSource,
  failed,
  ok,
  readEdits,
  readKeypoints,
  type Assessment,
  type Edits,
  type KeypointsRecording,
  type Result,
} from '../core';
import { assessmentSchema, noteSchema, poseSchema, sourceSchema, timingSchema } from './assessment-schema';
import { issueText, shortText } from './values';

/** What was measured in one recording, as kept in a file of its own. */
export interface RecordingResult {
  readonly assessment: Assessment;
  /** As the network gave them: what the assessment can be made from again. */
  readonly keypoints: KeypointsRecording;
  /** Corrections by hand; null where there are none. */
  readonly edits: Edits | null;
}

/** A result that was read: keypoints and corrections are whole, or it would be a fault. */
export interface OpenedResult extends RecordingResult {
  /**
   * The assessment did not pass its check. What stands in its place names the recording's origin and holds no value: measure
   * again before anything is shown.
   */
  readonly needsMeasuring: boolean;
}

const schemaId = 'contrapposto/recording@1';
/** Of what stands in for an assessment: no core has this version. */
const unmeasuredVersion = '';

const fileSchema = v.object({
  schema: v.literal(schemaId),
  assessment: v.unknown(),
  keypoints: v.unknown(),
  edits: v.optional(v.unknown(), null),
});

/** Of an assessment that cannot be trusted: what only the reading of the clip can know, where that much is sound. */
const originSchema = v.object({
  source: v.fallback(v.nullable(sourceSchema), null),
  pose: v.fallback(poseSchema, { model: null, modelSha256: null, engine: 'import' }),
  timing: v.fallback(timingSchema, { decodeMs: 0, poseMs: 0, coreMs: 0, totalMs: 0, msPerFrame: 0 }),
  quality: v.fallback(v.array(v.fallback(v.nullable(noteSchema), null)), []),
});

/** Frames that become text in one go: some milliseconds. */
const framesAGo = 100;

/** The text of a list, a piece at a time: the page goes on between them, since half a minute of landmarks takes long. */
async function listText(list: readonly unknown[]): Promise<string[]> {
  const pieces: string[] = ['['];
  for (let i = 0; i < list.length; i += framesAGo) {
    const piece = JSON.stringify(list.slice(i, i + framesAGo)).slice(1, -1);
    pieces.push(i === 0 ? piece : `,${piece}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return [...pieces, ']'];
}

/** The text of keypoints, in pieces; the same for the same keypoints. */
export async function keypointsText({
  frames,
  world,
  outline,
  ...rest
}: KeypointsRecording): Promise<string[]> {
  const field = async (name: string, list: readonly unknown[] | undefined) =>
    list ? [`,"${name}":`, ...(await listText(list))] : [];
  return [
    JSON.stringify(rest).slice(0, -1),
    ...(await field('frames', frames)),
    ...(await field('world', world)),
    ...(await field('outline', outline)),
    '}',
  ];
}

/** The text of a result file, in pieces. */
export async function resultText({ assessment, keypoints, edits }: RecordingResult): Promise<string[]> {
  const rest = `"assessment":${JSON.stringify(assessment)},"edits":${JSON.stringify(edits)}`;
  return [`{"schema":"${schemaId}",${rest},"keypoints":`, ...(await keypointsText(keypoints)), '}'];
}

function unmeasured(json: unknown, keypoints: KeypointsRecording): Result<Assessment> {
  const { source, pose, timing, quality } = v.parse(originSchema, { ...(Object(json) as object) });
  const described =
    source === null ? describeSource(keypoints, { name: '', sha256: '', durationS: null }) : ok(source);
  if (!described.ok) return described;
  return ok({
    schema: assessmentSchemaId,
    app: { version: unmeasuredVersion },
    source: described.value,
    pose,
    task: { kind: 'unknown', chosenBy: 'detected' },
    view: { plane: 'oblique', facing: 'right', nearSide: null, yawDeg: null },
    passes: [],
    events: [],
    cycles: [],
    phases: [],
    dimensionlessSpeed: null,
    measures: [],
    curves: [],
    series: [],
    patterns: [],
    quality: quality.filter((note) => note !== null),
    timing,
  });
}

/** Checks what a result file held. @returns the fault `record-unreadable` whose detail names the field */
export function readResult(json: unknown): Result<OpenedResult> {
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) return failed('record-unreadable', issueText(parsed.issues[0]));
  const keypoints = readKeypoints(parsed.output.keypoints);
  if (!keypoints.ok)
    return failed('record-unreadable', shortText(`keypoints: ${keypoints.fault.detail ?? ''}`));
  const edits = parsed.output.edits === null ? ok(null) : readEdits(parsed.output.edits);
  if (!edits.ok) return failed('record-unreadable', shortText(`edits: ${edits.fault.detail ?? ''}`));
  const whole = { keypoints: keypoints.value, edits: edits.value };
  const checked = v.safeParse(assessmentSchema, parsed.output.assessment);
  if (checked.success) {
    const needsMeasuring = checked.output.app.version === unmeasuredVersion;
    return ok({ ...whole, assessment: checked.output, needsMeasuring });
  }
  const assessment = unmeasured(parsed.output.assessment, keypoints.value);
  if (!assessment.ok) return failed('record-unreadable', `keypoints: ${assessment.fault.code}`);
  return ok({ ...whole, assessment: assessment.value, needsMeasuring: true });
}

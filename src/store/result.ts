import * as v from 'valibot';
import {
  assessmentSchemaId,
  failed,
  ok,
  readEdits,
  readKeypoints,
  taskKinds,
  type Assessment,
  type Edits,
  type KeypointsRecording,
  type Result,
} from '../core';

/** What was measured in one recording, as kept in a file of its own. */
export interface RecordingResult {
  readonly assessment: Assessment;
  /** As the network gave them: what the assessment can be made from again. */
  readonly keypoints: KeypointsRecording;
  /** Corrections by hand; null where there are none. */
  readonly edits: Edits | null;
}

const schemaId = 'contrapposto/recording@1';

/**
 * The core writes assessments, so what is checked here is that one was written and came back whole: everything the page
 * reads before it can measure again.
 */
const assessmentSchema = v.looseObject({
  schema: v.literal(assessmentSchemaId),
  app: v.looseObject({ version: v.string() }),
  source: v.looseObject({
    name: v.string(),
    sha256: v.string(),
    widthPx: v.number(),
    heightPx: v.number(),
    durationS: v.number(),
    frames: v.number(),
    framesAnalysed: v.number(),
    frameRateHz: v.number(),
    variableFrameRate: v.boolean(),
  }),
  pose: v.looseObject({
    model: v.nullable(v.string()),
    modelSha256: v.nullable(v.string()),
    engine: v.string(),
  }),
  task: v.looseObject({ kind: v.picklist(taskKinds), chosenBy: v.picklist(['detected', 'user']) }),
  view: v.looseObject({ plane: v.string(), facing: v.string() }),
  passes: v.array(v.looseObject({ startS: v.number(), endS: v.number() })),
  events: v.array(v.looseObject({ timeS: v.number(), kind: v.string(), side: v.string() })),
  cycles: v.array(v.looseObject({ startS: v.number(), toeOffS: v.number(), endS: v.number() })),
  measures: v.array(v.looseObject({ id: v.string(), ref: v.string() })),
  curves: v.array(v.looseObject({ id: v.string(), mean: v.array(v.number()) })),
  series: v.array(v.looseObject({ id: v.string(), values: v.array(v.nullable(v.number())) })),
  patterns: v.array(v.looseObject({ id: v.string(), state: v.string() })),
  quality: v.array(v.looseObject({ code: v.string(), severity: v.string(), text: v.string() })),
  timing: v.looseObject({ totalMs: v.number() }),
});

const fileSchema = v.object({
  schema: v.literal(schemaId),
  assessment: assessmentSchema,
  keypoints: v.unknown(),
  edits: v.optional(v.unknown(), null),
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

/** The text of a result file, in pieces. */
export async function resultText({ assessment, keypoints, edits }: RecordingResult): Promise<string[]> {
  const { frames, world, outline, ...rest } = keypoints;
  const field = async (name: string, list: readonly unknown[] | undefined) =>
    list ? [`,"${name}":`, ...(await listText(list))] : [];
  return [
    `{"schema":"${schemaId}","assessment":${JSON.stringify(assessment)},"edits":${JSON.stringify(edits)},`,
    `"keypoints":${JSON.stringify(rest).slice(0, -1)}`,
    ...(await field('frames', frames)),
    ...(await field('world', world)),
    ...(await field('outline', outline)),
    '}}',
  ];
}

/** Checks what a result file held. @returns the fault `record-unreadable` whose detail names the field */
export function readResult(json: unknown): Result<RecordingResult> {
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return failed('record-unreadable', `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const keypoints = readKeypoints(parsed.output.keypoints);
  if (!keypoints.ok) return failed('record-unreadable', `keypoints: ${keypoints.fault.detail}`);
  const edits = parsed.output.edits === null ? ok(null) : readEdits(parsed.output.edits);
  if (!edits.ok) return failed('record-unreadable', `edits: ${edits.fault.detail}`);
  const assessment = parsed.output.assessment as unknown as Assessment;
  return ok({ assessment, keypoints: keypoints.value, edits: edits.value });
}

import * as v from 'valibot';
import { cameraStepSchema, type CameraStep } from './camera';
import { facings, type Facing } from './facing';
import { failed, ok, type Result } from '../fault';
import { modelNames, type ModelName } from './model-name';
import { landmarkCount } from './skeleton';
import { taskKinds, type TaskKind } from './task-kind';
import { turns, type Turn } from './turn';

/**
 * `contrapposto/keypoints@1`: the door into the core, for our own pose room, other trackers and marker data.
 * Pixels of the upright picture (rotation applied), y down, origin at the top left corner; time in seconds from the
 * container, strictly increasing.
 */

export { taskKinds, type TaskKind };
export type { CameraStep };

export const keypointsSchemaId = 'contrapposto/keypoints@1';

/** As norms are tabled; null where it is not known or not said. */
export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

/** How many times slower a clip may be said to run; below 1 it runs faster than the movement did. */
export const speedFactors = { least: 0.1, most: 100 };

const finite = v.pipe(v.number(), v.finite());
const visibility = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const points = <T extends v.GenericSchema>(point: T) =>
  v.pipe(v.array(point), v.length(landmarkCount, `expected ${landmarkCount} landmarks`));

const contextSchema = v.object({
  task: v.optional(v.nullable(v.picklist(taskKinds))),
  heightM: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0.5), v.maxValue(2.5)))),
  legM: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0.2), v.maxValue(1.5)))),
  landmarks: v.optional(v.nullable(v.picklist(['network', 'markers']))),
  model: v.optional(v.nullable(v.picklist(modelNames))),
  treadmillSpeedMS: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(8)))),
  ageYears: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(120)))),
  sex: v.optional(v.nullable(v.picklist(sexes))),
  facing: v.optional(v.nullable(v.picklist(facings))),
  turnDeg: v.optional(v.nullable(v.picklist(turns))),
  speedFactor: v.optional(
    v.nullable(v.pipe(v.number(), v.minValue(speedFactors.least), v.maxValue(speedFactors.most))),
  ),
});

export const keypointsSchema = v.pipe(
  v.object({
    schema: v.literal(keypointsSchemaId),
    widthPx: v.pipe(v.number(), v.integer(), v.minValue(1)),
    heightPx: v.pipe(v.number(), v.integer(), v.minValue(1)),
    timesS: v.pipe(
      v.array(finite),
      v.check(
        (times) => times.every((t, i) => i === 0 || t > times[i - 1]!),
        'times must increase from frame to frame',
      ),
    ),
    skeleton: v.literal('blazepose-33'),
    frames: v.array(v.nullable(points(v.strictTuple([finite, finite, visibility])))),
    world: v.optional(v.array(v.nullable(points(v.strictTuple([finite, finite, finite]))))),
    outline: v.optional(v.array(v.nullable(v.array(v.strictTuple([finite, finite]))))),
    camera: v.optional(v.array(cameraStepSchema)),
    context: v.optional(contextSchema),
  }),
  v.check(({ timesS, frames }) => timesS.length === frames.length, 'timesS and frames must be equally long'),
  v.check(
    ({ world, frames }) => world === undefined || world.length === frames.length,
    'world and frames must be equally long',
  ),
  v.check(
    ({ camera, frames }) => camera === undefined || camera.length === frames.length,
    'camera and frames must be equally long',
  ),
);

/** One frame: 33 of [x px, y px, visibility 0..1], or null where no person was found. */
export type KeypointsFrame = readonly (readonly [x: number, y: number, visibility: number])[] | null;
/** One frame: 33 of [x, y, z] in metres from mid-hip, or null. */
export type WorldFrame = readonly (readonly [x: number, y: number, z: number])[] | null;

export interface RecordingContext {
  /** What the user says is being done; null or absent lets the core find out. */
  readonly task?: TaskKind | null | undefined;
  readonly heightM?: number | null | undefined;
  /** Metres from hip to knee to ankle, where they were measured, as with markers: a scale that stands above body height. */
  readonly legM?: number | null | undefined;
  /** Where the points come from: a pose network (taken for granted), or markers on the skin, whose error is smaller. */
  readonly landmarks?: 'network' | 'markers' | null | undefined;
  /** Which network of ours found the points, so that they are read alike where the file comes back; null or absent: none of them. */
  readonly model?: ModelName | null | undefined;
  readonly treadmillSpeedMS?: number | null | undefined;
  readonly ageYears?: number | null | undefined;
  readonly sex?: Sex | null | undefined;
  /** What the user says about the view; null or absent lets the core find out. */
  readonly facing?: Facing | null | undefined;
  /** By how much the clip's pictures were turned, clockwise, before they were looked at; whoever shows the clip with these points turns it too. */
  readonly turnDeg?: Turn | null | undefined;
  /**
   * How many times slower the clip runs than the movement did; times are those of the clip all the same. 1: as fast as it
   * was, however slow it looks; null or absent: nobody has said so.
   */
  readonly speedFactor?: number | null | undefined;
}

export interface KeypointsRecording {
  readonly schema: typeof keypointsSchemaId;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly timesS: readonly number[];
  readonly skeleton: 'blazepose-33';
  readonly frames: readonly KeypointsFrame[];
  readonly world?: readonly WorldFrame[] | undefined;
  readonly outline?: readonly (readonly (readonly [x: number, y: number])[] | null)[] | undefined;
  /** Absent where nobody looked at the background, as in points without their picture. */
  readonly camera?: readonly CameraStep[] | undefined;
  readonly context?: RecordingContext | undefined;
}

/** Checks a parsed JSON value. @returns the recording, or the fault `not-keypoints` whose detail names the field. */
export function readKeypoints(json: unknown): Result<KeypointsRecording> {
  const parsed = v.safeParse(keypointsSchema, json);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue) ?? 'file';
  return failed('not-keypoints', `${path}: ${issue.message}`);
}

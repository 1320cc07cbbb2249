import * as v from 'valibot';
import { failed, ok, type Result } from '../../core';
import type { Points } from './people';
import type { Planar, PlanarFrame } from './planar';

/** JSON of pose trackers, told apart by what is in it. */

const number = v.pipe(v.number(), v.finite());
const triples = v.pipe(
  v.array(number),
  v.check((list) => list.length % 3 === 0, 'expected x, y and confidence of each point'),
);

/** OpenPose, and what writes as it does (rtmlib, Pose2Sim): one file a frame. */
const openPoseSchema = v.object({
  people: v.array(v.object({ pose_keypoints_2d: triples })),
});
/** MMPose: predictions of a video. */
const mmposeSchema = v.object({
  instance_info: v.array(
    v.object({
      frame_id: v.optional(number),
      instances: v.array(
        v.object({
          keypoints: v.array(v.pipe(v.array(number), v.minLength(2))),
          keypoint_scores: v.array(number),
        }),
      ),
    }),
  ),
});
/** AlphaPose, and results in the way of COCO: one entry a person and frame. */
const alphaPoseSchema = v.pipe(
  v.array(v.object({ image_id: v.union([v.string(), number]), keypoints: triples })),
  v.minLength(1),
);
const landmarkSchema = v.object({
  x: number,
  y: number,
  visibility: v.optional(number),
  score: v.optional(number),
});
const landmarksSchema = v.array(landmarkSchema);
const sizeSchema = v.object({ width: v.pipe(number, v.minValue(1)), height: v.pipe(number, v.minValue(1)) });

const grouped = (flat: readonly number[]): Points =>
  Array.from(
    { length: flat.length / 3 },
    (_, i) => [flat[3 * i]!, flat[3 * i + 1]!, flat[3 * i + 2]!] as const,
  );

/** What was wrong, with the way to it. */
const issueOf = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]], where = '') =>
  `${where}${v.getDotPath(issues[0]) ?? 'file'}: ${issues[0].message}`;

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const isOpenPose = (json: unknown): boolean => isObject(json) && Array.isArray(json['people']);

/** @param files frames in order */
export function openPose(
  files: readonly { readonly name: string; readonly json: unknown }[],
): Result<Planar> {
  const frames: PlanarFrame[] = [];
  for (const { name, json } of files) {
    const parsed = v.safeParse(openPoseSchema, json);
    if (!parsed.success) return failed('format-damaged', issueOf(parsed.issues, `${name}: `));
    const people = parsed.output.people.map((person) => grouped(person.pose_keypoints_2d));
    frames.push({ timeS: null, people });
  }
  return ok({ format: 'openpose', frames });
}

/** Frames by number, the missing ones without anybody; numbers may begin anywhere. */
function byNumber(
  entries: readonly { readonly frame: number; readonly points: Points }[],
): PlanarFrame[] | null {
  const first = entries.reduce((least, { frame }) => Math.min(least, frame), Infinity);
  const last = entries.reduce((most, { frame }) => Math.max(most, frame), -Infinity);
  // Nobody is missing from ten times as many frames as there are entries.
  if (!(last - first <= 10 * entries.length + 1000)) return null;
  const frames = Array.from({ length: last - first + 1 }, () => [] as Points[]);
  for (const { frame, points } of entries) frames[frame - first]!.push(points);
  return frames.map((people) => ({ timeS: null, people }));
}

/** `12.jpg`, `frame_000012.png`, 12 */
const numberIn = (id: string | number): number =>
  typeof id === 'number'
    ? Math.round(id)
    : Number(/(\d+)(?!.*\d)/.exec(id.replace(/\.\w+$/, ''))?.[1] ?? NaN);

function mmpose(json: unknown): Result<Planar> {
  const parsed = v.safeParse(mmposeSchema, json);
  if (!parsed.success) return failed('format-damaged', issueOf(parsed.issues));
  const frames = parsed.output.instance_info.map(({ instances }) => ({
    timeS: null,
    people: instances.map(({ keypoints, keypoint_scores }) =>
      keypoints.map((point, k) => [point[0]!, point[1]!, keypoint_scores[k] ?? 0] as const),
    ),
  }));
  return ok({ format: 'mmpose', frames });
}

function alphaPose(json: unknown): Result<Planar> {
  const parsed = v.safeParse(alphaPoseSchema, json);
  if (!parsed.success) return failed('format-damaged', issueOf(parsed.issues));
  const entries = parsed.output.map(({ image_id, keypoints }) => ({
    frame: numberIn(image_id),
    points: grouped(keypoints),
  }));
  const strange = entries.findIndex(({ frame }) => !Number.isSafeInteger(frame));
  if (strange >= 0) return failed('format-damaged', `${strange}.image_id: no number of a frame in it`);
  const frames = byNumber(entries);
  return frames ? ok({ format: 'alphapose', frames }) : failed('format-damaged', 'image_id: far apart');
}

/** The landmarks of a frame, under one of the names that MediaPipe's solutions, tasks and their users give them. */
function landmarksIn(frame: unknown): unknown {
  if (Array.isArray(frame)) return Array.isArray(frame[0]) ? frame[0] : frame;
  if (!isObject(frame)) return undefined;
  for (const name of ['landmarks', 'poseLandmarks', 'pose_landmarks', 'keypoints', 'landmark']) {
    const found = frame[name];
    // Tasks list people; solutions have one.
    if (Array.isArray(found)) return Array.isArray(found[0]) ? found[0] : found;
    if (isObject(found)) return landmarksIn(found);
  }
  return undefined;
}

const isLandmark = (item: unknown) => isObject(item) && 'x' in item && 'y' in item;

/** Milliseconds or seconds; null where the frame does not say. */
function timeIn(frame: unknown): number | null {
  if (!isObject(frame)) return null;
  for (const [name, perS] of [
    ['timestamp_ms', 1000],
    ['timestampMs', 1000],
    ['time_s', 1],
    ['timeS', 1],
    ['time', 1],
  ] as const)
    if (typeof frame[name] === 'number') return frame[name] / perS;
  return null;
}

const mediapipeFrames = (json: unknown): readonly unknown[] | null => {
  const list = isObject(json) ? (json['frames'] ?? json['results']) : json;
  return Array.isArray(list) &&
    list.some((frame) => isLandmark((landmarksIn(frame) as unknown[] | undefined)?.[0]))
    ? list
    : null;
};

function mediapipe(json: unknown, list: readonly unknown[]): Result<Planar> {
  const frames: PlanarFrame[] = [];
  let normalised = true;
  for (const [i, frame] of list.entries()) {
    const found = landmarksIn(frame) ?? [];
    const parsed = v.safeParse(landmarksSchema, found);
    if (!parsed.success) return failed('format-damaged', issueOf(parsed.issues, `frame ${i}: `));
    const points = parsed.output.map(
      ({ x, y, visibility, score }) => [x, y, visibility ?? score ?? 1] as const,
    );
    // A share of the picture may lie a little outside of it.
    if (points.some(([x, y]) => Math.abs(x) > 4 || Math.abs(y) > 4)) normalised = false;
    frames.push({ timeS: timeIn(frame), people: points.length > 0 ? [points] : [] });
  }
  const size = v.safeParse(sizeSchema, json);
  const rate = isObject(json) ? (json['fps'] ?? json['frameRate']) : undefined;
  return ok({
    format: 'mediapipe',
    frames,
    normalised,
    sizePx: size.success
      ? { widthPx: Math.round(size.output.width), heightPx: Math.round(size.output.height) }
      : undefined,
    ...(typeof rate === 'number' && rate > 0 ? { rateHz: rate } : {}),
  });
}

/** One file with all frames. @returns null for a JSON of another kind */
export function trackerJson(json: unknown): Result<Planar> | null {
  if (isObject(json) && Array.isArray(json['instance_info'])) return mmpose(json);
  if (Array.isArray(json) && isObject(json[0]) && 'image_id' in json[0]) return alphaPose(json);
  const frames = mediapipeFrames(json);
  return frames && mediapipe(json, frames);
}

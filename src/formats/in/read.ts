import { failed, keypointsSchemaId, ok, readKeypoints, type LandmarkName, type Result } from '../../core';
import { isC3d, readC3d } from './c3d/c3d';
import { deepLabCut, isDeepLabCut } from './deeplabcut';
import type { InputFile, InputOptions, ReadInput } from './input';
import { markerRecording } from './markers';
import type { Points } from './people';
import { planarRecording, type Planar } from './planar';
import { decode } from './table';
import { isOpenPose, openPose, trackerJson } from './tracker-json';
import { isTrc, readTrc, type TrcData } from './trc';

/** What a file is, is told by what is in it. */

const planar = (read: Result<Planar>, options: InputOptions): Result<ReadInput> =>
  read.ok ? planarRecording(read.value, options) : read;

const joints = {
  Ear: 'ear',
  Eye: 'eye',
  Shoulder: 'shoulder',
  Elbow: 'elbow',
  Wrist: 'wrist',
  Hip: 'hip',
  Knee: 'knee',
  Ankle: 'ankle',
  Heel: 'heel',
  BigToe: 'foot_index',
} as const;
/** As Sports2D and Pose2Sim name the points of a picture: `RKnee`, `LBigToe`. */
const pixelNames = new Map<string, LandmarkName>([
  ['Nose', 'nose'],
  ...Object.entries(joints).flatMap(([name, joint]) => [
    [`L${name}`, `left_${joint}`] as const,
    [`R${name}`, `right_${joint}`] as const,
  ]),
]);

/** Points of a picture span hundreds, a person in metres three; millimetres were made metres before. */
const leastSpanPx = 50;

/** A TRC in pixels: flat, under the names of a tracker, too large for metres whatever its head says. Null: it is none. */
function pixelTrc({ timesS, markers, flat, rateHz }: TrcData): Planar | null {
  const known = [...markers].filter(([name]) => pixelNames.has(name));
  if (!flat || known.length < 6) return null;
  const ys = known.flatMap(([, path]) => path.flatMap((point) => (point ? [point[1]] : [])));
  const span =
    ys.reduce((most, y) => Math.max(most, y), -Infinity) -
    ys.reduce((least, y) => Math.min(least, y), Infinity);
  if (!(span > leastSpanPx)) return null;
  const meanOf = (joint: string) => {
    const all = ['L', 'R'].flatMap((side) =>
      (markers.get(side + joint) ?? []).flatMap((p) => (p ? [p[1]] : [])),
    );
    return all.reduce((sum, y) => sum + y, 0) / all.length;
  };
  // Down in a picture, up in a laboratory: the ankles tell.
  const isUp = meanOf('Ankle') < meanOf('Hip');
  const top = ys.reduce((most, y) => Math.max(most, y), -Infinity);
  const left = known
    .flatMap(([, path]) => path.flatMap((point) => (point ? [point[0]] : [])))
    .reduce((least, x) => Math.min(least, x), 0);
  const frames = timesS.map((timeS, i) => {
    const points: Points = known.map(([, path]) => {
      const point = path[i];
      return point ? [point[0] - left + 1, isUp ? top - point[1] + 1 : point[1], 1] : [0, 0, 0];
    });
    return { timeS, people: [points] };
  });
  return { format: 'trc-pixels', frames, rateHz, order: known.map(([name]) => pixelNames.get(name)!) };
}

/** Points of a person in metres, as we and Sports2D write them: flat, x forward, y up. */
function trcFile(text: string, options: InputOptions): Result<ReadInput> {
  const read = readTrc(text);
  if (!read.ok) return read;
  const pixels = pixelTrc(read.value);
  return pixels ? planarRecording(pixels, options) : markerRecording(read.value, 'trc-markers', options);
}

function parse({ name, bytes }: InputFile): Result<unknown> {
  try {
    return ok(JSON.parse(decode(bytes)) as unknown);
  } catch (error) {
    return failed('format-damaged', `${name}: ${(error as Error).message}`);
  }
}

const isOurs = (json: unknown) =>
  typeof json === 'object' && json !== null && 'schema' in json && json.schema === keypointsSchemaId;

function single(file: InputFile, options: InputOptions): Result<ReadInput> {
  if (isC3d(file.bytes)) {
    const read = readC3d(file.bytes);
    return read.ok ? markerRecording(read.value, 'c3d', options) : read;
  }
  const start = decode(file.bytes.subarray(0, 4096)).trimStart();
  if (isTrc(start)) return trcFile(decode(file.bytes), options);
  if (isDeepLabCut(start)) return planar(deepLabCut(decode(file.bytes)), options);
  if (!/^[[{]/.test(start)) return failed('unknown-format', file.name);
  const json = parse(file);
  if (!json.ok) return json;
  if (isOurs(json.value)) {
    const keypoints = readKeypoints(json.value);
    return keypoints.ok
      ? ok({ format: 'contrapposto', keypoints: keypoints.value, lacks: [], reference: [] })
      : keypoints;
  }
  const tracked = trackerJson(json.value);
  if (tracked) return planar(tracked, options);
  return isOpenPose(json.value)
    ? planar(openPose([{ name: file.name, json: json.value }]), options)
    : failed('unknown-format', file.name);
}

/** `walk_000000000012_keypoints.json`: frames of a folder in the order of their last number. */
const frameOf = (name: string) => Number(/(\d+)(?!.*\d)/.exec(name)?.[1] ?? NaN);

function folder(files: readonly InputFile[], options: InputOptions): Result<ReadInput> {
  const inOrder = files.toSorted(
    (a, b) => frameOf(a.name) - frameOf(b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  const frames: { name: string; json: unknown }[] = [];
  for (const file of inOrder) {
    const json = parse(file);
    if (!json.ok) return json;
    if (!isOpenPose(json.value))
      return failed('unknown-format', `${file.name}: a folder holds one file of OpenPose a frame`);
    frames.push({ name: file.name, json: json.value });
  }
  return planar(openPose(frames), options);
}

/**
 * Reads one recording: a file of any format, or the frames of a folder.
 * @returns one of the faults `unknown-format`, `format-damaged` (its detail names line and reason), `not-keypoints`,
 *   `unknown-markers`, `needs-rate`, `needs-size`, `no-person`, `single-frame`, `beyond-limits`, `not-a-body`
 */
export function readInput(files: readonly InputFile[], options: InputOptions = {}): Result<ReadInput> {
  const [first] = files;
  if (!first) return failed('unknown-format');
  if (files.every(({ bytes }) => bytes.length === 0)) return failed('empty-file', first.name);
  return files.length === 1 ? single(first, options) : folder(files, options);
}

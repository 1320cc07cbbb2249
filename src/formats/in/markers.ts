import {
  failed,
  keypointsSchemaId,
  landmarkIndex,
  landmarkNames,
  ok,
  readKeypoints,
  sides,
  type KeypointsFrame,
  type LandmarkName,
  type Result,
  type Side,
} from '../../core';
import type { InputFormat, InputOptions, ReadInput } from './input';
import type { MarkerData, MarkerPath, MarkerPoint } from './marker-data';
import { namedPlaces, type Place } from './marker-names';
import { contactEvents } from './plates';
import { across, axesOf, type Axes } from './walking-axes';

/** Markers of a laboratory, as a camera at the side would see them. */

const middleOf = (paths: readonly MarkerPath[]): MarkerPath =>
  paths[0]!.map((_, i) => {
    const points = paths.map((path) => path[i] ?? null);
    return points.some((point) => point === null)
      ? null
      : ([0, 1, 2].map((c) => points.reduce((sum, point) => sum + point![c]!, 0) / paths.length) as never);
  });

const share = (path: MarkerPath) => path.filter((point) => point !== null).length / path.length;

type Landmarks = Partial<Record<LandmarkName, MarkerPath>>;
type Find = (place: Place) => MarkerPath | null;

/** A pair of markers stands for the joint between them, where both are there; the medial one often comes off for the walk. */
function between(find: Find, lateral: Place, medial: Place): MarkerPath | null {
  const [outer, inner] = [find(lateral), find(medial)];
  if (outer && inner && share(inner) >= 0.9 * share(outer)) return middleOf([outer, inner]);
  return outer;
}

/** Hip centre by the spines of the pelvis: 14 % of their distance inwards, 19 % back, 30 % down (Bell 1990). */
function hipCentre(own: MarkerPath, other: MarkerPath, back: MarkerPath | null, axes: Axes): MarkerPath {
  return own.map((p, i) => {
    const [q, s] = [other[i] ?? null, back?.[i] ?? null];
    if (!p || !q) return null;
    const width = Math.hypot(...across(p, q));
    const middle = p.map((value, c) => (value + q[c]!) / 2);
    // Forward of the pelvis where its back is known, of the walk where not; level.
    const ahead = s ? middle.map((value, c) => value - s[c]!) : axes.forward;
    const level = ahead.map((value, c) => value - axes.up[c]! * axes.upOf(ahead));
    const length = Math.hypot(...level) || 1;
    return [0, 1, 2].map(
      (c) => p[c]! + 0.14 * (q[c]! - p[c]!) - (0.19 * width * level[c]!) / length - 0.3 * width * axes.up[c]!,
    ) as never;
  });
}

function byPlaces(data: MarkerData): { find: (side: Side) => Find; sacrum: MarkerPath | null } {
  const named = namedPlaces([...data.markers.keys()]);
  const pathOf = (name: string | undefined) => {
    const path = name === undefined ? undefined : data.markers.get(name);
    return path && share(path) > 0 ? path : null;
  };
  return {
    find: (side) => (place) => pathOf(named.get(side)!.get(place)),
    sacrum: pathOf(named.get('middle')!.get('sacrum')),
  };
}

function landmarksByName(data: MarkerData): { landmarks: Landmarks; axes: Axes | null } {
  const { find, sacrum } = byPlaces(data);
  const landmarks: Landmarks = {};
  const set = (side: Side, joint: string, path: MarkerPath | null) => {
    if (path) landmarks[`${side}_${joint}` as LandmarkName] = path;
  };
  for (const side of sides) {
    const of = find(side);
    set(side, 'shoulder', of('shoulder'));
    set(side, 'elbow', of('elbow'));
    set(side, 'wrist', between(of, 'wrist', 'wrist-medial'));
    set(side, 'ear', of('ear'));
    set(side, 'knee', of('knee-centre') ?? between(of, 'knee-lateral', 'knee-medial'));
    set(side, 'ankle', of('ankle-centre') ?? between(of, 'ankle-lateral', 'ankle-medial'));
    set(side, 'heel', of('heel'));
    const [inner, outer] = [of('toe-medial'), of('toe-lateral')];
    set(side, 'foot_index', of('toe') ?? (inner && outer ? middleOf([inner, outer]) : (inner ?? outer)));
  }
  const [left, right] = [find('left'), find('right')];
  const spines = { left: left('asis'), right: right('asis') };
  const pelvis = spines.left && spines.right ? middleOf([spines.left, spines.right]) : null;
  const axes = axesOf(landmarks, pelvis ?? left('hip-centre') ?? right('hip-centre'));
  const [backL, backR] = [left('psis'), right('psis')];
  const back = backL && backR ? middleOf([backL, backR]) : sacrum;
  for (const side of sides) {
    const other = side === 'left' ? 'right' : 'left';
    const centre = find(side)('hip-centre');
    const fromSpines =
      axes && spines[side] && spines[other] ? hipCentre(spines[side], spines[other], back, axes) : null;
    set(side, 'hip', centre ?? fromSpines);
  }
  return { landmarks, axes };
}

function landmarksBySaid(data: MarkerData, said: NonNullable<InputOptions['markers']>): Result<Landmarks> {
  const landmarks: Landmarks = {};
  for (const [landmark, names = []] of Object.entries(said)) {
    const paths = names.map((name) => data.markers.get(name));
    const gone = names.filter((_, i) => paths[i] === undefined);
    if (gone.length > 0 || names.length === 0)
      return failed('unknown-markers', `${landmark}: no marker ${gone.join(', ')}`);
    landmarks[landmark as LandmarkName] = middleOf(paths as MarkerPath[]);
  }
  return ok(landmarks);
}

const needed = sides.flatMap((side) =>
  ['hip', 'knee', 'ankle'].map((joint) => `${side}_${joint}` as LandmarkName),
);
const pxPerM = 400;
const marginM = 0.5;

/** Hip to knee to ankle, the middle of the frames and the longer of the legs. */
function legLengthM(landmarks: Landmarks): number | null {
  const lengths = sides.map((side) => {
    const [hip, knee, ankle] = ['hip', 'knee', 'ankle'].map(
      (joint) => landmarks[`${side}_${joint}` as LandmarkName]!,
    );
    const all = hip!
      .flatMap((h, i) => {
        const [k, a] = [knee![i], ankle![i]];
        return h && k && a ? [Math.hypot(...across(h, k)) + Math.hypot(...across(k, a))] : [];
      })
      .toSorted((a, b) => a - b);
    return all[all.length >> 1] ?? 0;
  });
  const longest = Math.max(...lengths);
  return longest >= 0.2 && longest <= 1.5 ? longest : null;
}

/**
 * Markers as keypoints: seen square from the side (or the front) from far away, so that nothing is foreshortened but what
 * turns; the leg's length goes with them, and with it the scale.
 */
export function markerRecording(
  data: MarkerData,
  format: InputFormat,
  options: InputOptions,
): Result<ReadInput> {
  const byName = landmarksByName(data);
  const said = options.markers ? landmarksBySaid(data, options.markers) : null;
  if (said && !said.ok) return said;
  const landmarks = { ...byName.landmarks, ...said?.value };
  const lost = needed.filter((name) => !landmarks[name]);
  if (lost.length > 0)
    return failed(
      'unknown-markers',
      `no ${lost.join(', ')} in ${[...data.markers.keys()].slice(0, 60).join(', ')}`,
    );
  const axes = axesOf(landmarks, middleOf([landmarks.left_hip!, landmarks.right_hip!])) ?? byName.axes;
  if (!axes) return failed('not-a-body', 'the markers show no upright body');
  const view = options.view ?? 'right';
  /** Right and up in the picture, metres. */
  const seen = (point: MarkerPoint): readonly [number, number] => {
    const ahead = axes.forwardOf(point);
    const toRight = axes.rightOf(point);
    return [view === 'right' ? ahead : view === 'left' ? -ahead : -toRight, axes.upOf(point)];
  };
  const all = Object.entries(landmarks).map(
    ([name, path]) => [name as LandmarkName, path.map((point) => point && seen(point))] as const,
  );
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [, path] of all)
    for (const point of path)
      if (point) {
        left = Math.min(left, point[0]);
        right = Math.max(right, point[0]);
        low = Math.min(low, point[1]);
        high = Math.max(high, point[1]);
      }
  const widthPx = Math.ceil((right - left + 2 * marginM) * pxPerM);
  const heightPx = Math.ceil((high - low + 2 * marginM) * pxPerM);
  if (!(widthPx <= 100_000 && heightPx <= 10_000))
    return failed('beyond-limits', 'the markers lie too far apart: is the unit of the file right?');
  const frames = data.timesS.map((_, i): KeypointsFrame => {
    const points = landmarkNames.map(() => [0, 0, 0] as [number, number, number]);
    let any = false;
    for (const [name, path] of all) {
      const point = path[i];
      if (!point) continue;
      any = true;
      points[landmarkIndex[name]] = [
        (point[0] - left + marginM) * pxPerM,
        (high - point[1] + marginM) * pxPerM,
        1,
      ];
    }
    return any ? points : null;
  });
  const legM = legLengthM(landmarks);
  const keypoints = readKeypoints({
    schema: keypointsSchemaId,
    widthPx,
    heightPx,
    timesS: data.timesS,
    skeleton: 'blazepose-33',
    frames,
    context: { landmarks: data.fromPose ? 'network' : 'markers', ...(legM === null ? {} : { legM }) },
  });
  if (!keypoints.ok) return failed('format-damaged', keypoints.fault.detail);
  const lacks = landmarkNames.filter((name) => !landmarks[name]);
  const feet = (side: Side) => {
    const [heel, toe] = [landmarks[`${side}_heel`], landmarks[`${side}_foot_index`]];
    return heel && toe ? middleOf([heel, toe]) : landmarks[`${side}_ankle`]!;
  };
  const reference = [
    ...data.events,
    ...contactEvents(data.plates, { left: feet('left'), right: feet('right') }, data.timesS),
  ].toSorted((a, b) => a.timeS - b.timeS);
  return ok({ format, keypoints: keypoints.value, lacks, reference });
}

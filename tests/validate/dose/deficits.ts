import { otherSide } from '../../../src/core/recording/skeleton';
import type { Side } from '../../../src/core';
import type { MarkerWalk, Point3 } from '../../support/mocap';
import { contactsOf, phaseOf } from './contacts';

/** Deficits put into a marker walk, in three dimensions and on one side: everything else of the walk stays as it was. */

type Track = readonly (Point3 | null)[];
type Markers = Record<string, Track>;
export type Deficit = (walk: MarkerWalk, side: Side, dose: number) => MarkerWalk;

const letterOf = (side: Side) => (side === 'left' ? 'L' : 'R');
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;
const smooth = (u: number) => {
  const x = Math.min(1, Math.max(0, u));
  return x * x * (3 - 2 * x);
};
const plus = (a: Point3, b: Point3): Point3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Point3, b: Point3): Point3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const middle = (a: Point3, b: Point3): Point3 => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
/** Seen from the right: what hangs down swings forwards. */
const swungForwards = ([x, y, z]: Point3, deg: number): Point3 => {
  const [c, s] = [Math.cos(radians(deg)), Math.sin(radians(deg))];
  return [x * c - y * s, x * s + y * c, z];
};
/** What stands up leans to the person's right. */
const leantRight = ([x, y, z]: Point3, deg: number): Point3 => {
  const [c, s] = [Math.cos(radians(deg)), Math.sin(radians(deg))];
  return [x, y * c - z * s, y * s + z * c];
};
/** Of what hangs down, forwards +. */
const hanging = ([x, y]: Point3) => degrees(Math.atan2(x, -y));

const frames = (walk: MarkerWalk) => walk.markers['LHIP_JC']!.length;
const withMarkers = (walk: MarkerWalk, changed: Markers): MarkerWalk => ({
  ...walk,
  markers: { ...walk.markers, ...changed },
});

/** Thigh and shank angles of a leg changed frame by frame; the foot keeps its direction. */
function bent(
  walk: MarkerWalk,
  side: Side,
  change: (thighDeg: number, shankDeg: number, frame: number) => readonly [thigh: number, shank: number],
): Markers {
  const l = letterOf(side);
  const [hip, knee, ankle] = ['HIP_JC', 'KNEE_JC', 'ANKLE_JC'].map((name) => walk.markers[l + name]!);
  const feet = ['HEE', 'TOE'].map((name) => l + name).filter((name) => walk.markers[name]);
  const out: Record<string, (Point3 | null)[]> = Object.fromEntries(
    [`${l}KNEE_JC`, `${l}ANKLE_JC`, ...feet].map((name) => [name, []]),
  );
  for (let i = 0; i < frames(walk); i++) {
    const [h, k, a] = [hip![i], knee![i], ankle![i]];
    if (!h || !k || !a) {
      for (const track of Object.values(out)) track.push(null);
      continue;
    }
    const [thigh, shank] = [minus(k, h), minus(a, k)];
    const [thighDeg, shankDeg] = [hanging(thigh), hanging(shank)];
    const [newThigh, newShank] = change(thighDeg, shankDeg, i);
    const newKnee = plus(h, swungForwards(thigh, newThigh - thighDeg));
    const newAnkle = plus(newKnee, swungForwards(shank, newShank - shankDeg));
    out[`${l}KNEE_JC`]!.push(newKnee);
    out[`${l}ANKLE_JC`]!.push(newAnkle);
    for (const name of feet) {
      const point = walk.markers[name]![i];
      out[name]!.push(point ? plus(newAnkle, minus(point, a)) : null);
    }
  }
  return out;
}

function anglesOf(walk: MarkerWalk, side: Side): { thigh: number[]; knee: number[] } {
  const angles = { thigh: [] as number[], knee: [] as number[] };
  bent(walk, side, (thigh, shank) => {
    angles.thigh.push(thigh);
    angles.knee.push(thigh - shank);
    return [thigh, shank];
  });
  return angles;
}

/** The thigh comes back by so many degrees less, with the knee as it was. */
const lessExtension: Deficit = (walk, side, dose) => {
  const furthest = Math.min(...anglesOf(walk, side).thigh);
  return withMarkers(
    walk,
    bent(walk, side, (thigh, shank) => {
      const by = dose * smooth(thigh / furthest);
      return [thigh + by, shank + by];
    }),
  );
};

/** The knee bends by so many degrees less in swing. */
const lessSwingFlexion: Deficit = (walk, side, dose) => {
  const most = Math.max(...anglesOf(walk, side).knee);
  return withMarkers(
    walk,
    bent(walk, side, (thigh, shank) => [
      thigh,
      shank + dose * smooth((thigh - shank - 20) / (0.85 * most - 20)),
    ]),
  );
};

const upper = ['LSHO', 'RSHO', 'LFHD', 'RFHD', 'C7'];

function leaning(walk: MarkerWalk, turn: (point: Point3, frame: number) => Point3): MarkerWalk {
  const [left, right] = [walk.markers['LHIP_JC']!, walk.markers['RHIP_JC']!];
  const changed: Markers = {};
  for (const name of upper.filter((each) => walk.markers[each]))
    changed[name] = walk.markers[name]!.map((point, i) => {
      const [l, r] = [left[i], right[i]];
      if (!point || !l || !r) return null;
      const hips = middle(l, r);
      return plus(hips, turn(minus(point, hips), i));
    });
  return withMarkers(walk, changed);
}

/** The trunk leans so far forwards all the time; it has no side. */
const forwardLean: Deficit = (walk, _side, dose) => leaning(walk, (point) => swungForwards(point, -dose));

/** 1 from where the other foot leaves to where it lands; the heel is furthest ahead some hundredths before it lands. */
const inStance = (walk: MarkerWalk, side: Side) => {
  const phase = phaseOf(walk, side);
  return (frame: number) => {
    const p = phase(frame);
    return p === null ? 0 : smooth((p - 0.04) / 0.1) * (1 - smooth((p - 0.42) / 0.08));
  };
};

/** The trunk leans over the standing leg. */
const sideLean: Deficit = (walk, side, dose) => {
  const share = inStance(walk, side);
  const toSide = side === 'right' ? 1 : -1;
  return leaning(walk, (point, i) => leantRight(point, toSide * dose * share(i)));
};

/** The free side of the pelvis drops while the side stands. */
const pelvicDrop: Deficit = (walk, side, dose) => {
  const share = inStance(walk, side);
  // The right hip goes down where the left leg stands.
  const sign = side === 'left' ? 1 : -1;
  const [left, right] = [walk.markers['LHIP_JC']!, walk.markers['RHIP_JC']!];
  const turned = (own: Track) =>
    own.map((point, i) => {
      const [l, r] = [left[i], right[i]];
      if (!point || !l || !r) return point;
      const hips = middle(l, r);
      return plus(hips, leantRight(minus(point, hips), sign * dose * share(i)));
    });
  return withMarkers(walk, { LHIP_JC: turned(left), RHIP_JC: turned(right) });
};

/** So many percent of the stride less on the leg alone: the other foot leaves later and lands earlier. */
const lessSingleSupport: Deficit = (walk, side, dose) => {
  const other = otherSide(side);
  const l = letterOf(other);
  const contacts = contactsOf(walk, other);
  const strideFrames = contacts.strideS * walk.rateHz;
  const byFrames = (dose / 200) * strideFrames;
  const knots = [
    ...contacts.strikes.map((at) => [at - byFrames, at] as const),
    ...contacts.offs.map((at) => [at + byFrames, at] as const),
  ].toSorted((a, b) => a[0] - b[0]);
  const source = (frame: number): number => {
    const next = knots.findIndex(([to]) => to > frame);
    if (next === 0) return frame + (knots[0]![1] - knots[0]![0]);
    if (next < 0) return frame + (knots.at(-1)![1] - knots.at(-1)![0]);
    const [[fromTo, fromAt], [to, at]] = [knots[next - 1]!, knots[next]!];
    return fromAt + ((frame - fromTo) / (to - fromTo)) * (at - fromAt);
  };
  const hip = walk.markers[`${l}HIP_JC`]!;
  const relative = (track: Track, at: number): Point3 | null => {
    const i = Math.min(frames(walk) - 2, Math.max(0, Math.floor(at)));
    const share = Math.min(1, Math.max(0, at - i));
    const [a, b, ha, hb] = [track[i], track[i + 1], hip[i], hip[i + 1]];
    if (!a || !b || !ha || !hb) return null;
    const [from, to] = [minus(a, ha), minus(b, hb)];
    return plus(from, minus(to, from).map((v) => v * share) as unknown as Point3);
  };
  const changed: Markers = {};
  for (const name of ['KNEE_JC', 'ANKLE_JC', 'HEE', 'TOE'].map((each) => l + each)) {
    const track = walk.markers[name];
    if (!track) continue;
    changed[name] = track.map((_, i) => {
      const [h, point] = [hip[i], relative(track, source(i))];
      return h && point ? plus(h, point) : null;
    });
  }
  return withMarkers(walk, changed);
};

/** Both legs swing less: steps shorter by so many percent, and the way with them. */
const shortSteps: Deficit = (walk, _side, dose) => {
  const share = 1 - dose / 100;
  const swung: MarkerWalk = withMarkers(walk, {
    ...bent(walk, 'left', (thigh, shank) => [thigh * share, shank * share]),
    ...bent(walk, 'right', (thigh, shank) => [thigh * share, shank * share]),
  });
  const pelvis = walk.markers['LHIP_JC']!;
  const startX = pelvis.find((p) => p !== null)![0];
  const way = (frame: number) => (pelvis[frame]?.[0] ?? startX) - startX;
  return {
    ...swung,
    markers: Object.fromEntries(
      Object.entries(swung.markers).map(([name, track]) => [
        name,
        track.map((p, i): Point3 | null => p && [p[0] - (1 - share) * way(i), p[1], p[2]]),
      ]),
    ),
  };
};

export const deficits = {
  lessExtension,
  lessSwingFlexion,
  forwardLean,
  sideLean,
  pelvicDrop,
  lessSingleSupport,
  shortSteps,
} as const;

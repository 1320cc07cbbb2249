import { landmarkCount, type KeypointsRecording } from '../../src/core';
import { gaussian, randomNumbers } from './mocap';
import { walk } from './walker';

/** Keypoints that no camera could have seen of one upright body: nothing of them may be measured. Seeded. */

type Random = () => number;
type Make = (random: Random) => KeypointsRecording;

const between = (random: Random, from: number, to: number) => from + (to - from) * random();
const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

function blank(random: Random): Omit<KeypointsRecording, 'frames'> {
  const rateHz = oneOf(random, [24, 25, 30, 50, 60]);
  const count = Math.round(between(random, 2, 8) * rateHz);
  const [widthPx, heightPx] = oneOf(random, [
    [1920, 1080],
    [1080, 1920],
    [640, 480],
  ] as const);
  const timesS = Array.from({ length: count }, (_, i) => i / rateHz);
  return { schema: 'contrapposto/keypoints@1', widthPx, heightPx, timesS, skeleton: 'blazepose-33' };
}

/** Every landmark of every frame by one function of landmark, frame and axis. */
function recordingOf(
  base: Omit<KeypointsRecording, 'frames'>,
  at: (landmark: number, frame: number, axis: 0 | 1) => number,
): KeypointsRecording {
  const frames = base.timesS.map((_, i) =>
    Array.from({ length: landmarkCount }, (_, k) => [at(k, i, 0), at(k, i, 1), 0.9] as const),
  );
  return { ...base, frames };
}

const sizeOf = (base: Omit<KeypointsRecording, 'frames'>, axis: 0 | 1) =>
  axis === 0 ? base.widthPx : base.heightPx;

/** A first-order low-pass over white noise, mean 0, standard deviation about 1. */
function smoothNoise(random: Random, count: number, share: number): number[] {
  let value = gaussian(random);
  return Array.from({ length: count }, () => {
    value = Math.sqrt(1 - share ** 2) * gaussian(random) + share * value;
    return value;
  });
}

function smoothed(
  random: Random,
  about: (k: number, axis: 0 | 1, base: Omit<KeypointsRecording, 'frames'>) => number,
) {
  const base = blank(random);
  const count = base.timesS.length;
  const tracks = Array.from({ length: landmarkCount * 2 }, () => {
    const share = between(random, 0.9, 0.995);
    // Twice, so that the speed is smooth too.
    let value = 0;
    return smoothNoise(random, count, share).map((v) => (value = share * value + (1 - share) * v) * 4);
  });
  const spread = between(random, 0.03, 0.2);
  return recordingOf(
    base,
    (k, i, axis) => about(k, axis, base) + spread * sizeOf(base, axis) * tracks[2 * k + axis]![i]!,
  );
}

/** A walk of one person or another, near or far, at any rate. */
function someWalk(random: Random): KeypointsRecording {
  const treadmill = random() < 0.5;
  const { recording } = walk({
    rateHz: oneOf(random, [25, 30, 60]),
    seconds: between(random, 3, 6),
    strideS: between(random, 0.9, 1.3),
    trunkLeanDeg: between(random, -2, 12),
    facing: oneOf(random, ['left', 'right'] as const),
    treadmill,
  });
  const [scale, noise] = [between(random, 0.3, 1), between(random, 0, 1.5)];
  return moved(recording, (x, y) => [
    scale * x + noise * gaussian(random),
    scale * y + noise * gaussian(random),
  ]);
}

const moved = (
  recording: KeypointsRecording,
  to: (x: number, y: number, frame: number) => readonly [number, number],
): KeypointsRecording => ({
  ...recording,
  frames: recording.frames.map(
    (frame, i) => frame && frame.map(([x, y, seen]) => [...to(x, y, i), seen] as const),
  ),
});

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** About the middle of the picture. */
function turnedBy(recording: KeypointsRecording, deg: number): KeypointsRecording {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  const [cx, cy] = [recording.widthPx / 2, recording.heightPx / 2];
  return moved(recording, (x, y) => [
    cx + cos * (x - cx) - sin * (y - cy),
    cy + sin * (x - cx) + cos * (y - cy),
  ]);
}

export const hostileKinds = {
  uniform: (random) => {
    const base = blank(random);
    return recordingOf(base, (_k, _i, axis) => random() * sizeOf(base, axis));
  },
  blobs: (random) => {
    const base = blank(random);
    const spread = between(random, 0.02, 0.2);
    return recordingOf(base, (_k, _i, axis) => sizeOf(base, axis) * (0.5 + spread * gaussian(random)));
  },
  'blobs about places': (random) => {
    const base = blank(random);
    const places = Array.from({ length: landmarkCount * 2 }, () => random());
    const spread = between(random, 0.001, 0.05);
    return recordingOf(
      base,
      (k, _i, axis) => sizeOf(base, axis) * (places[2 * k + axis]! + spread * gaussian(random)),
    );
  },
  'random walks': (random) => {
    const base = blank(random);
    const step = between(random, 0.002, 0.03);
    const places = Array.from({ length: landmarkCount * 2 }, () => random());
    return recordingOf(
      base,
      (k, _i, axis) => sizeOf(base, axis) * (places[2 * k + axis]! += step * gaussian(random)),
    );
  },
  smooth: (random) => smoothed(random, (_k, axis, base) => 0.5 * sizeOf(base, axis)),
  'smooth about places': (random) => {
    const places = Array.from({ length: landmarkCount * 2 }, () => between(random, 0.2, 0.8));
    return smoothed(random, (k, axis, base) => places[2 * k + axis]! * sizeOf(base, axis));
  },
  permuted: (random) => {
    const recording = someWalk(random);
    const order = shuffled(random, [...Array(landmarkCount).keys()]);
    return {
      ...recording,
      frames: recording.frames.map(
        (frame) => frame && order.map((k) => [frame[k]![0], frame[k]![1], 0.9] as const),
      ),
    };
  },
  'shuffled in time': (random) => {
    const recording = someWalk(random);
    return { ...recording, frames: shuffled(random, recording.frames) };
  },
  stretched: (random) => {
    const recording = someWalk(random);
    const [across, down] = oneOf(random, [
      [3, 1],
      [1, 3],
    ] as const);
    return {
      ...moved(recording, (x, y) => [across * x, down * y]),
      widthPx: across * recording.widthPx,
      heightPx: down * recording.heightPx,
    };
  },
  'on its side': (random) => turnedBy(someWalk(random), oneOf(random, [90, 270])),
  'upside down': (random) => turnedBy(someWalk(random), 180),
  'two people in turn': (random) => {
    const [one, other] = [someWalk(random), someWalk(random)];
    const every = Math.floor(between(random, 1, 5));
    return {
      ...one,
      frames: one.frames.map((frame, i) => (Math.floor(i / every) % 2 ? (other.frames[i] ?? null) : frame)),
    };
  },
  shaken: (random) => {
    const recording = someWalk(random);
    const noise = between(random, 25, 120);
    return moved(recording, (x, y) => [x + noise * gaussian(random), y + noise * gaussian(random)]);
  },
} as const satisfies Record<string, Make>;

export type HostileKind = keyof typeof hostileKinds;
export const hostileKindNames = Object.keys(hostileKinds) as HostileKind[];

/** The `index`-th file: kinds in turn. */
export function hostileKeypoints(index: number): {
  readonly kind: HostileKind;
  readonly recording: KeypointsRecording;
} {
  const kind = hostileKindNames[index % hostileKindNames.length]!;
  return { kind, recording: hostileKinds[kind](randomNumbers(7919 * (index + 1))) };
}

import { describe, expect, it } from 'vitest';
import {
  checkRecording,
  followTask,
  framingOf,
  landmarkNames,
  steadyFraming,
  type BodyPoints,
  type LandmarkName,
  type LiveLook,
  type LiveProgress,
  type RecordableTask,
} from '../../../../src/core';

/** A person in a picture of 1000x1000: upright, 600 px tall, hips in the middle. */
interface Pose {
  readonly xPx?: number;
  readonly topPx?: number;
  readonly heightPx?: number;
  /** Half of the shoulders' width, share of the height. */
  readonly width?: number;
  readonly trunkDeg?: number;
  readonly kneeDeg?: number;
  readonly wholeDeg?: number;
  /** How far the ankles are above the floor, share of the height. */
  readonly liftLeft?: number;
  readonly liftRight?: number;
  readonly shankLeftDeg?: number;
  readonly shankRightDeg?: number;
  readonly unseen?: readonly LandmarkName[];
}

function body(pose: Pose): BodyPoints {
  const {
    xPx = 500,
    topPx = 200,
    heightPx = 600,
    width = 0.1,
    trunkDeg = 0,
    kneeDeg = 0,
    wholeDeg = 0,
  } = pose;
  const [sin, cos] = [Math.sin((trunkDeg * Math.PI) / 180), Math.cos((trunkDeg * Math.PI) / 180)];
  // Heights above the floor and places across, shares of the body's height.
  const hip = 0.5 - 0.25 * (1 - Math.cos((kneeDeg * Math.PI) / 180));
  const above = (length: number): [number, number] => [length * sin, hip + length * cos];
  const at = (name: LandmarkName): [number, number] => {
    const side = name.startsWith('left') ? 1 : -1;
    const lift = (side > 0 ? pose.liftLeft : pose.liftRight) ?? 0;
    const shank = ((side > 0 ? pose.shankLeftDeg : pose.shankRightDeg) ?? 0) * (Math.PI / 180);
    if (/shoulder/.test(name)) return [above(0.3)[0] + side * width, above(0.3)[1]];
    if (/elbow|wrist|pinky|index$|thumb/.test(name) && !/foot/.test(name)) return above(0.15);
    if (/hip/.test(name)) return [side * 0.6 * width, hip];
    if (/knee/.test(name))
      return [0.25 * Math.sin((kneeDeg * Math.PI) / 180) + side * 0.6 * width, 0.25 + lift];
    if (/ankle|heel|foot/.test(name))
      return [side * 0.6 * width + 0.22 * Math.sin(shank), 0.03 + lift + 0.22 * (1 - Math.cos(shank))];
    return above(0.47);
  };
  const whole = (wholeDeg * Math.PI) / 180;
  return landmarkNames.map((name) => {
    const [across, up] = at(name);
    const x = across * Math.cos(whole) + up * Math.sin(whole);
    const y = up * Math.cos(whole) - across * Math.sin(whole);
    const visibility = pose.unseen?.includes(name) ? 0.05 : 0.95;
    return [xPx + x * heightPx, topPx + heightPx - y * heightPx, visibility] as const;
  });
}

const look = (pose: Pose | null, timeS = 0, more: Partial<LiveLook> = {}): LiveLook => ({
  timeS,
  widthPx: 1000,
  heightPx: 1000,
  people: pose ? [body(pose)] : [],
  brightness: 0.5,
  ...more,
});
const side: Pose = { width: 0.04 };
const front: Pose = { width: 0.11 };

describe('framingOf', () => {
  it('has nothing to say when all is well', () => {
    expect(framingOf(look(side), 'standing')).toEqual([]);
    expect(framingOf(look(front), 'single-leg-stance')).toEqual([]);
    expect(framingOf(look({ ...side, kneeDeg: 90, trunkDeg: 10 }), 'sit-to-stand')).toEqual([]);
  });

  it.each<[string, LiveLook, RecordableTask]>([
    ['nobody', look(null), 'standing'],
    ['too-dark', look(side, 0, { brightness: 0.04 }), 'standing'],
    [
      'two-people',
      look(side, 0, { people: [body(side), body({ ...side, xPx: 200, heightPx: 500 })] }),
      'standing',
    ],
    ['step-back', look({ ...side, topPx: -20, heightPx: 1100 }), 'standing'],
    ['feet-out', look({ ...side, topPx: 450 }), 'standing'],
    ['feet-out', look({ ...side, unseen: ['left_ankle', 'right_ankle'] }), 'standing'],
    ['head-out', look({ ...side, topPx: -60 }), 'standing'],
    ['come-closer', look({ ...side, topPx: 500, heightPx: 300 }), 'standing'],
    ['to-the-middle', look({ ...side, xPx: 120 }), 'standing'],
    ['camera-tilted', look({ ...side, wholeDeg: 9 }), 'standing'],
    ['turn-to-the-side', look(front), 'standing'],
    ['face-the-camera', look(side), 'single-leg-stance'],
  ])('%s', (code, seen, task) => {
    expect(framingOf(seen, task)).toEqual([code]);
  });

  it('lets a person who walks come and go at the sides, and small bystanders be', () => {
    expect(framingOf(look({ ...side, xPx: 120 }), 'walking')).toEqual([]);
    const far = body({ ...side, xPx: 200, heightPx: 250 });
    expect(framingOf(look(side, 0, { people: [far, body(side)] }), 'walking')).toEqual([]);
  });

  it('takes a lean of 5 degrees for a lean, not for a camera', () => {
    expect(framingOf(look({ ...side, wholeDeg: 5 }), 'standing')).toEqual([]);
  });
});

describe('steadyFraming', () => {
  const looks = (poses: readonly Pose[]) => poses.map((pose, i) => look(pose, i / 10));
  it('waits for a few looks, and then for what stays', () => {
    expect(steadyFraming(looks([side, side]), 'standing')).toBeNull();
    expect(steadyFraming(looks([side, side, front, side, side]), 'standing')).toEqual([]);
    expect(steadyFraming(looks([side, front, front, front, side]), 'standing')).toEqual(['turn-to-the-side']);
  });
  it('forgets what is older than a second', () => {
    const then = looks([front, front, front]);
    const now = [10, 10.1, 10.2].map((timeS) => look(side, timeS));
    expect(steadyFraming([...then, ...now], 'standing')).toEqual([]);
  });
});

/** Follows poses at 20 looks a second. */
function follow(task: RecordableTask, seconds: number, pose: (timeS: number) => Pose | null) {
  const step = followTask(task);
  const looks: LiveLook[] = [];
  let progress: LiveProgress | null = null;
  for (let i = 0; i <= 20 * seconds && !progress?.done; i++) {
    looks.push(look(pose(i / 20), i / 20));
    progress = step(looks.at(-1)!);
  }
  return { looks, progress: progress! };
}
/** 0 at whole periods, 1 half way. */
const swing = (timeS: number, periodS: number) => (1 - Math.cos((2 * Math.PI * timeS) / periodS)) / 2;

describe('followTask', () => {
  it('counts bends, reads the angle out, and ends after the third', () => {
    const { progress } = follow('forward-bend', 40, (t) => ({ ...side, trunkDeg: 80 * swing(t, 4) }));
    expect(progress.repetitions.total).toBe(3);
    expect(progress.done).toBe(true);
    expect(progress.elapsedS).toBeGreaterThan(10.5);
    expect(progress.elapsedS).toBeLessThan(12);
    expect(progress.angleDeg).toBeLessThan(20.5);
    const half = follow('forward-bend', 2, (t) => ({ ...side, trunkDeg: 80 * swing(t, 4) }));
    expect(half.progress.angleDeg).toBeCloseTo(80, 1);
  });

  it('does not count a waver', () => {
    const { progress } = follow('forward-bend', 20, (t) => ({ ...side, trunkDeg: 36 * swing(t, 2) }));
    expect(progress.repetitions.total).toBe(0);
  });

  it('counts squats, and standing up from a chair', () => {
    expect(follow('squat', 60, (t) => ({ ...side, kneeDeg: 85 * swing(t, 3) })).progress).toMatchObject({
      done: true,
      repetitions: { total: 5 },
    });
    const sits = (t: number): Pose => ({ ...side, kneeDeg: 85 * (1 - swing(t, 3)) });
    const risen = follow('sit-to-stand', 60, sits).progress;
    expect(risen.repetitions.total).toBe(5);
    expect(risen.elapsedS).toBeLessThan(14);
  });

  it('counts each leg by itself', () => {
    const turn = (t: number): Pose => ({
      ...front,
      shankLeftDeg: t < 12 ? 25 * swing(t, 4) : 0,
      shankRightDeg: t > 12 ? -25 * swing(t - 12, 4) : 0,
    });
    const first = follow('seated-hip-rotation', 11.9, turn).progress;
    expect(first).toMatchObject({ done: false, repetitions: { left: 3, right: 0 } });
    const whole = follow('seated-hip-rotation', 40, turn).progress;
    expect(whole).toMatchObject({ done: true, repetitions: { left: 3, right: 3 } });
  });

  it('times the stand on each leg; the leg that carries is named', () => {
    const stand = (t: number): Pose => ({
      ...front,
      liftLeft: t > 1 && t < 22.5 ? 0.2 : 0,
      liftRight: t > 25 && t < 31 ? 0.2 : 0,
    });
    const { progress } = follow('single-leg-stance', 75, stand);
    expect(progress.done).toBe(true);
    expect(progress.holdS.right).toBeCloseTo(21.4, 0);
    expect(progress.holdS.left).toBeCloseTo(5.9, 0);
    expect(progress.elapsedS).toBeLessThan(32);
    expect(progress.angleDeg).toBeCloseTo(0, 6);
  });

  it('ends quiet standing by the clock, and a walk when the person has gone', () => {
    expect(follow('standing', 30, () => side).progress.elapsedS).toBeCloseTo(10, 6);
    const walk = follow('walking', 60, (t) => (t > 1 && t < 7 ? { ...side, xPx: 150 * t } : null));
    expect(walk.progress.done).toBe(true);
    expect(walk.progress.elapsedS).toBeGreaterThan(8.9);
    expect(walk.progress.elapsedS).toBeLessThan(9.1);
  });

  it('ends at the latest when the time is up', () => {
    expect(follow('squat', 100, () => side).progress).toMatchObject({ done: true, share: 0, elapsedS: 45 });
  });
});

describe('checkRecording', () => {
  const bends = follow('forward-bend', 40, (t) => ({ ...side, trunkDeg: 80 * swing(t, 4) }));
  it('lets a good one pass, bent trunk and all', () => {
    expect(checkRecording(bends.looks, 'forward-bend', bends.progress, 30)).toEqual([]);
  });

  it('says what is wrong', () => {
    const { looks, progress } = bends;
    const check = (change: (one: LiveLook, i: number) => LiveLook, with_ = progress, hz = 30) =>
      checkRecording(looks.map(change), 'forward-bend', with_, hz);
    expect(check((one) => one, { ...progress, share: 0.4 })).toEqual(['not-finished']);
    expect(check((one) => one, progress, 12)).toEqual(['low-frame-rate']);
    expect(check((one, i) => (i % 2 ? one : { ...one, people: [] }))).toEqual(['not-seen']);
    expect(check((one) => ({ ...one, brightness: 0.05 }))).toEqual(['too-dark']);
    expect(check((one) => ({ ...one, heightPx: 780 }))).toEqual(['cut-off']);
    expect(checkRecording([], 'standing', progress, 30)).toEqual(['not-seen']);
  });

  it('knows the wrong view', () => {
    const { looks, progress } = follow('standing', 10, () => front);
    expect(checkRecording(looks, 'standing', progress, 30)).toEqual(['wrong-view']);
  });
});

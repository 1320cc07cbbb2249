import {
  isMeasured,
  type Assessment,
  type MeasureId,
  type PatternState,
  type Side,
  type TaskKind,
} from '../../src/core';

/** What is right of each real clip, and whether it was said. */

export type Said = Assessment | { readonly fault: { readonly code: string } };

/** One thing that is expected of a clip: in words, and what was said of it. */
interface Check {
  readonly expected: string;
  readonly said: string;
  readonly right: boolean;
}
type Expectation = (said: Said) => Check;

const isFault = (said: Said): said is Exclude<Said, Assessment> => 'fault' in said;

const check =
  (expected: string, of: (assessment: Assessment) => readonly [said: string, right: boolean]): Expectation =>
  (result) => {
    if (isFault(result)) return { expected, said: result.fault.code, right: false };
    const [said, right] = of(result);
    return { expected, said, right };
  };

export function valueOf({ measures }: Assessment, id: MeasureId, side: Side | null = null): number | null {
  const found = measures.find((m) => m.id === id && m.side === side);
  return found && isMeasured(found) ? found.value : null;
}

const number = (value: number | null, digits = 0) => (value === null ? 'none' : value.toFixed(digits));

const task = (...kinds: TaskKind[]) =>
  check(`task ${kinds.join(' or ')}`, (a) => [a.task.kind, kinds.includes(a.task.kind)]);
const notTask = (...kinds: TaskKind[]) =>
  check(`not ${kinds.join(' or ')}`, (a) => [a.task.kind, !kinds.includes(a.task.kind)]);

const near = (id: MeasureId, side: Side | null, wanted: number, slack: number, digits = 0) =>
  check(`${id} ${side ?? ''} ${wanted} ± ${slack}`, (a) => {
    const value = valueOf(a, id, side);
    return [number(value, digits), value !== null && Math.abs(value - wanted) <= slack];
  });

const isSeen = (state: PatternState) => state === 'some-signs' || state === 'several-signs';
const pattern = (id: string, side: Side) =>
  check(`${id} ${side}`, (a) => {
    const found = a.patterns.find((p) => p.id === id);
    const right = found !== undefined && isSeen(found.state) && found.side === side;
    return [found ? `${found.state} ${found.side ?? ''}` : 'none', right];
  });

const noPattern = check('no pattern', (a) => {
  const seen = a.patterns.filter(({ state }) => isSeen(state)).map(({ id }) => id);
  return [seen.join(' ') || 'none', seen.length === 0];
});

type Counted = readonly [least: number, most: number];
/**
 * Landings of each foot, counted by hand on the curves of the raw points: ends of the stretches in which the heel is faster
 * over the ground than 0.8 leg lengths a second. Where the count is a range, the landing at its end lies at the edge of the
 * picture, at the start of the clip or in a turn, where it may be left out but must not be doubled.
 */
const landings = (counted: Readonly<Record<Side, Counted>>) =>
  check(`landings left ${counted.left.join('-')}, right ${counted.right.join('-')}`, (a) => {
    const found = (side: Side) => a.events.filter((e) => e.kind === 'heel-strike' && e.side === side).length;
    const fits = (side: Side) => found(side) >= counted[side][0] && found(side) <= counted[side][1];
    return [`${found('left')} and ${found('right')}`, fits('left') && fits('right')];
  });

const onePass = check('one pass', (a) => [String(a.passes.length), a.passes.length === 1]);

const missing = (...ids: MeasureId[]) =>
  check(`no ${ids.join(', ')}`, (a) => {
    const given = a.measures.filter((m) => ids.includes(m.id) && isMeasured(m)).map(({ id }) => id);
    return [given.join(' ') || 'none', given.length === 0];
  });

const noNumber: Expectation = (said) => {
  const given = isFault(said) ? [] : said.measures.filter(isMeasured);
  return {
    expected: 'said, and no number',
    said: isFault(said) ? said.fault.code : `${given.length} numbers`,
    right: given.length === 0,
  };
};

const noCycleOver = (cutsS: readonly number[]) =>
  check('no stride over a cut', (a) => {
    const over = a.cycles.filter((c) => cutsS.some((cut) => c.startS < cut - 0.1 && c.endS > cut + 0.1));
    return [`${over.length} over one`, over.length === 0];
  });

/** The rule of a healthy walk past a square camera, the right side near. */
const healthy: readonly Expectation[] = [
  task('walking'),
  check('sagittal', (a) => [a.view.plane, a.view.plane === 'sagittal']),
  check('yaw below 5', (a) => [number(a.view.yawDeg), a.view.yawDeg !== null && a.view.yawDeg < 5]),
  check('angles of the near leg', (a) => {
    const [thigh, knee] = [
      valueOf(a, 'thigh-extension-peak', 'right'),
      valueOf(a, 'knee-swing-peak', 'right'),
    ];
    return [`${number(thigh)} and ${number(knee)}`, thigh !== null && knee !== null];
  }),
  check('stride times within 8 %', (a) => {
    const [left, right] = [valueOf(a, 'stride-time', 'left'), valueOf(a, 'stride-time', 'right')];
    const alike = left !== null && right !== null && Math.abs(left - right) <= 0.04 * (left + right);
    return [`${number(left, 2)} and ${number(right, 2)}`, alike];
  }),
  check('stance 52-72 %', (a) => {
    const found = [valueOf(a, 'stance-percent', 'left'), valueOf(a, 'stance-percent', 'right')];
    return [found.map((v) => number(v)).join(' and '), found.every((v) => v !== null && v >= 52 && v <= 72)];
  }),
  noPattern,
];

const control: readonly Expectation[] = [
  task('walking'),
  near('stride-time', 'left', 1.21, 0.1, 2),
  near('cadence', null, 98, 4),
  near('knee-swing-peak', 'left', 70, 6),
];
const acted = (left: Counted, right: Counted) => [task('walking'), landings({ left, right })];
const anyTest = [
  'sit-to-stand',
  'squat',
  'forward-bend',
  'standing-hip-extension',
  'single-leg-stance',
  'seated-hip-rotation',
] as const satisfies readonly TaskKind[];

/**
 * One take in two views. On the curves of the raw points, and in the pictures one by one (the near arm is forward at 4.5 s,
 * back at 5.5 s and forward again at 6.5 s), a foot lands about every second and the same foot every two: what the clips'
 * description calls a stride of about 1.0 s is a step.
 */
const onTheSpot: readonly Expectation[] = [
  notTask(...anyTest),
  near('step-time', 'left', 1.02, 0.06, 2),
  near('step-time', 'right', 1.02, 0.06, 2),
];

const byClip: Readonly<Record<string, readonly Expectation[]>> = {
  'labelled/limp': [...acted([4, 5], [4, 5]), onePass],
  'labelled/no-arm-swing': acted([5, 6], [5, 7]),
  'labelled/stiff-leg-circumduction': [
    ...acted([8, 9], [8, 9]),
    pattern('P11', 'right'),
    pattern('P06', 'right'),
  ],
  'labelled/scissor': acted([5, 5], [4, 5]),
  'labelled/unsteady': acted([5, 6], [5, 5]),
  'labelled/dragged-leg': [...acted([4, 5], [4, 4]), pattern('P11', 'right')],
  'labelled/magnetic-shuffle': acted([5, 5], [5, 6]),
  'labelled/claudication-limp': [...acted([7, 8], [7, 7]), pattern('P06', 'right')],
  'opencap/squat': [
    task('squat'),
    check('5 squats', (a) => [String(a.phases.length), a.phases.length === 5]),
  ],
  'opencap/walk': [task('walking')],
  'odd/fragmented': control,
  'odd/dropped-frames-vfr': control,
  'odd/turned-sideways-no-flag': [noNumber],
  'odd/upside-down-no-flag': [noNumber],
  'odd/slow-motion-4x-baked': [notTask(...anyTest)],
  'odd/walker-leaves-bystander-stays': [task('walking'), near('stride-time', 'left', 1.21, 0.1, 2)],
  'odd/walk-on-the-spot-side': onTheSpot,
  'odd/walk-on-the-spot-front': onTheSpot,
  'odd/wall-squat': [notTask(...anyTest.filter((kind) => kind !== 'squat'))],
  'odd/squat-head-cut-off': [missing('squat-trunk-lean')],
  'odd/treadmill-five-styles-hard-cuts': [noCycleOver([3.5, 7.27, 10.91, 14.61])],
};

/** @param name folder and name without ending, as in `gpjatk/p1s1` */
export function checksOf(name: string, said: Said): Check[] {
  const expectations = name.startsWith('gpjatk/') ? healthy : (byClip[name] ?? []);
  return expectations.map((expectation) => expectation(said));
}

/** Clips of one take whose step times have to be alike. */
export const twoViews = ['odd/walk-on-the-spot-side', 'odd/walk-on-the-spot-front'] as const;
const alikeS = 0.03;

/** Whether two views of one take say the same step times. */
export const alikeOf = (side: Said, front: Said): Check[] =>
  (['left', 'right'] as const).map((foot) => {
    const [a, b] = [side, front].map((said) => (isFault(said) ? null : valueOf(said, 'step-time', foot)));
    const isAlike = a != null && b != null && Math.abs(a - b) <= alikeS;
    const words = [a, b].map((v) => number(v ?? null, 2)).join(' and ');
    return { expected: `step-time ${foot} alike within ${alikeS} s`, said: words, right: isAlike };
  });

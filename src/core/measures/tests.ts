import type { MissingCode } from '../missing-code';
import type { Side } from '../recording/skeleton';
import type { TaskKind } from '../recording/task-kind';
import { mean, standardDeviation } from '../signal/statistics';
import type { Repetition, RepetitionValues, TestReading } from '../tasks/reading';
import { enoughSteadyS } from '../tasks/single-leg';
import { tasks } from '../tasks/tasks';
import type { PhaseKind } from '../timeline';
import { always } from './expect';
import { gap, type Found } from './found';
import { above, below, beyond, watch, type Limit } from './limit';
import type { PhaseMoment } from './moments';
import type { Given, MeasureRecord } from './record';

/** What the functional tests show: rows X1-X3, X5-X8 and X11 of the clinical reference; limits: 1.8. */

type TestGiven = Given<'group' | 'find' | 'repetitionValue'>;

/** Mean over the repetitions that count, or why there is none: the commonest reason of those that do not. */
function overRepetitions(
  { repetitions, lost }: TestReading,
  phase: PhaseKind,
  name: string,
  side: Side | null,
  asked: number,
): Found {
  const own = repetitions.filter(({ stretch }) => stretch.kind === phase && stretch.side === side);
  const counted = own.filter(({ stretch }) => stretch.rejected === null);
  const values = counted.flatMap(({ shows }) => shows[name] ?? []);
  if (values.length > 0)
    return {
      value: mean(values),
      n: values.length,
      far: own[0]!.far,
      spread: standardDeviation(values) / Math.sqrt(values.length),
      few: values.length < asked,
    };
  if (own.length === 0) return gap('not-performed');
  return gap(lost?.[name] ?? (counted.length > 0 ? 'not-visible' : own[0]!.stretch.rejected!));
}

/** The mean over repetitions; shown at these places of the one in the middle. */
const repetitions = <K extends PhaseKind>(
  phase: K,
  name: RepetitionValues[K],
  at: PhaseMoment['at'],
  given: TestGiven,
): MeasureRecord => ({
  decimals: 0,
  moment: at.length > 0 ? { phase, at } : null,
  ...given,
  group: 'tests',
  repetitionValue: { phase, name },
  find: ({ test }, side) => overRepetitions(test, phase, name, side, tasks[given.task].test!.repetitions),
});

/** The longest stance of a side is the one that is judged. */
function longestStance({ repetitions: all }: TestReading, side: Side | null) {
  const own = all.filter(({ stretch, stance }) => stance && stretch.side === side);
  const best = own.reduce<Repetition | null>(
    (a, b) => (a && a.stance!.holdS >= b.stance!.holdS ? a : b),
    null,
  );
  return best && { best, stance: best.stance!, stances: own.length };
}

type StanceValue = RepetitionValues['single-leg-stance'];
const stance = (name: StanceValue, given: Omit<TestGiven, 'task' | 'sided'>): MeasureRecord => ({
  decimals: 0,
  moment: name === 'armUse' ? null : { phase: 'single-leg-stance', at: ['middle'] },
  ...given,
  task: 'single-leg-stance',
  sided: true,
  group: 'tests',
  repetitionValue: { phase: 'single-leg-stance', name },
  find: ({ test }, side) => {
    const longest = longestStance(test, side);
    if (!longest) return gap('not-performed');
    const { steadyS, steadySamples, error } = longest.stance;
    const value = longest.best.shows[name];
    if (value === undefined) return gap('not-visible');
    return { value, n: steadySamples, far: false, few: steadyS < enoughSteadyS, spread: error[name] ?? 0 };
  },
});

/** A stance that the clip cuts off says something only if it is at least this long: then the limit is passed anyway. */
const enoughHoldS = 10;

function longestHold(test: TestReading, side: Side | null): Found {
  const longest = longestStance(test, side);
  if (!longest) return gap('not-performed');
  const { best, stances } = longest;
  const { holdS, steadyS } = longest.stance;
  if (!best.stretch.complete && holdS < enoughHoldS) return gap('clip-ends');
  return { value: holdS, n: stances, far: false, few: steadyS < enoughSteadyS, spread: 0 };
}

function timeOfRepetitions({ timed = 'not-performed' as MissingCode }: TestReading): Found {
  if (typeof timed === 'string') return gap(timed);
  return { value: timed.seconds, n: timed.repetitions, far: false, few: !timed.sharp };
}

/** Longer than this is slow for the age; under 60, or where the age is not known, the upper limit of younger adults. */
function slowRise(ageYears: number | null): Limit {
  if (ageYears === null || ageYears < 60) return above(12.4, 'klukowska-2021');
  return above(ageYears < 70 ? 11.4 : ageYears < 80 ? 12.6 : 14.8, 'bohannon-2006');
}

const bend = { task: 'forward-bend' satisfies TaskKind, sided: false, view: 'sagittal' } as const;
const squat = { task: 'squat' satisfies TaskKind, sided: false, view: 'sagittal' } as const;
const rise = { task: 'sit-to-stand' satisfies TaskKind, sided: false, view: 'sagittal' } as const;
const turn = { task: 'seated-hip-rotation' satisfies TaskKind, sided: true, view: 'frontal' } as const;
const legBack = { task: 'standing-hip-extension' satisfies TaskKind, sided: true, view: 'sagittal' } as const;

export const tests = {
  'bend-trunk-flexion': repetitions('bend', 'trunkFlexion', ['peak'], {
    ...bend,
    ref: 'X1',
    unit: 'deg',
    grade: 'A',
    possible: [-30, 190],
    plusMinus: { network: 5 },
    noise: 0.55,
    expected: always(111, null, 'esola-1996'),
    limits: watch(below(80)),
    keyFrame: 'deepest-bend',
  }),
  'bend-hips-back': repetitions('bend', 'hipsBack', ['trunk-45'], {
    ...bend,
    ref: 'X1',
    unit: 'deg',
    grade: 'B',
    possible: [-30, 120],
    plusMinus: { network: 5 },
    limits: watch(below(8)),
  }),
  'bend-hip-share': repetitions('bend', 'hipShare', ['peak'], {
    ...bend,
    ref: 'X2',
    unit: '%',
    grade: 'C',
    possible: [-50, 150],
    plusMinus: { network: 15 },
    expected: always(62.5, null, 'esola-1996'),
  }),
  'bend-rounding-early': repetitions('bend', 'earlyRounding', ['trunk-45', 'peak'], {
    ...bend,
    ref: 'X2',
    unit: '%',
    grade: 'C',
    possible: [-100, 200],
    plusMinus: { network: 20 },
    // Two thirds of the first third are the low back's in healthy people too.
    expected: always(66, null, 'esola-1996'),
    limits: watch(above(85)),
  }),
  'single-leg-drop': stance('drop', {
    ref: 'X3',
    unit: 'deg',
    view: 'frontal',
    grade: 'B',
    possible: [-45, 45],
    // On one leg too the network levels the hips: a rendered drop of 8 degrees reads -1, the adduction 10 too little.
    plusMinus: { network: 9.5 },
    limits: watch(above(3)),
    keyFrame: 'one-leg',
  }),
  'single-leg-lean': stance('lean', {
    ref: 'X3',
    unit: 'deg',
    view: 'frontal',
    grade: 'B',
    possible: [-60, 60],
    plusMinus: { network: 3 },
    limits: watch(above(6)),
  }),
  'single-leg-adduction': stance('adduction', {
    ref: 'X3',
    unit: 'deg',
    view: 'frontal',
    grade: 'C',
    possible: [-60, 60],
    plusMinus: { network: 10.5 },
  }),
  'single-leg-shift': stance('shift', {
    ref: 'X3',
    unit: '% leg length',
    view: 'frontal',
    grade: 'B',
    possible: [-60, 60],
    plusMinus: { network: 2 },
  }),
  'single-leg-hold': {
    ...stance('hold', {
      ref: 'X3',
      unit: 's',
      view: 'any',
      grade: 'B',
      possible: [0, 3600],
      decimals: 1,
      plusMinus: { network: 0.3 },
      limits: watch(below(10)),
      showsSideDone: true,
    }),
    find: ({ test }, side) => longestHold(test, side),
    moment: { phase: 'single-leg-stance', at: ['end'] },
  },
  'single-leg-arm-use': stance('armUse', {
    ref: 'X3',
    unit: 'deg',
    view: 'frontal',
    grade: 'C',
    possible: [-90, 190],
    plusMinus: { network: 8 },
  }),
  'squat-depth': repetitions('squat', 'depth', ['peak'], {
    ...squat,
    ref: 'X5',
    unit: '% leg length',
    view: 'any',
    grade: 'A',
    possible: [-10, 120],
    plusMinus: { network: 3 },
    change: [3, 4],
    expected: always(32.3, 6.8, 'lamontagne-2009'),
    // Mean + 2 SD of the people without impingement.
    limits: watch(above(46, 'lamontagne-2009')),
    keyFrame: 'deepest-squat',
  }),
  'squat-trunk-lean': repetitions('squat', 'trunkLean', ['peak'], {
    ...squat,
    ref: 'X5',
    unit: 'deg',
    grade: 'A',
    possible: [-60, 150],
    plusMinus: { network: 3 },
    noise: 0.55,
  }),
  'squat-shank-lean': repetitions('squat', 'shankLean', ['peak'], {
    ...squat,
    ref: 'X5',
    unit: 'deg',
    grade: 'A',
    possible: [-30, 80],
    plusMinus: { network: 6 },
    limits: watch(below(15)),
  }),
  'squat-heel-rise': repetitions('squat', 'heelRise', ['peak'], {
    ...squat,
    ref: 'X5',
    unit: '% leg length',
    grade: 'B',
    possible: [-30, 50],
    plusMinus: { network: 3 },
    limits: watch(above(5)),
  }),
  'squat-shift': repetitions('squat', 'shift', ['peak'], {
    ...squat,
    ref: 'X5',
    unit: '% hip width',
    view: 'frontal',
    grade: 'B',
    possible: [-150, 150],
    plusMinus: { network: 10 },
    limits: watch(...beyond(15)),
  }),
  'squat-pelvic-line': repetitions('squat', 'pelvicLine', ['peak'], {
    ...squat,
    ref: 'X5',
    unit: 'deg',
    view: 'frontal',
    grade: 'C',
    possible: [-45, 45],
    plusMinus: { network: 4 },
    limits: watch(...beyond(3)),
  }),
  'sit-to-stand-time': {
    ...rise,
    ref: 'X6',
    unit: 's',
    view: 'any',
    grade: 'A',
    possible: [1, 600],
    decimals: 1,
    plusMinus: { network: 0.3 },
    change: [0.3, 0.6],
    expected: always(6.2, 1.9, 'klukowska-2021'),
    limits: ({ ageYears }) => watch(slowRise(ageYears ?? null)),
    keyFrame: 'rising',
    group: 'tests',
    find: ({ test }) => timeOfRepetitions(test),
    moment: null,
  },
  'sit-to-stand-trunk-lean': repetitions('sit-to-stand', 'trunkLean', ['seat-off'], {
    ...rise,
    ref: 'X6',
    unit: 'deg',
    grade: 'A',
    possible: [-60, 150],
    plusMinus: { network: 3 },
    noise: 0.55,
    limits: watch(above(50)),
  }),
  'sit-to-stand-hip-speed': repetitions('sit-to-stand', 'hipSpeed', [], {
    ...rise,
    ref: 'X6',
    unit: 'deg/s',
    grade: 'B',
    possible: [0, 1000],
    plusMinus: { network: 20 },
  }),
  'sit-to-stand-knee-speed': repetitions('sit-to-stand', 'kneeSpeed', [], {
    ...rise,
    ref: 'X6',
    unit: 'deg/s',
    grade: 'B',
    possible: [0, 1000],
    plusMinus: { network: 20 },
  }),
  'hip-internal-rotation': repetitions('internal-rotation', 'turn', ['peak'], {
    ...turn,
    ref: 'X7',
    unit: 'deg',
    grade: 'B',
    possible: [-90, 90],
    plusMinus: { network: 6 },
    change: [6, 8],
    expected: always(35, null, 'range-tables'),
    limits: { watch: [below(25, 'sutlive-2008')], marked: [below(15, 'altman-1991')] },
    keyFrame: 'turned-in',
  }),
  'hip-external-rotation': repetitions('external-rotation', 'turn', ['peak'], {
    ...turn,
    ref: 'X8',
    unit: 'deg',
    grade: 'B',
    possible: [-90, 90],
    plusMinus: { network: 6 },
    change: [6, 8],
    expected: always(37.5, null, 'range-tables'),
  }),
  'hip-extension-standing': repetitions('hip-extension', 'beforeTrunkMoves', ['trunk-moves', 'peak'], {
    ...legBack,
    ref: 'X11',
    unit: 'deg',
    grade: 'C',
    possible: [-100, 60],
    plusMinus: { network: 5 },
    limits: watch(above(-8)),
    keyFrame: 'leg-back',
    showsSideDone: true,
  }),
  'hip-extension-standing-peak': repetitions('hip-extension', 'furthest', ['peak'], {
    ...legBack,
    ref: 'X11',
    unit: 'deg',
    grade: 'C',
    possible: [-100, 60],
    plusMinus: { network: 5 },
    expected: always(-15, null, 'range-tables'),
  }),
} satisfies Record<string, MeasureRecord>;

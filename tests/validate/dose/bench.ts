import {
  noAnswers,
  otherSide,
  readSession,
  type Assessment,
  type Pattern,
  type PatternId,
  type Side,
} from '../../../src/core';
import { assessRecording } from '../../support/assess';
import { film, frontCamera, sideCamera, type Camera, type MarkerWalk } from '../../support/mocap';
import { deficits, type Deficit } from './deficits';
import { asNetwork } from './network';
import { people, type Person } from './people';

/** What the patterns say of deficits of known size, and of the same people without any. */

export type Landmarks = 'markers' | 'network';
export type Setting = 'one pass' | 'session';

export interface Experiment {
  readonly pattern: PatternId;
  readonly what: string;
  readonly doses: readonly number[];
  /** Whether the deficit is put in on one side. */
  readonly sided: boolean;
  readonly view: 'side' | 'front';
  readonly apply: Deficit;
}

export const experiments: readonly Experiment[] = [
  {
    pattern: 'P04',
    what: 'hip extension, degrees less',
    doses: [3, 6, 10],
    sided: true,
    view: 'side',
    apply: deficits.lessExtension,
  },
  {
    pattern: 'P06',
    what: 'single support, points less',
    doses: [2, 4, 8],
    sided: true,
    view: 'side',
    apply: deficits.lessSingleSupport,
  },
  {
    pattern: 'P05',
    what: 'trunk side lean, degrees',
    doses: [3, 6],
    sided: true,
    view: 'front',
    apply: deficits.sideLean,
  },
  {
    pattern: 'P05',
    what: 'pelvic drop, degrees',
    doses: [6, 9],
    sided: true,
    view: 'front',
    apply: deficits.pelvicDrop,
  },
  {
    pattern: 'P09',
    what: 'forward lean, degrees',
    doses: [6, 9],
    sided: false,
    view: 'side',
    apply: deficits.forwardLean,
  },
  {
    pattern: 'P11',
    what: 'knee in swing, degrees less',
    doses: [12, 18],
    sided: true,
    view: 'side',
    apply: deficits.lessSwingFlexion,
  },
  {
    pattern: 'P10',
    what: 'step length, percent less',
    doses: [25, 35],
    sided: false,
    view: 'side',
    apply: deficits.shortSteps,
  },
];

const sideways = (nearSide: Side): Camera => ({ ...sideCamera, bearingDeg: nearSide === 'right' ? 0 : 180 });

interface Filming {
  readonly landmarks: Landmarks;
  readonly person: number;
  readonly seed: number;
}

function clip(
  walk: MarkerWalk,
  nearSide: Side | null,
  { landmarks, person, seed }: Filming,
): Assessment | null {
  const camera = nearSide ? sideways(nearSide) : frontCamera;
  const passSeed = 1000 * person + seed + (nearSide === 'left' ? 500 : 1);
  const recording =
    landmarks === 'markers'
      ? film(walk, { ...camera, noisePx: 1, seed: passSeed })
      : asNetwork(film(walk, camera), { nearSide, personSeed: 77 * person + seed + 1, passSeed });
  const result = assessRecording(recording);
  return result.ok ? result.value : null;
}

/** The recordings of a setting. From the side a session holds a pass each way, from the front two towards the camera. */
function clipsOf(
  walk: MarkerWalk,
  view: Experiment['view'],
  setting: Setting,
  passSide: Side,
  filming: Filming,
): Assessment[] {
  const second = { ...filming, seed: filming.seed + 100 };
  const clips =
    view === 'front'
      ? [clip(walk, null, filming), ...(setting === 'session' ? [clip(walk, null, second)] : [])]
      : [
          clip(walk, passSide, filming),
          ...(setting === 'session' ? [clip(walk, otherSide(passSide), second)] : []),
        ];
  return clips.filter((each) => each !== null);
}

const patternsOf = (clips: readonly Assessment[]): readonly Pattern[] =>
  readSession({
    recordings: clips.map((assessment, i) => ({ id: String(i), assessment })),
    answers: noAnswers,
  }).patterns;

export interface DoseEntry {
  readonly experiment: Experiment;
  readonly dose: number;
  readonly side: Side | null;
  readonly landmarks: Landmarks;
  readonly setting: Setting;
  readonly person: Person;
  readonly patterns: readonly Pattern[];
}

const settings: readonly Setting[] = ['one pass', 'session'];
const seedsOf = (landmarks: Landmarks) => (landmarks === 'markers' ? [1] : [1, 2]);

/** The experiment that puts nothing in; any of one view stands for it. */
const nothing = (view: Experiment['view']): Experiment => ({
  ...experiments.find((experiment) => experiment.view === view)!,
  what: 'nothing',
  doses: [0],
  sided: false,
  apply: (walk) => walk,
});

/** The same people with nothing put in. */
export const healthy = (): DoseEntry[] => runDoses([nothing('side'), nothing('front')]);

/** Every deficit in every person, a pass and a session. */
export function runDoses(which: readonly Experiment[] = experiments): DoseEntry[] {
  const entries: DoseEntry[] = [];
  people().forEach((person, index) => {
    for (const experiment of which)
      for (const dose of experiment.doses)
        for (const landmarks of ['markers', 'network'] as const)
          for (const seed of seedsOf(landmarks)) {
            // Left and right in turn, and near the camera in the one pass or not, in turn.
            const side = (index + seed) % 2 ? 'left' : 'right';
            const passSide = Math.floor(index / 2) % 2 ? otherSide(side) : side;
            const walk = experiment.apply(person.walk, side, dose);
            const clips = clipsOf(walk, experiment.view, 'session', passSide, {
              landmarks,
              person: index,
              seed,
            });
            for (const setting of settings)
              entries.push({
                ...{ experiment, dose, landmarks, setting, person },
                side: experiment.sided ? side : null,
                patterns: patternsOf(setting === 'session' ? clips : clips.slice(0, 1)),
              });
          }
  });
  return entries;
}

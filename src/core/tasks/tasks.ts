import { frontPlane } from '../scene/front-plane';
import type { TaskKind } from '../recording/task-kind';
import type { KeyFrameKind, PhaseKind, PhaseMark } from '../timeline';
import { bendExcursions, readBends } from './bend';
import type { Body } from './body';
import { extensions, readHipExtension } from './hip-extension';
import type { TestReading } from './reading';
import { startsSeated } from './seat';
import { readSeatedRotation, turns } from './seated-rotation';
import { readSingleLeg, isStepping, stances } from './single-leg';
import { readSitToStand, rises } from './sit-to-stand';
import { readSquats, squatExcursions } from './squat';

/** What a person can be asked to do, one record a task; the tests are rows X1-X3, X5-X8 and X11 of the clinical reference. */
export interface TaskRecord {
  /** Whether something of it is read from the outline of the back, seen from the side. */
  readonly needsOutline: boolean;
  /** null for what is no functional test. */
  readonly test: TestRecord | null;
}

export interface TestRecord {
  readonly read: (body: Body) => TestReading;
  /** How often the protocol asks for it (clinical reference 5.4). */
  readonly repetitions: number;
  /** Done with one leg, then with the other. */
  readonly oneSided: boolean;
  /** Whether it is done on a chair from beginning to end; somebody who sits all the time is looked at for nothing else. */
  readonly seatedThroughout: boolean;
  /** Place among the tests done the same way: what comes first is taken. */
  readonly recognisedAs: number;
  /** Seconds of the clip that the test fills; null where it is not this test. @param presentS time with a person */
  readonly secondsIn: (body: Body, presentS: number) => number | null;
  readonly keyFrame: TestKeyFrame;
}

/** The moment of a test that is worth a picture. */
export interface TestKeyFrame {
  readonly kind: KeyFrameKind;
  readonly phase: PhaseKind;
  readonly at: PhaseMark | 'middle';
  /** A picture of each side, of the near one, or of the whole body. */
  readonly of: 'each' | 'near' | 'whole';
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** A test fills at least this share of the time in which the person is in the picture. */
const minTestShare = 0.15;
/** A stance on one leg that is part of something else is short. */
const minStanceShare = 0.35;
const minStanceS = 3;
/** Turning the hip on a chair swings the shank at least this far. */
const clearTurnDeg = 10;

const total = ({ tracks }: Body, parts: readonly Part[]) =>
  parts.reduce((sum, { start, end }) => sum + (end - start) / tracks.rateHz, 0);
/** Seconds of the parts; null where they are too few. */
function fills(body: Body, parts: readonly Part[], presentS: number, share = minTestShare): number | null {
  const seconds = total(body, parts);
  return parts.length > 0 && seconds >= share * presentS ? seconds : null;
}

const plain: TaskRecord = { needsOutline: false, test: null };

export const tasks: Readonly<Record<TaskKind, TaskRecord>> = {
  walking: plain,
  standing: { needsOutline: true, test: null },
  'forward-bend': {
    needsOutline: true,
    test: {
      read: readBends,
      repetitions: 2,
      oneSided: false,
      seatedThroughout: false,
      recognisedAs: 3,
      secondsIn: (body, presentS) => fills(body, bendExcursions(body), presentS),
      keyFrame: { kind: 'deepest-bend', phase: 'bend', at: 'peak', of: 'whole' },
    },
  },
  'single-leg-stance': {
    needsOutline: false,
    test: {
      read: readSingleLeg,
      repetitions: 1,
      oneSided: true,
      seatedThroughout: false,
      recognisedAs: 5,
      secondsIn: (body, presentS) => {
        const onOne = stances(body);
        const longest = Math.max(0, ...onOne.map(({ start, end }) => (end - start) / body.tracks.rateHz));
        if (longest >= minStanceS) return total(body, onOne);
        return isStepping(onOne, body.tracks.rateHz) ? null : fills(body, onOne, presentS, minStanceShare);
      },
      keyFrame: { kind: 'one-leg', phase: 'single-leg-stance', at: 'middle', of: 'each' },
    },
  },
  squat: {
    needsOutline: false,
    test: {
      read: readSquats,
      repetitions: 3,
      oneSided: false,
      seatedThroughout: false,
      recognisedAs: 2,
      secondsIn: (body, presentS) => {
        const seconds = fills(body, squatExcursions(body), presentS);
        return seconds !== null && seconds >= total(body, bendExcursions(body)) ? seconds : null;
      },
      keyFrame: { kind: 'deepest-squat', phase: 'squat', at: 'peak', of: 'whole' },
    },
  },
  'sit-to-stand': {
    needsOutline: false,
    test: {
      read: readSitToStand,
      repetitions: 5,
      oneSided: false,
      seatedThroughout: false,
      recognisedAs: 1,
      secondsIn: (body, presentS) => {
        const sitting = rises(body);
        // A chair is where somebody has been seen to rest; who only comes up from somewhere may slide up a wall.
        if (!sitting.some(({ fromRest }) => fromRest)) return null;
        const seconds = fills(body, sitting, presentS);
        return seconds !== null && startsSeated(body, sitting[0]!) ? seconds : null;
      },
      keyFrame: { kind: 'rising', phase: 'sit-to-stand', at: 'seat-off', of: 'whole' },
    },
  },
  'seated-hip-rotation': {
    needsOutline: false,
    test: {
      read: readSeatedRotation,
      repetitions: 1,
      oneSided: false,
      seatedThroughout: true,
      recognisedAs: 1,
      secondsIn: (body, presentS) => {
        if (body.scene.view.plane !== 'frontal') return null;
        const turned = turns(body, frontPlane(body.tracks, body.pass), clearTurnDeg);
        return turned.length > 0 ? presentS : null;
      },
      keyFrame: { kind: 'turned-in', phase: 'internal-rotation', at: 'peak', of: 'each' },
    },
  },
  'standing-hip-extension': {
    needsOutline: true,
    test: {
      read: readHipExtension,
      repetitions: 1,
      oneSided: true,
      seatedThroughout: false,
      recognisedAs: 4,
      secondsIn: (body, presentS) => fills(body, extensions(body), presentS),
      keyFrame: { kind: 'leg-back', phase: 'hip-extension', at: 'peak', of: 'near' },
    },
  },
  running: plain,
  unknown: plain,
};

const placeOf = (kind: TaskKind) => tasks[kind].test?.recognisedAs ?? 0;
/** The tests in the order in which they are looked for. */
export const testsAsRecognised: readonly TaskKind[] = (Object.keys(tasks) as TaskKind[])
  .filter((kind) => tasks[kind].test !== null)
  .toSorted((a, b) => placeOf(a) - placeOf(b));

export const isTest = (task: TaskKind): boolean => tasks[task].test !== null;

/** Repetitions of the test that the task is; nothing for walking, running, standing and the unknown. */
export const readTest = (task: TaskKind, body: Body): TestReading =>
  tasks[task].test?.read(body) ?? { repetitions: [] };

/** Whether a recording of the task has to be read with the outline of the back. @param task null: not known yet */
export const needsOutline = (task: TaskKind | null): boolean => task !== null && tasks[task].needsOutline;

import type { TaskKind } from '../recording/keypoints';
import type { Body } from './body';
import { readBends } from './bend';
import { readHipExtension } from './hip-extension';
import type { TestReading } from './reading';
import { readSeatedRotation } from './seated-rotation';
import { readSingleLeg } from './single-leg';
import { readSitToStand } from './sit-to-stand';
import { readSquats } from './squat';

/** The functional tests by task: rows X1-X3, X5-X8 and X11 of the clinical reference. */
const readers: Partial<Record<TaskKind, (body: Body) => TestReading>> = {
  'forward-bend': readBends,
  'single-leg-stance': readSingleLeg,
  squat: readSquats,
  'sit-to-stand': readSitToStand,
  'seated-hip-rotation': readSeatedRotation,
  'standing-hip-extension': readHipExtension,
};

const nothing: TestReading = { phases: [], findings: [] };

/** Repetitions and means of the test that the task is; nothing for walking, running, standing and the unknown. */
export const readTest = (task: TaskKind, body: Body): TestReading => readers[task]?.(body) ?? nothing;

export const isTest = (task: TaskKind): boolean => task in readers;

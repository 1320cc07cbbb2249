import { noAnswers, readSession, type Assessment, type Pattern } from '../../src/core';
import { assessRecording } from '../support/assess';
import { film, frontCamera, sideCamera, type Camera } from '../support/mocap';
import { validationWalks } from './walks';

/** What the patterns say of people who walk without complaint: marker walks from every side, alone and as one session. */

const cameras: Readonly<Record<string, Camera>> = {
  'right side': sideCamera,
  'left side': { ...sideCamera, bearingDeg: 180 },
  front: frontCamera,
  back: { ...frontCamera, bearingDeg: 270 },
};
export const pictureSeries = [30, 60].flatMap((rateHz) => [0, 1, 3].map((noisePx) => ({ rateHz, noisePx })));

/** One pattern of one recording, or of all recordings of one walk read together. */
export interface PatternEntry {
  readonly pattern: Pattern;
  readonly walk: string;
  /** null: all views as one session. */
  readonly view: string | null;
}

export interface PatternBench {
  readonly entries: readonly PatternEntry[];
  readonly walks: number;
  readonly recordings: number;
  readonly refused: number;
}

export function runPatternBench(): PatternBench {
  const entries: PatternEntry[] = [];
  let [recordings, refused] = [0, 0];
  const walks = validationWalks();
  walks.forEach(({ name, walk }, seed) => {
    for (const series of pictureSeries) {
      const read: { id: string; assessment: Assessment }[] = [];
      for (const [view, camera] of Object.entries(cameras)) {
        const result = assessRecording(film(walk, { ...camera, ...series, seed: 1 + seed }));
        recordings++;
        if (result.ok) read.push({ id: view, assessment: result.value });
        else refused++;
      }
      for (const { id, assessment } of read)
        entries.push(...assessment.patterns.map((pattern) => ({ pattern, walk: name, view: id })));
      const session = readSession({ recordings: read, answers: noAnswers });
      entries.push(...session.patterns.map((pattern) => ({ pattern, walk: name, view: null })));
    }
  });
  return { entries, walks: walks.length, recordings, refused };
}

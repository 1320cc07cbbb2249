import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isMeasured,
  readKeypoints,
  type EventKind,
  type MeasureId,
  type Pattern,
  type PhaseKind,
  type Side,
  type TaskKind,
  type View,
} from '../../src/core';
import { assessed, missingCode } from '../support/assess';

/**
 * A case is a folder: keypoints as BlazePose heavy gave them on a clip whose truth is known (input.json), and what is
 * expected (expected.json). `truth` comes from the clip's truth file and is met `within` a bound; `recorded` is what the
 * core gave last, met closely, so that no change passes unnoticed. UPDATE_CASES=1 rewrites `recorded` alone.
 */
interface Expectation {
  task: TaskKind;
  view: Partial<View>;
  /** Repetitions of a functional test, all there are. */
  phases?: { kind: PhaseKind; side: Side | null; startS: number; endS: number; withinS: number }[];
  events?: { side: Side; kind: EventKind; timesS: number[]; withinS: number }[];
  measures: { id: MeasureId; side: Side | null; truth?: number; within?: number; recorded: number }[];
  missing: { id: MeasureId; side: Side | null; code: string }[];
  patterns: Record<string, { state: Pattern['state'][]; side: Side | null }>;
  notMarked?: boolean;
}

/** Share of the printed unit that a recorded value may drift: less than what is shown on screen. */
const recordedTolerance = 0.2;

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'patterns')
  .map((entry) => entry.name);

describe.each(names)('%s', (name) => {
  const at = (file: string) => new URL(`${name}/${file}`, folder);
  const input = readKeypoints(JSON.parse(readFileSync(at('input.json'), 'utf8')));
  if (!input.ok) throw new Error(input.fault.detail);
  const expected = JSON.parse(readFileSync(at('expected.json'), 'utf8')) as Expectation;
  const assessment = assessed(input.value);
  const find = (id: MeasureId, side: Side | null) =>
    assessment.measures.find((m) => m.id === id && m.side === side)!;

  if (process.env['UPDATE_CASES']) {
    for (const measure of expected.measures) {
      const found = find(measure.id, measure.side);
      if (isMeasured(found)) measure.recorded = Math.round(found.value * 1000) / 1000;
    }
    writeFileSync(at('expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  }

  it('is read as what it is', () => {
    expect(assessment.task.kind).toBe(expected.task);
    expect(assessment.view).toMatchObject(expected.view);
  });

  it('has the events of the truth and no other', () => {
    for (const { side, kind, timesS, withinS } of expected.events ?? []) {
      const found = assessment.events.filter((e) => e.side === side && e.kind === kind).map((e) => e.timeS);
      const first = Math.min(...timesS) - 0.2;
      const last = Math.max(...timesS) + 0.2;
      expect(found.filter((t) => t > first && t < last)).toHaveLength(timesS.length);
      for (const t of timesS) expect(Math.min(...found.map((f) => Math.abs(f - t)))).toBeLessThan(withinS);
    }
  });

  it('has the repetitions of the truth and no other', () => {
    const wanted = expected.phases ?? [];
    expect(assessment.phases.map(({ kind, side }) => ({ kind, side }))).toEqual(
      wanted.map(({ kind, side }) => ({ kind, side })),
    );
    assessment.phases.forEach((phase, i) => {
      expect(Math.abs(phase.startS - wanted[i]!.startS)).toBeLessThan(wanted[i]!.withinS);
      expect(Math.abs(phase.endS - wanted[i]!.endS)).toBeLessThan(wanted[i]!.withinS);
    });
  });

  it.each(expected.measures)('$id $side', ({ id, side, truth, within, recorded }) => {
    const found = find(id, side);
    if (!isMeasured(found)) throw new Error(`${id}: ${found.missing.code}`);
    if (truth !== undefined && within !== undefined)
      expect(Math.abs(found.value - truth)).toBeLessThan(within);
    const unit = found.unit === 's' ? 0.05 : 1;
    expect(Math.abs(found.value - recorded)).toBeLessThan(recordedTolerance * unit);
  });

  it('says why the rest is missing', () => {
    for (const { id, side, code } of expected.missing)
      expect([id, missingCode(assessment, id, side)]).toEqual([id, code]);
  });

  it('names the patterns', () => {
    for (const [id, { state, side }] of Object.entries(expected.patterns)) {
      const pattern = assessment.patterns.find((p) => p.id === id)!;
      expect(state).toContain(pattern.state);
      expect(pattern.side).toBe(side);
    }
  });

  it('marks nothing that is normal', () => {
    const marked = assessment.measures.filter((m) => isMeasured(m) && m.flag === 'marked').map((m) => m.id);
    if (expected.notMarked) expect(marked).toEqual([]);
  });
});

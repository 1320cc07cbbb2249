import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isMeasured,
  readKeypoints,
  type EventKind,
  type MeasureId,
  type MeasureUnit,
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
  /** What is flagged as marked; empty for what is normal. */
  marked: string[];
}

/** Share of the printed unit that a recorded value may drift: less than what is shown on screen. */
const recordedTolerance = 0.2;
/** A bound on the truth is twice the error that is measured at most, and no less than this, in the printed unit. */
const leastBound = 1;
/** Times of events are measured to the frame of the clip. */
const frameS = 1 / 30;
const unitOf = (unit: MeasureUnit) => (unit === 's' ? 0.05 : 1);
const boundOf = (error: number, least: number) => Math.max(2 * Math.abs(error), least);

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
  const eventTimesS = (side: Side, kind: EventKind) =>
    assessment.events.filter((e) => e.side === side && e.kind === kind).map((e) => e.timeS);
  const furthestS = (found: readonly number[], timesS: readonly number[]) =>
    Math.max(...timesS.map((t) => Math.min(...found.map((f) => Math.abs(f - t)))));

  if (process.env['UPDATE_CASES']) {
    const tenth = (value: number) => Math.ceil(value * 10) / 10;
    for (const measure of expected.measures) {
      const found = find(measure.id, measure.side);
      if (!isMeasured(found)) continue;
      measure.recorded = Math.round(found.value * 1000) / 1000;
      const { truth, within } = measure;
      if (truth === undefined || within === undefined) continue;
      const least = leastBound * unitOf(found.unit);
      const bound = boundOf(found.value - truth, least);
      measure.within = Math.min(within, found.unit === 's' ? bound : tenth(bound));
    }
    for (const each of expected.events ?? []) {
      const error = furthestS(eventTimesS(each.side, each.kind), each.timesS);
      each.withinS = Math.min(each.withinS, Math.round(1000 * boundOf(error, frameS)) / 1000);
    }
    writeFileSync(at('expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  }

  it('is read as what it is', () => {
    expect(assessment.task.kind).toBe(expected.task);
    expect(assessment.view).toMatchObject(expected.view);
  });

  it.each(expected.events ?? [])('has every $side $kind of the truth and no other', (wanted) => {
    const { side, kind, timesS, withinS } = wanted;
    const found = eventTimesS(side, kind);
    const [first, last] = [Math.min(...timesS) - 0.2, Math.max(...timesS) + 0.2];
    expect(found.filter((t) => t > first && t < last)).toHaveLength(timesS.length);
    const error = furthestS(found, timesS);
    expect(error).toBeLessThan(withinS);
    expect(withinS).toBeLessThanOrEqual(boundOf(error, frameS) + 1e-3);
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
    const unit = unitOf(found.unit);
    if (truth !== undefined && within !== undefined) {
      expect(Math.abs(found.value - truth)).toBeLessThan(within);
      // A bound that has become loose hides the next fault: UPDATE_CASES=1 draws it in.
      expect(within).toBeLessThanOrEqual(boundOf(recorded - truth, leastBound * unit) + 0.1);
    }
    expect(Math.abs(found.value - recorded)).toBeLessThan(recordedTolerance * unit);
  });

  it('says why the rest is missing', () => {
    expect(expected.missing).not.toEqual([]);
    for (const { id, side, code } of expected.missing)
      expect([id, missingCode(assessment, id, side)]).toEqual([id, code]);
  });

  it('names the patterns', () => {
    expect(expected.patterns).not.toEqual({});
    for (const [id, { state, side }] of Object.entries(expected.patterns)) {
      const pattern = assessment.patterns.find((p) => p.id === id)!;
      expect([id, pattern.state]).toEqual([id, expect.toBeOneOf(state)]);
      expect([id, pattern.side]).toEqual([id, side]);
    }
  });

  it('marks what is expected, and nothing that is normal', () => {
    const marked = assessment.measures.flatMap((m) =>
      isMeasured(m) && m.flag === 'outside' ? [`${m.id}${m.side ? ` ${m.side}` : ''}`] : [],
    );
    expect(marked).toEqual(expected.marked);
  });
});

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isMeasured, type Assessment, type GaitEvent, type MeasureId, type Side } from '../../src/core';
import { analyzeClips, sideWalks } from './clips';
import type { Comparison } from './statistics';

/** Rendered walks with known angles, end to end: clip, decoder, BlazePose heavy, core. */

export interface TruthFrame {
  readonly thigh_vertical_L: number;
  readonly thigh_vertical_R: number;
  readonly knee_sag_L: number;
  readonly knee_sag_R: number;
  readonly trunk_lean: number;
}
export interface Truth {
  readonly fps: number;
  readonly events: readonly Pick<GaitEvent, 'side' | 'kind' | 'timeS'>[];
  readonly frames: readonly TruthFrame[];
}

export interface RenderedEntry extends Comparison {
  readonly clip: string;
  readonly row: MeasureId | GaitEvent['kind'];
  readonly side: Side | null;
  readonly near: boolean;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** The truth over the same cycles that were measured, from the angles of each frame. */
function truthOf(truth: Truth, assessment: Assessment, side: Side): [MeasureId, number][] {
  const letter = side === 'left' ? 'L' : 'R';
  const cycles = assessment.cycles.filter((c) => c.side === side);
  const strikes = truth.events.filter((e) => e.side === side && e.kind === 'heel-strike').map((e) => e.timeS);
  const nearest = (t: number) => strikes.reduce((a, b) => (Math.abs(b - t) < Math.abs(a - t) ? b : a));
  const over = (key: keyof TruthFrame, from: number, to: number, reduce: (v: number[]) => number) =>
    mean(
      cycles.map(({ startS, endS }) => {
        const [start, end] = [nearest(startS), nearest(endS)];
        const at = (percent: number) => Math.round((start + ((end - start) * percent) / 100) * truth.fps);
        return reduce(truth.frames.slice(at(from), at(to) + 1).map((f) => f[key]));
      }),
    );
  const low = (v: number[]) => Math.min(...v);
  const high = (v: number[]) => Math.max(...v);
  return [
    ['thigh-extension-peak', over(`thigh_vertical_${letter}`, 40, 60, low)],
    ['thigh-flexion-peak', over(`thigh_vertical_${letter}`, 70, 100, high)],
    ['thigh-range', over(`thigh_vertical_${letter}`, 0, 100, (v) => high(v) - low(v))],
    ['knee-swing-peak', over(`knee_sag_${letter}`, 60, 85, high)],
    ['knee-late-stance', over(`knee_sag_${letter}`, 25, 50, low)],
  ];
}

function stanceOf(truth: Truth, side: Side): number {
  const of = (kind: GaitEvent['kind']) => truth.events.filter((e) => e.side === side && e.kind === kind);
  const strikes = of('heel-strike').map((e) => e.timeS);
  const off = of('toe-off')
    .map((e) => e.timeS)
    .find((t) => t > strikes[0]!)!;
  return (100 * (off - strikes[0]!)) / (strikes[1]! - strikes[0]!);
}

export function compare(clip: string, truth: Truth, assessment: Assessment): RenderedEntry[] {
  const entries: RenderedEntry[] = [];
  const near = assessment.view.nearSide;
  const add = (row: MeasureId, side: Side | null, value: number) => {
    const found = assessment.measures.find((m) => m.id === row && m.side === side);
    if (found && isMeasured(found) && Number.isFinite(value))
      entries.push({
        clip,
        row,
        side,
        near: side === null || side === near,
        error: found.value - value,
        plusMinus: found.plusMinus,
      });
  };
  for (const { side, kind, timeS } of assessment.events) {
    const errors = truth.events
      .filter((e) => e.side === side && e.kind === kind)
      .map((e) => 1000 * (timeS - e.timeS));
    const error = errors.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), Infinity);
    entries.push({ clip, row: kind, side, near: side === near, error, plusMinus: null });
  }
  const strideS = truth.events
    .filter((e) => e.side === 'right' && e.kind === 'heel-strike')
    .map((e) => e.timeS);
  add('cadence', null, 120 / (strideS[1]! - strideS[0]!));
  for (const side of ['left', 'right'] as const) {
    add('stance-percent', side, stanceOf(truth, side));
    for (const [id, value] of truthOf(truth, assessment, side)) add(id, side, value);
  }
  const [left, right] = [stanceOf(truth, 'left'), stanceOf(truth, 'right')];
  add('double-support-percent', null, left + right - 100);
  add('single-support-asymmetry', null, (200 * Math.abs(left - right)) / (200 - left - right));
  add('trunk-lean-walking', null, mean(truth.frames.map((f) => f.trunk_lean)));
  return entries;
}

/** Runs the command line over the clips. @throws when it does not run at all. */
export function runRenderedBench(): { readonly entries: RenderedEntry[]; readonly marked: string[] } {
  const paths = sideWalks();
  const assessments = analyzeClips(paths, 'heavy');
  const marked: string[] = [];
  const entries = paths.flatMap((path, i) => {
    const assessment = assessments[i]!;
    const clip = basename(path, '.mp4');
    if (clip.includes('normal'))
      for (const m of assessment.measures)
        if (isMeasured(m) && m.flag === 'outside') marked.push(`${clip}: ${m.id} ${m.side ?? ''}`);
    const truth = JSON.parse(readFileSync(path.replace(/\.mp4$/, '.truth.json'), 'utf8')) as Truth;
    return compare(clip, truth, assessment);
  });
  return { entries, marked };
}

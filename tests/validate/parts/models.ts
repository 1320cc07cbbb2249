import { readFileSync } from 'node:fs';
import { modelNames, type Assessment } from '../../../src/core';
import { analyzeClips, sideWalks } from '../clips';
import type { Part } from '../section';
import { summarise } from '../statistics';

/** How well each size of the network reads angles on rendered walks: every instant in which angle and truth are known. */

interface Truth {
  readonly fps: number;
  readonly frames: readonly Readonly<Record<string, number>>[];
}

/** The truth at an instant, between its frames; null outside of the clip. */
function truthAt({ fps, frames }: Truth, key: string, timeS: number): number | null {
  const at = timeS * fps;
  const [before, after] = [frames[Math.floor(at)], frames[Math.ceil(at)]];
  if (!before || !after) return null;
  return before[key]! + (at - Math.floor(at)) * (after[key]! - before[key]!);
}

/** Errors of the curves in time by row: `thigh near`, `knee far`, `trunk`. */
function errorsOf(assessment: Assessment, truth: Truth): [row: string, error: number][] {
  const keys = { thigh: 'thigh_vertical', knee: 'knee_sag', trunk: 'trunk_lean' } as const;
  return assessment.series.flatMap(({ id, side, timesS, values }) => {
    if (id !== 'thigh' && id !== 'knee' && id !== 'trunk') return [];
    const key = side === null ? keys[id] : `${keys[id]}_${side === 'left' ? 'L' : 'R'}`;
    const row = side === null ? id : `${id}, ${side === assessment.view.nearSide ? 'near' : 'far'} leg`;
    return values.flatMap((value, i): [string, number][] => {
      const known = truthAt(truth, key, timesS[i]!);
      return value === null || known === null ? [] : [[row, value - known]];
    });
  });
}

export const models: Part = {
  name: 'models',
  title: 'Sizes of the network',
  run(section) {
    const walks = sideWalks();
    section.say(
      `Angles over time on ${walks.length} rendered walks seen from the side, after left/right repair and low-pass: bias and SD in degrees (instants).`,
    );
    section.say();
    const rows = new Map<string, string[]>();
    const byModel = modelNames.map((model) => {
      const errors = new Map<string, { error: number; plusMinus: null }[]>();
      analyzeClips(walks, model).forEach((assessment, i) => {
        const truth = JSON.parse(readFileSync(walks[i]!.replace(/\.mp4$/, '.truth.json'), 'utf8')) as Truth;
        for (const [row, error] of errorsOf(assessment, truth)) {
          if (!errors.has(row)) errors.set(row, []);
          errors.get(row)!.push({ error, plusMinus: null });
        }
      });
      return errors;
    });
    for (const row of ['thigh, near leg', 'thigh, far leg', 'knee, near leg', 'knee, far leg', 'trunk'])
      rows.set(
        row,
        byModel.map((errors) => {
          const found = errors.get(row);
          if (!found) return 'not measured';
          const { bias, sd, n } = summarise(found);
          return `${bias.toFixed(1)} ± ${sd.toFixed(1)} (${n})`;
        }),
      );
    section.say(`| angle | ${modelNames.join(' | ')} |`);
    section.say('|---|---|---|---|');
    for (const [row, cells] of rows) section.say(`| ${row} | ${cells.join(' | ')} |`);
  },
};

import type { ModelName, TaskKind } from '../../core';
import type { AnalysisOptions } from '../../work';

/** A body height as people write it: `172`, `172 cm`, `1.72`, `1,72 m`. @returns metres, or null when it is not a height. */
export function parseHeightM(text: string): number | null {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(cm|m)?\s*$/i.exec(text);
  if (!match) return null;
  const figure = Number(match[1]!.replace(',', '.'));
  const unit = match[2]?.toLowerCase() ?? (figure > 3 ? 'cm' : 'm');
  const metres = unit === 'cm' ? figure / 100 : figure;
  return metres >= 0.5 && metres <= 2.5 ? metres : null;
}

/** What the next clips are read with. */
export class Options {
  heightText = $state('');
  model = $state<ModelName>('heavy');
  task = $state<TaskKind | null>(null);

  heightM = $derived(parseHeightM(this.heightText));
  heightWrong = $derived(this.heightText.trim() !== '' && this.heightM === null);

  snapshot(): AnalysisOptions {
    return { model: this.model, engine: 'auto', task: this.task, heightM: this.heightM };
  }
}

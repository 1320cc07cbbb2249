import { failed, landmarkNames, ok, type LandmarkName, type Result } from '../../core';
import type { Planar, PlanarFrame } from './planar';
import { linesOf, numberIn } from './table';

/** DeepLabCut's CSV: three or four rows of head (scorer, individuals, bodyparts, coords), a row a frame. */

export const isDeepLabCut = (text: string): boolean => /^scorer,/i.test(text);

const parts: Readonly<Record<string, string>> = {
  nose: 'nose',
  ear: 'ear',
  eye: 'eye',
  shoulder: 'shoulder',
  elbow: 'elbow',
  wrist: 'wrist',
  hip: 'hip',
  knee: 'knee',
  ankle: 'ankle',
  heel: 'heel',
  toe: 'foot_index',
  bigtoe: 'foot_index',
  foot: 'foot_index',
  footindex: 'foot_index',
};

/** `left_hip`, `LHip`, `hip_l`, `Hip Right`: body parts are named by who labelled them. */
export function landmarkCalled(name: string): LandmarkName | null {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/^([LR])([A-Z][a-z])/, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const left = words.some((word) => word === 'l' || word === 'left');
  const right = words.some((word) => word === 'r' || word === 'right');
  const rest = words.filter((word) => !['l', 'left', 'r', 'right'].includes(word)).join('');
  const part = parts[rest];
  if (part === undefined || left === right) return part === 'nose' ? 'nose' : null;
  const full = `${left ? 'left' : 'right'}_${part}`;
  return landmarkNames.find((known) => known === full) ?? null;
}

export function deepLabCut(text: string): Result<Planar> {
  const lines = linesOf(text);
  const row = (name: string) => {
    const at = lines.slice(0, 6).findIndex((line) => line.toLowerCase().startsWith(`${name},`));
    return at < 0 ? null : { at, cells: lines[at]!.split(',') };
  };
  const [bodyparts, coords] = [row('bodyparts'), row('coords')];
  if (!bodyparts || !coords) return failed('format-damaged', 'line 2: no rows bodyparts and coords');
  const individuals = row('individuals');
  /** Columns of x, y and likelihood of a person's landmark. */
  const people = new Map<string, Map<LandmarkName, number>>();
  coords.cells.forEach((kind, column) => {
    if (kind !== 'x') return;
    const landmark = landmarkCalled(bodyparts.cells[column] ?? '');
    if (!landmark) return;
    const person = individuals?.cells[column] ?? '';
    const columns = people.get(person) ?? new Map<LandmarkName, number>();
    columns.set(landmark, column);
    people.set(person, columns);
  });
  if (people.size === 0) return failed('unknown-markers', [...new Set(bodyparts.cells.slice(1))].join(', '));
  const order = landmarkNames.filter((name) => [...people.values()].some((columns) => columns.has(name)));
  const frames: PlanarFrame[] = [];
  for (let i = coords.at + 1; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue;
    const cells = lines[i]!.split(',');
    const seen = [];
    for (const columns of people.values()) {
      const points: (readonly [number, number, number])[] = [];
      for (const name of order) {
        const at = columns.get(name);
        const [x, y, likelihood] = [0, 1, 2].map((add) =>
          at === undefined ? null : numberIn(cells[at + add]),
        );
        if (x === undefined || y === undefined || likelihood === undefined)
          return failed('format-damaged', `line ${i + 1}: ${name} is no number`);
        points.push(x === null || y === null ? [0, 0, 0] : [x!, y!, likelihood ?? 0]);
      }
      seen.push(points);
    }
    frames.push({ timeS: null, people: seen });
  }
  return ok({ format: 'deeplabcut', frames, order });
}

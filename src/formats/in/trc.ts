import { failed, ok, type Result } from '../../core';
import type { MarkerData, MarkerPoint } from './marker-data';
import { linesOf, numberIn } from './table';

/**
 * TRC as it is met: tabs or blanks, seven keys or eight, a blank line after the head or none, fewer rows than the head
 * says, `NaN` or nothing for what was not seen, cells missing at the end of a row, commas before decimals.
 */

export const isTrc = (text: string): boolean => /^\s*PathFileType/i.test(text);

/** Blanks within a cell stay where the line has tabs. */
const cellsOf = (line: string): string[] =>
  line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : line.trim().split(/\s+/);

const metresOf: Readonly<Record<string, number>> = { mm: 0.001, cm: 0.01, m: 1, meters: 1, px: 1 };

export interface TrcData extends MarkerData {
  /** Third coordinates are all zero: points of a picture. */
  readonly flat: boolean;
}

/** @returns points in metres by the file's unit, or in its own unit where that is none of length */
export function readTrc(text: string): Result<TrcData> {
  const lines = linesOf(text);
  // Keys and their values have no blanks in them, and some programs pad them.
  const wordsOf = (line = '') => line.trim().split(/\s+/);
  const keys = wordsOf(lines[1]).map((key) => key.toLowerCase());
  const values = wordsOf(lines[2]);
  const valueOf = (key: string) => values[keys.indexOf(key)];
  const rateHz = numberIn(valueOf('datarate'));
  if (!rateHz || rateHz <= 0) return failed('format-damaged', 'line 3: no DataRate');
  const unit = (valueOf('units') ?? '').toLowerCase();
  const metres = metresOf[unit];
  if (metres === undefined) return failed('format-damaged', `line 3: ${unit || 'nothing'} is no unit`);
  const names = cellsOf(lines[3] ?? '');
  if (names[0]?.toLowerCase() !== 'frame#') return failed('format-damaged', 'line 4: no Frame#');
  const given = names.slice(2).filter(Boolean);
  const markers = new Map<string, (MarkerPoint | null)[]>();
  const timesS: number[] = [];
  let flat = true;
  for (let i = 4; i < lines.length; i++) {
    const cells = cellsOf(lines[i]!);
    // The row of axes, and blank ones.
    if (cells.every((cell) => cell === '') || /^x1?\d*$/i.test(cells.find(Boolean) ?? '')) continue;
    const timeS = numberIn(cells[1]);
    if (numberIn(cells[0]) == null || timeS == null)
      return failed('format-damaged', `line ${i + 1}: no frame and time`);
    if (timesS.length > 0 && !(timeS > timesS.at(-1)!))
      return failed('format-damaged', `line ${i + 1}: its time is not after that of the line before`);
    timesS.push(timeS);
    for (const [m, name] of given.entries()) {
      const [x, y, z] = [2, 3, 4].map((add) => numberIn(cells[3 * m + add]));
      if (x === undefined || y === undefined || z === undefined)
        return failed('format-damaged', `line ${i + 1}: ${name} is no number`);
      const points = markers.get(name) ?? [];
      // A name that comes twice: the first one counts.
      if (points.length < timesS.length) {
        const lost = x === null || y === null || z === null || (x === 0 && y === 0 && z === 0);
        points.push(lost ? null : [x! * metres, y! * metres, z! * metres]);
        if (!lost && z !== 0) flat = false;
      }
      markers.set(name, points);
    }
  }
  if (timesS.length < 2) return failed('single-frame');
  return ok({
    rateHz,
    timesS,
    markers,
    events: [],
    plates: [],
    flat,
    fromPose: flat || markers.has('RBigToe'),
  });
}

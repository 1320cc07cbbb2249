import { ok } from '../../core';
import type { Exported, Written } from '../export-file';
import { markerGrid, type MarkerGrid } from './marker-grid';

/**
 * Track Row Column, the marker file of OpenSim and Mokka: tabs, eight keys in the header, millimetres, x the way the person
 * faces, y up from the lower edge of the picture, z zero, since all points lie in its plane. A cell is empty where the
 * landmark was not seen.
 */

const mm = (metres: number) => (metres * 1000).toFixed(3);
const line = (cells: readonly (string | number)[]) => cells.join('\t');

export function trcText({ rateHz, first, count, markers }: MarkerGrid, name: string): string {
  const header = [
    // A name with a tab or a line break in it would be read as more cells.
    line(['PathFileType', 4, '(X/Y/Z)', name.replace(/[\t\r\n]/g, ' ')]),
    line([
      'DataRate',
      'CameraRate',
      'NumFrames',
      'NumMarkers',
      'Units',
      'OrigDataRate',
      'OrigDataStartFrame',
      'OrigNumFrames',
    ]),
    line([rateHz, rateHz, count, markers.length, 'mm', rateHz, 1, count]),
    line(['Frame#', 'Time', ...markers.flatMap((marker) => [marker.name, '', ''])]),
    line(['', '', ...markers.flatMap((_, i) => ['X', 'Y', 'Z'].map((axis) => `${axis}${i + 1}`))]),
    '',
  ];
  const rows = Array.from({ length: count }, (_, i) =>
    line([
      i + 1,
      ((first + i) / rateHz).toFixed(6),
      ...markers.flatMap(({ points }) => {
        const point = points[i];
        return point ? [mm(point.forwardM), mm(point.upM), '0.000'] : ['', '', ''];
      }),
    ]),
  );
  return `${[...header, ...rows].join('\n')}\n`;
}

export function trc(exported: Exported): Written {
  const grid = markerGrid(exported);
  if (!grid.ok) return grid;
  const { name } = exported.assessment.source;
  return ok([{ suffix: '.trc', type: 'text/plain', content: trcText(grid.value, name) }]);
}

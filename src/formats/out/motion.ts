import { failed, ok, type Series, type Side } from '../../core';
import type { Exported, Written } from '../export-file';

/**
 * Angles over the clip for OpenSim, degrees. The motion file (MOT) holds coordinates of a model, `Rajagopal2015`: of those
 * one camera from the side sees the knees alone, whose flexion is positive there as here. The hip is against the pelvis
 * there and against the vertical here; the lumbar joint likewise; the ankle has its zero elsewhere. What is not seen is
 * left out, never zero. The storage file (STO) holds all that was measured under names of its own.
 */

export const motionModel = 'Rajagopal2015';

interface Column {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Of the moments at which any knee is known a column has at least this share, or it would cost the other its rows. */
const minShare = 0.5;

const letter = (side: Side) => (side === 'right' ? 'r' : 'l');
const isKnown = (value: number | null | undefined) => value !== null && value !== undefined;

function table(
  title: string,
  notes: readonly string[],
  columns: readonly Column[],
  rows: readonly { readonly timeS: number; readonly at: number }[],
): string {
  const header = [
    title,
    'version=1',
    `nRows=${rows.length}`,
    `nColumns=${columns.length + 1}`,
    'inDegrees=yes',
    '',
    ...notes,
    '',
    'endheader',
    ['time', ...columns.map(({ name }) => name)].join('\t'),
  ];
  const cell = (value: number | null | undefined) => (isKnown(value) ? value!.toFixed(6) : 'nan');
  const lines = rows.map(({ timeS, at }) =>
    [timeS.toFixed(6), ...columns.map(({ values }) => cell(values[at]))].join('\t'),
  );
  return `${[...header, ...lines].join('\n')}\n`;
}

const rowsWhere = (timesS: readonly number[], keep: (at: number) => boolean) =>
  timesS.map((timeS, at) => ({ timeS, at })).filter(({ at }) => keep(at));

function motText(series: readonly Series[]): string | null {
  const knees = series.filter((one) => one.id === 'knee' && one.side !== null && one.values.some(isKnown));
  const timesS = knees[0]?.timesS;
  if (!timesS) return null;
  const anyKnown = timesS.filter((_, at) => knees.some(({ values }) => isKnown(values[at]))).length;
  const columns = knees
    .filter(({ values }) => values.filter(isKnown).length >= minShare * anyKnown)
    .map(({ side, values }) => ({ name: `knee_angle_${letter(side!)}`, values }));
  // A model takes no gaps: rows are those at which all columns are known.
  const rows = rowsWhere(timesS, (at) => columns.every(({ values }) => isKnown(values[at])));
  const notes = [
    'Units are S.I. units (second, meters, Newtons, ...)',
    'Angles are in degrees.',
    `Coordinates and signs of the model ${motionModel}; other coordinates were not measured.`,
  ];
  return columns.length > 0 && rows.length > 0 ? table('Coordinates', notes, columns, rows) : null;
}

const storageNames = {
  thigh: 'thigh_from_vertical',
  knee: 'knee_flexion',
  ankle: 'ankle_dorsiflexion_uncalibrated',
  trunk: 'trunk_from_vertical',
} as const;

function stoText(series: readonly Series[]): string | null {
  const columns = series
    .filter(({ values }) => values.some(isKnown))
    .map(({ id, side, values }) => ({
      name: side === null ? storageNames[id] : `${storageNames[id]}_${letter(side)}`,
      values,
    }));
  const timesS = series[0]?.timesS;
  if (!timesS || columns.length === 0) return null;
  const notes = [
    'Angles in the plane of the picture, degrees; nan where not seen.',
    'Thigh forward of straight down +, knee flexion +, dorsiflexion +, trunk forward of upright +.',
  ];
  const rows = rowsWhere(timesS, (at) => columns.some(({ values }) => isKnown(values[at])));
  return table('Angles', notes, columns, rows);
}

export function motion({ assessment }: Exported): Written {
  const texts = [
    ['.mot', motText(assessment.series)],
    ['.angles.sto', stoText(assessment.series)],
  ] as const;
  const files = texts.flatMap(([suffix, content]) =>
    content === null ? [] : [{ suffix, type: 'text/plain', content }],
  );
  return files.length === 0 ? failed('export-nothing') : ok(files);
}

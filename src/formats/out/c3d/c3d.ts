import { failed, isMeasured, measureDefinitions, ok, type Assessment } from '../../../core';
import { resultTexts } from '../../../words';
import type { Exported, Written } from '../../export-file';
import { markerGrid, type MarkerGrid } from '../marker-grid';
import { blockBytes, maxDimension, parameterSection, type Group, type Parameter } from './parameters';

/**
 * C3D, the file of motion laboratories: points in millimetres, x the way the person faces, z up, y zero, since all points
 * lie in the plane of the picture; a point that was not seen has the residual -1. Frame `n` is at `(n - 1) / rate` seconds
 * of the clip; events and measures lie in the groups EVENT and ANALYSIS.
 */

/** First and last frame are words of 16 bits; a longer file says so in TRIAL and POINT:LONG_FRAMES. */
const largestWord = 65535;
/** The number of the block of the points is a word too, and frames before the first one are counted. */
const mostFrames = 10_000_000;

const text = (name: string, ...values: readonly string[]): Parameter => ({
  name,
  value: { kind: 'text', values },
});
const integer = (name: string, ...values: readonly number[]): Parameter => ({
  name,
  value: { kind: 'integer', values },
});
const float = (name: string, ...values: readonly number[]): Parameter => ({
  name,
  value: { kind: 'float', values },
});

/** A list longer than a dimension goes on under the same name with a number: LABELS, LABELS2, ... */
function inParts<T>(
  items: readonly T[],
  make: (part: readonly T[], suffix: string) => Parameter[],
): Parameter[] {
  const parts = Math.max(1, Math.ceil(items.length / maxDimension));
  return Array.from({ length: parts }, (_, i) =>
    make(items.slice(i * maxDimension, (i + 1) * maxDimension), i === 0 ? '' : String(i + 1)),
  ).flat();
}

const contexts = { left: 'Left', right: 'Right' } as const;
const labels = { 'heel-strike': 'Foot Strike', 'toe-off': 'Foot Off' } as const;

function eventGroup({ events }: Assessment, subject: string): Group {
  return {
    name: 'EVENT',
    parameters: [
      integer('USED', events.length),
      ...inParts(events, (part, n) => [
        text(`SUBJECTS${n}`, ...part.map(() => subject)),
        text(`CONTEXTS${n}`, ...part.map(({ side }) => contexts[side])),
        text(`LABELS${n}`, ...part.map(({ kind }) => labels[kind])),
        text(`DESCRIPTIONS${n}`, ...part.map(({ origin }) => origin)),
        {
          name: `TIMES${n}`,
          value: {
            kind: 'float',
            values: part.flatMap(({ timeS }) => [Math.floor(timeS / 60), timeS % 60]),
            dimensions: [2, part.length],
          },
        },
      ]),
    ],
  };
}

function analysisGroup({ measures }: Assessment, subject: string): Group {
  const values = measures.filter(isMeasured);
  const names = resultTexts('en').measures;
  return {
    name: 'ANALYSIS',
    parameters: [
      integer('USED', values.length),
      ...inParts(values, (part, n) => [
        text(`NAMES${n}`, ...part.map(({ id }) => id)),
        text(
          `DESCRIPTIONS${n}`,
          ...part.map(({ id, plusMinus }) => `${names[id].name} (+/- ${plusMinus.toPrecision(3)})`),
        ),
        text(`SUBJECTS${n}`, ...part.map(() => subject)),
        text(`CONTEXTS${n}`, ...part.map(({ side }) => (side === null ? 'General' : contexts[side]))),
        text(`UNITS${n}`, ...part.map(({ id }) => measureDefinitions[id].unit)),
        {
          name: `VALUES${n}`,
          value: { kind: 'float', values: part.map(({ value }) => value), dimensions: [part.length] },
        },
      ]),
    ],
  };
}

function groupsOf(grid: MarkerGrid, exported: Exported, dataBlock: number): Group[] {
  const { rateHz, first, count, markers } = grid;
  const subject = exported.code ?? '';
  const [firstFrame, lastFrame] = [first + 1, first + count];
  const words = (frame: number) => [frame & 0xffff, frame >>> 16];
  return [
    {
      name: 'POINT',
      parameters: [
        integer('USED', markers.length),
        float('SCALE', -1),
        integer('DATA_START', dataBlock),
        integer('FRAMES', Math.min(count, largestWord)),
        float('LONG_FRAMES', count),
        float('RATE', rateHz),
        text('LABELS', ...markers.map(({ name }) => name)),
        text('DESCRIPTIONS', ...markers.map(() => 'pose landmark')),
        text('UNITS', 'mm'),
        text('X_SCREEN', '+X'),
        text('Y_SCREEN', '+Z'),
      ],
    },
    {
      name: 'ANALOG',
      parameters: [integer('USED', 0), float('GEN_SCALE', 1), float('RATE', rateHz)],
    },
    {
      name: 'TRIAL',
      parameters: [
        integer('ACTUAL_START_FIELD', ...words(firstFrame)),
        integer('ACTUAL_END_FIELD', ...words(lastFrame)),
        float('CAMERA_RATE', rateHz),
      ],
    },
    { name: 'SUBJECTS', parameters: [integer('USED', 1), text('NAMES', subject)] },
    eventGroup(exported.assessment, subject),
    analysisGroup(exported.assessment, subject),
    {
      name: 'MANUFACTURER',
      parameters: [
        text('COMPANY', 'Contrapposto'),
        text('SOFTWARE', 'Contrapposto'),
        text('VERSION_LABEL', exported.assessment.app.version),
      ],
    },
  ];
}

function header(grid: MarkerGrid, dataBlock: number): Uint8Array {
  const block = new Uint8Array(blockBytes);
  const view = new DataView(block.buffer);
  block.set([2, 0x50]);
  /** @param at number of the word, from 1 as the specification has it */
  const word = (at: number, value: number) =>
    view.setUint16(2 * (at - 1), Math.min(value, largestWord), true);
  word(2, grid.markers.length);
  word(3, 0);
  word(4, grid.first + 1);
  word(5, grid.first + grid.count);
  word(6, 0);
  view.setFloat32(12, -1, true);
  word(9, dataBlock);
  word(10, 1);
  view.setFloat32(20, grid.rateHz, true);
  return block;
}

export function c3dBytes(grid: MarkerGrid, exported: Exported): Uint8Array {
  const headerBlocks = 1;
  // The number of the block of the points is written in the section whose length it depends on; its own length does not.
  const parameterBlocks = parameterSection(groupsOf(grid, exported, 1)).length / blockBytes;
  const dataBlock = headerBlocks + parameterBlocks + 1;
  const { count, markers } = grid;
  const startByte = (dataBlock - 1) * blockBytes;
  const dataBytes = Math.ceil((count * markers.length * 16) / blockBytes) * blockBytes;
  const file = new Uint8Array(startByte + dataBytes);
  file.set(header(grid, dataBlock));
  file.set(parameterSection(groupsOf(grid, exported, dataBlock)), headerBlocks * blockBytes);
  const view = new DataView(file.buffer);
  let at = startByte;
  for (let i = 0; i < count; i++)
    for (const { points } of markers) {
      const point = points[i] ?? null;
      const values = point ? [1000 * point.forwardM, 0, 1000 * point.upM, 0] : [0, 0, 0, -1];
      for (const value of values) {
        view.setFloat32(at, value, true);
        at += 4;
      }
    }
  return file;
}

export function c3d(exported: Exported): Written {
  const grid = markerGrid(exported);
  if (!grid.ok) return grid;
  const { first, count } = grid.value;
  if (first < 0 || first + count > mostFrames) return failed('export-too-long', `${count} frames`);
  return ok([{ suffix: '.c3d', type: 'application/octet-stream', content: c3dBytes(grid.value, exported) }]);
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listClips, outputStems } from '../../../src/cli/clips';

const base = mkdtempSync(join(tmpdir(), 'clips-'));
beforeAll(() => {
  mkdirSync(join(base, 'visit', 'old.mp4'), { recursive: true });
  mkdirSync(join(base, 'empty'));
  for (const name of ['walk10.mp4', 'walk2.MOV', 'stand.webm', 'a.m4v', 'notes.txt', 'walk2.truth.json'])
    writeFileSync(join(base, 'visit', name), '');
});
afterAll(() => rmSync(base, { recursive: true }));

it('lists a folder as the clips directly in it, by name and number', () => {
  expect(listClips([join(base, 'visit')]).map((job) => job.name)).toEqual([
    'a.m4v',
    'stand.webm',
    'walk2.MOV',
    'walk10.mp4',
  ]);
});

it('takes a named file whatever its ending, and keeps the order of the command line', () => {
  const inputs = [join(base, 'visit', 'notes.txt'), join(base, 'nothing.mp4'), join(base, 'empty')];
  expect(listClips(inputs)).toMatchObject([
    { kind: 'file', name: 'notes.txt', path: inputs[0] },
    { kind: 'fault', name: 'nothing.mp4', fault: { code: 'file-not-found' } },
    { kind: 'fault', name: 'empty', fault: { code: 'no-clips' } },
  ]);
});

it('gives clips of one name different files', () => {
  expect(outputStems(['a.mp4', 'b.mp4', 'a.mov', 'A.webm', 'a-2.mp4'])).toEqual([
    'a',
    'b',
    'a-2',
    'A-3',
    'a-2-2',
  ]);
});

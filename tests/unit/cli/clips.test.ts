import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultOfPath, listClips } from '../../../src/cli/clips';

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

it('makes a fault of whatever cannot be looked at, and goes on', () => {
  const loop = join(base, 'loop.mp4');
  symlinkSync(loop, loop);
  const broken = join(base, 'broken.mp4');
  symlinkSync(join(base, 'gone.mp4'), broken);
  const tooLong = join(base, `${'n'.repeat(300)}.mp4`);
  const inFile = join(base, 'visit', 'a.m4v', 'b.mp4');
  const device = '/dev/null';
  const good = join(base, 'visit', 'a.m4v');
  expect(
    listClips([loop, broken, tooLong, inFile, device, good]).map((job) =>
      job.kind === 'fault' ? job.fault.code : job.kind,
    ),
  ).toEqual([
    'file-unreadable',
    'file-not-found',
    'file-unreadable',
    'file-not-found',
    'file-unreadable',
    'file',
  ]);
});

it('a folder named like a clip is none', () => {
  expect(faultOfPath(join(base, 'visit', 'old.mp4'))).toMatchObject({ code: 'file-unreadable' });
});

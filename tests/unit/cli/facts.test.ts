import { Command } from 'commander';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  contextOf,
  editsOf,
  withExports,
  withFacts,
  type ExportFlags,
  type FactFlags,
} from '../../../src/cli/facts';
import { addEvent, noEdits } from '../../../src/core';

const folder = mkdtempSync(join(tmpdir(), 'facts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (...args: string[]): FactFlags & ExportFlags =>
  withExports(withFacts(new Command('test')))
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parse(args, { from: 'user' })
    .opts();

describe('what is said about a person on the command line', () => {
  it('becomes the context of the recording, in its units', () => {
    const flags = read(
      '--age',
      '71',
      '--sex',
      'female',
      '--height-m',
      '1.6',
      '--belt-kmh',
      '3.6',
      '--facing',
      'left',
    );
    expect(contextOf(flags)).toEqual({
      ageYears: 71,
      sex: 'female',
      heightM: 1.6,
      treadmillSpeedMS: 1,
      facing: 'left',
    });
  });

  it('names nothing that was not said', () => {
    expect(contextOf(read())).toEqual({});
    expect(editsOf(read())).toEqual(noEdits);
  });

  it('takes a range as a cut, on top of corrections from a file', () => {
    expect(editsOf(read('--range', '2-9.5')).trim).toEqual({ startS: 2, endS: 9.5 });
    const path = join(folder, 'edits.json');
    const edits = addEvent(noEdits, 'left', 'heel-strike', 3);
    writeFileSync(path, JSON.stringify(edits));
    expect(editsOf(read('--edits', path, '--range', '2-9'))).toEqual({
      ...edits,
      trim: { startS: 2, endS: 9 },
    });
  });

  it('says which field of a file with corrections is wrong', () => {
    const path = join(folder, 'wrong.json');
    writeFileSync(path, JSON.stringify({ ...noEdits, trim: { startS: 'x', endS: 1 } }));
    expect(() => editsOf(read('--edits', path))).toThrow(/trim\.startS/);
    expect(() => editsOf(read('--edits', join(folder, 'none.json')))).toThrow(/cannot be read/);
  });

  it.each([
    ['--range', '9-2'],
    ['--range', '2'],
    ['--range', '-1-2'],
    ['--belt-kmh', 'fast'],
    ['--sex', 'x'],
    ['--export', 'trc,docx'],
    ['--code', '../../etc'],
    ['--code', 'Jane Doe'],
  ])('refuses %s %s', (name, value) => {
    expect(() => read(name, value)).toThrow();
  });

  it('takes formats once each, and a code', () => {
    expect(read('--export', 'trc, c3d,trc', '--code', 'P-017')).toEqual({
      export: ['trc', 'c3d'],
      code: 'P-017',
    });
  });
});

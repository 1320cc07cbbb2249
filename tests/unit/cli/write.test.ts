import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LineFile, longestNameBytes, tryFolder, writeWhole } from '../../../src/cli/write';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'write-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('a whole file', () => {
  it('replaces a link in its place and leaves what the link led to', () => {
    writeFileSync(join(folder, 'outside.txt'), 'precious');
    symlinkSync(join(folder, 'outside.txt'), join(folder, 'report.pdf'));
    writeWhole(join(folder, 'report.pdf'), 'new');
    expect([text('outside.txt'), text('report.pdf')]).toEqual(['precious', 'new']);
    expect(lstatSync(join(folder, 'report.pdf')).isSymbolicLink()).toBe(false);
  });

  it('leaves nothing behind where it cannot have its name', () => {
    mkdirSync(join(folder, 'report.pdf', 'full'), { recursive: true });
    expect(() => writeWhole(join(folder, 'report.pdf'), 'new')).toThrow();
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  it('does not start where the folder is gone', () => {
    expect(() => writeWhole(join(folder, 'gone', 'a.txt'), 'new')).toThrow(/ENOENT/);
  });
});

describe('lines', () => {
  it('leave an earlier file as it is until the first of them', () => {
    const path = join(folder, 'lines.jsonl');
    writeFileSync(path, 'earlier\n');
    new LineFile(path).close();
    expect(text('lines.jsonl')).toBe('earlier\n');
    expect(readdirSync(folder)).toEqual(['lines.jsonl']);
    const lines = new LineFile(path);
    expect(text('lines.jsonl')).toBe('earlier\n');
    lines.write('one');
    // Under its own name at once: what was written outlives the program.
    expect(text('lines.jsonl')).toBe('one\n');
    lines.write('two');
    lines.close();
    expect(text('lines.jsonl')).toBe('one\ntwo\n');
    expect(readdirSync(folder)).toEqual(['lines.jsonl']);
  });

  it.skipIf(!existsSync('/dev/full'))('that a full disk refuses wait for room', () => {
    const lines = new LineFile('/dev/full');
    expect(() => lines.write('one')).toThrow(/ENOSPC/);
    expect(() => lines.write('two')).toThrow(/ENOSPC/);
    expect(lines.close().map(String)).toEqual(['one\n', 'two\n']);
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

it('a trial of a folder leaves nothing', () => {
  tryFolder(folder, join(folder, 'results.jsonl'));
  expect(() => tryFolder(folder, join(folder, 'n'.repeat(300)))).toThrow(/ENAMETOOLONG/);
  expect(longestNameBytes(folder)).toBeGreaterThanOrEqual(100);
  expect(readdirSync(folder)).toEqual([]);
});

import {
  linkSync,
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
import { Output, type OutputOptions } from '../../../src/cli/output';
import { UsageError } from '../../../src/cli/usage';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'destinations-'));
  writeFileSync(at('clip.mp4'), 'frames');
  linkSync(at('clip.mp4'), at('hard'));
  symlinkSync(at('clip.mp4'), at('soft'));
  mkdirSync(at('folder'));
  symlinkSync(folder, at('folder', 'back'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (options: Omit<OutputOptions, 'language'>, input = at('clip.mp4')) =>
  new Output(
    { ...options, language: 'en' },
    [input.split('/').at(-1)!],
    [{ path: input, what: 'the input' }],
    {
      hasSession: false,
    },
  );

describe('no path is both input and output', () => {
  it.each([
    ['itself', 'clip.mp4'],
    ['a hard link', 'hard'],
    ['a symbolic link', 'soft'],
    ['by a linked folder', 'folder/back/clip.mp4'],
    ['by a way around', 'folder/../clip.mp4'],
  ])('%s', (_, name) => {
    const before = readdirSync(folder).sort();
    const path = `${folder}/${name}`;
    expect(() => open({ json: path })).toThrow(UsageError);
    expect(() => open({ keypoints: path })).toThrow(UsageError);
    expect(readFileSync(at('clip.mp4'), 'utf8')).toBe('frames');
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('a file of --out that is an input, also through a link in its place', () => {
    const input = at('walk.assessment.json');
    writeFileSync(input, 'keypoints');
    const walk = (names: string[], out: string) =>
      new Output({ out, language: 'en' }, names, [{ path: input, what: 'the input' }], { hasSession: false });
    expect(() => walk(['walk.mp4'], folder)).toThrow(/--out file .*walk\.assessment\.json/);
    symlinkSync(input, at('folder', 'other.report.pdf'));
    expect(() => walk(['other.mp4'], at('folder'))).toThrow(UsageError);
    expect(readFileSync(input, 'utf8')).toBe('keypoints');
  });

  it('an input that is not there', () => {
    expect(() => open({ json: at('missing.mp4') }, at('missing.mp4'))).toThrow(UsageError);
  });
});

it('no two outputs are one', () => {
  expect(() => open({ json: at('a.json'), keypoints: at('folder', 'back', 'a.json') })).toThrow(UsageError);
  expect(() => open({ json: at('clip.measures.csv'), out: folder })).toThrow(UsageError);
  open({ json: '/dev/null', keypoints: '/dev/null' }).close();
});

describe('destinations are tried first', () => {
  it.each([
    ['a folder', 'folder'],
    ['in a folder that is not there', 'gone/a.json'],
    ['in a file', 'clip.mp4/a.json'],
    ['with a name too long', 'n'.repeat(300)],
  ])('%s', (_, name) => {
    expect(() => open({ json: at(name) })).toThrow(UsageError);
    expect(() => open({ keypoints: at(name) })).toThrow(UsageError);
  });

  it('and what is there stays until there is something better', () => {
    writeFileSync(at('earlier.jsonl'), 'earlier\n');
    writeFileSync(at('keypoints.json'), '{}');
    open({ json: at('earlier.jsonl'), keypoints: at('keypoints.json'), out: at('out') }).close();
    expect(readFileSync(at('earlier.jsonl'), 'utf8')).toBe('earlier\n');
    expect(readFileSync(at('keypoints.json'), 'utf8')).toBe('{}');
    expect(readdirSync(at('out'))).toEqual([]);
  });

  it('a folder in the place of one file is the trouble of that clip alone', () => {
    mkdirSync(at('out', 'clip.report.pdf'), { recursive: true });
    const output = new Output({ out: at('out'), language: 'en' }, ['clip.mp4', 'other.mp4'], [], {
      hasSession: true,
    });
    expect(output.obstacle(0)).toContain('clip.report.pdf is a folder');
    expect(output.obstacle(1)).toBeNull();
  });
});

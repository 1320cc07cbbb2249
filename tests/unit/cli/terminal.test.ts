import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fault } from '../../../src/core';
import { jsonLine } from '../../../src/cli/outcome';
import { ProgressLine } from '../../../src/cli/progress';
import { summaryLines } from '../../../src/cli/summary';
import { printable, say } from '../../../src/cli/terminal';

const nasty = 'a\u001b[31m\u0007\r\n\u009b2J\u202egpj.\u2066\u2028\u007f\ud800.mp4';
// eslint-disable-next-line no-control-regex -- these are what must not be there
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;
const outcome = { name: nasty, result: { ok: false as const, fault: fault('not-a-video', nasty) } };

function written(write: (terminal: { write(text: string): void }) => void): string {
  let text = '';
  write({ write: (more) => (text += more) });
  return text;
}

it('nothing of a name or a detail steers the terminal, and what it was can be read', () => {
  const summary = written((terminal) => say(terminal, ...summaryLines(outcome, 'en')));
  expect(summary).not.toMatch(steering);
  expect(summary.split('\n').length).toBe(summaryLines(outcome, 'en').length + 1);
  expect(summary).toContain('a\\u001b[31m\\u0007\\u000d\\u000a\\u009b2J\\u202egpj');
  const progress = written((terminal) => new ProgressLine(terminal, 1).finish(0, nasty, nasty));
  expect(progress).not.toMatch(steering);
  expect(progress.match(/\n/g)).toHaveLength(1);
  expect(printable('Zoë läuft 😀.mp4')).toBe('Zoë läuft 😀.mp4');
});

it('a line of JSON is one line, valid, harmless, and means the same', () => {
  const line = jsonLine(outcome, 'en');
  expect(line).not.toMatch(steering);
  expect(line).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({ source: { name: nasty }, fault: { code: 'not-a-video' } });
});

it('a detail never echoes a file', () => {
  const { detail } = fault('not-keypoints', `${'x'.repeat(499)}😀${'y'.repeat(20_000_000)}`);
  expect(detail).toBe(`${'x'.repeat(499)}😀…`);
  expect(fault('not-keypoints', 'x'.repeat(500)).detail).toBe('x'.repeat(500));
});

it('lines for people leave by this door only', () => {
  const folder = join(import.meta.dirname, '../../../src/cli');
  const writers = readdirSync(folder).filter((name) =>
    /std(out|err)\.write|console\./.test(readFileSync(join(folder, name), 'utf8')),
  );
  // JSON goes through `jsonLine`; the parser of the command line is given `printable`; the build knows no names.
  expect(writers).toEqual(['ensure-built.js', 'main.ts', 'output.ts']);
});

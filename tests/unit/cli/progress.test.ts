import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/cli/outcome';
import { ProgressLine, progressWords } from '../../../src/cli/progress';

const reading = (framesDone: number, secondsLeft: number | null = null) => ({
  stage: 'reading-frames' as const,
  framesDone,
  framesTotal: 8,
  secondsLeft,
  engine: 'tfjs-wasm' as const,
});

function line(isTTY: boolean, columns = 60) {
  let text = '';
  const progress = new ProgressLine({ isTTY, columns, write: (more) => (text += more) }, 2);
  return { progress, text: () => text };
}

describe('progress', () => {
  it('in words', () => {
    expect(progressWords('a.mp4', reading(3, 12))).toBe('a.mp4: frame 3 of 8, about 15 s left (tfjs-wasm)');
    expect(progressWords('a.mp4', { ...reading(3), framesTotal: null })).toBe('a.mp4: frame 3 (tfjs-wasm)');
    expect(progressWords('a.mp4', { ...reading(0), stage: 'loading-model', engine: null })).toBe(
      'a.mp4: loading the pose model',
    );
  });

  it('on a terminal is one line that rewrites itself and never wraps', () => {
    const { progress, text } = line(true, 40);
    progress.update(0, 'a.mp4', reading(1));
    progress.update(0, 'a.mp4', reading(2));
    progress.update(1, 'b.mp4', reading(5));
    expect(text()).not.toContain('\n');
    const last = text().split('\r\u001b[K').at(-1)!;
    expect(last).toBe('a.mp4: frame 2 of 8 (tfjs-wasm)  |  b.mp4: frame 5'.slice(0, 39));
    progress.finish(0, 'a.mp4', 'done');
    expect(text()).toContain('\r\u001b[K[1/2] a.mp4: done\n');
  });

  it('elsewhere is a plain line for each stage and each quarter', () => {
    const { progress, text } = line(false);
    progress.update(0, 'a.mp4', { ...reading(0), stage: 'opening', engine: null });
    for (let i = 0; i <= 8; i++) progress.update(0, 'a.mp4', reading(i));
    progress.finish(0, 'a.mp4', 'done');
    expect(text().split('\n')).toEqual([
      'a.mp4: opening',
      ...[0, 2, 4, 6, 8].map((i) => `a.mp4: frame ${i} of 8 (tfjs-wasm)`),
      '[1/2] a.mp4: done',
      '',
    ]);
  });
});

it('outcomes are handed on in the order of the jobs', () => {
  const emitted: string[] = [];
  const emit = inOrder<string>((item, index) => emitted.push(`${index}${item}`));
  emit(2, 'c');
  emit(0, 'a');
  expect(emitted).toEqual(['0a']);
  emit(1, 'b');
  emit(3, 'd');
  expect(emitted).toEqual(['0a', '1b', '2c', '3d']);
});

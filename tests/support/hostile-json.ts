import type { KeypointsRecording } from '../../src/core';
import { seeded } from './hostile-clips';
import { walk } from './walker';

/**
 * Keypoints files that nobody's program should write: broken JSON, the wrong schema, numbers without measure, gaps, and
 * good files of which a few bytes were changed. Seeded. Some can be read, as a body or as none.
 */
export interface HostileJson {
  readonly name: string;
  readonly text: string;
}

type Json = Record<string, unknown>;

const good: KeypointsRecording = walk({ seconds: 3, rateHz: 25 }).recording;
const text = (value: unknown) => JSON.stringify(value);
/** A good file with some of its fields put in place of others; `undefined` leaves one out. */
const bent = (change: Json) => text({ ...good, ...change });
const deep = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
/** A good file with a piece of JSON in the place of a field, as it stands. */
const raw = (field: string, json: string) => bent({ [field]: '@' }).replace('"@"', json);

/** Every landmark moved. */
const moved = (to: (x: number, y: number, frame: number, landmark: number) => readonly number[]) =>
  bent({ frames: good.frames.map((frame, i) => frame && frame.map(([x, y], k) => to(x, y, i, k))) });

/** Every n-th frame as another. */
const framesBut = (frameAt: (frame: KeypointsRecording['frames'][number], index: number) => unknown) =>
  bent({ frames: good.frames.map(frameAt) });

const count = good.frames.length;
const step = 1 / 25;

const notJson: Record<string, string> = {
  empty: '',
  'one byte': '{',
  'white space': ' \n\t '.repeat(1000),
  'a word': 'keypoints',
  'not a number': 'NaN',
  'a comment': `// keypoints\n${text(good)}`,
  'single quotes': text(good).replaceAll('"', "'"),
  'a comma too many': text(good).replace(/}$/, ',}'),
  'two files in one': text(good) + text(good),
  'lines of JSON': `${text(good)}\n${text(good)}\n`,
  'a byte order mark': `\ufeff${text(good)}`,
  'zero bytes': '\0'.repeat(10_000),
  'arrays 200,000 deep': deep(200_000, '[', ']'),
  'arrays that never end': '['.repeat(500_000),
  'objects 100,000 deep': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'half a number': `${text(good).slice(0, -40)}1e`,
  'NaN in a frame': raw('timesS', '[0, NaN, 1]'),
};

const notKeypoints: Record<string, string> = {
  null: 'null',
  true: 'true',
  'a number': '1e400',
  'a string': '"contrapposto/keypoints@1"',
  'an array': '[]',
  'an empty object': '{}',
  'only the schema': text({ schema: good.schema }),
  'no schema': bent({ schema: undefined }),
  'a later schema': bent({ schema: 'contrapposto/keypoints@2' }),
  'an assessment': bent({ schema: 'contrapposto/assessment@1' }),
  'another skeleton': bent({ skeleton: 'coco-17' }),
  'no frames': bent({ frames: undefined }),
  'frames of null': bent({ frames: null }),
  'frames as an object': bent({ frames: { 0: good.frames[0], length: 1 } }),
  'frames as text': bent({ frames: 'x'.repeat(count) }),
  'no times': bent({ timesS: undefined }),
  'times as text': bent({ timesS: good.timesS.map(String) }),
  'times of null': bent({ timesS: good.timesS.map(() => null) }),
  'one time too few': bent({ timesS: good.timesS.slice(1) }),
  'one frame too few': bent({ frames: good.frames.slice(1) }),
  'times backward': bent({ timesS: good.timesS.toReversed() }),
  'all at one time': bent({ timesS: good.timesS.map(() => 0) }),
  'one time twice': bent({ timesS: good.timesS.map((t, i) => (i === 9 ? good.timesS[8] : t)) }),
  'a time of 1e999': raw('timesS', '[0, 1e999]'),
  'a width of 0': bent({ widthPx: 0 }),
  'a width of -1920': bent({ widthPx: -1920 }),
  'half a pixel': bent({ heightPx: 1080.5 }),
  'a width in words': bent({ widthPx: 'wide' }),
  'a width of 1e999': raw('widthPx', '1e999'),
  '32 landmarks': framesBut((frame) => frame && frame.slice(1)),
  '34 landmarks': framesBut((frame) => frame && [...frame, frame[0]]),
  'no landmarks': framesBut(() => []),
  'landmarks as objects': framesBut((frame) => frame && frame.map(([x, y]) => ({ x, y }))),
  'two numbers a landmark': framesBut((frame) => frame && frame.map(([x, y]) => [x, y])),
  'four numbers a landmark': framesBut((frame) => frame && frame.map(([x, y, seen]) => [x, y, 0, seen])),
  'landmarks of text': framesBut((frame) => frame && frame.map((point) => point.map(String))),
  'landmarks of null': framesBut((frame) => frame && frame.map(() => null)),
  'a visibility of 2': framesBut((frame) => frame && frame.map(([x, y]) => [x, y, 2])),
  'a visibility of -1': framesBut((frame) => frame && frame.map(([x, y]) => [x, y, -1])),
  'an unknown task': bent({ context: { task: 'flying' } }),
  'a height of 40 m': bent({ context: { heightM: 40 } }),
  'an age of -3': bent({ context: { ageYears: -3 } }),
  'a treadmill at 1e6 m/s': bent({ context: { treadmillSpeedMS: 1e6 } }),
  'a context of text': bent({ context: 'walking' }),
  'a world too short': bent({ world: [null] }),
  'a world of text': bent({ world: good.frames.map(() => 'x') }),
  'a prototype': raw('frames', '{"__proto__": {"length": 5}, "constructor": {"prototype": {"x": 1}}}'),
};

const strange: Record<string, string> = {
  'no frame at all': bent({ frames: [], timesS: [] }),
  'one frame': bent({ frames: good.frames.slice(0, 1), timesS: [0] }),
  'two frames': bent({ frames: good.frames.slice(0, 2), timesS: [0, step] }),
  'nobody in any frame': framesBut(() => null),
  'somebody in every second frame': framesBut((frame, i) => (i % 2 ? null : frame)),
  'somebody in every tenth frame': framesBut((frame, i) => (i % 10 ? null : frame)),
  'somebody in the first half': framesBut((frame, i) => (i > count / 2 ? null : frame)),
  'all at one point': moved(() => [960, 540, 1]),
  'all on one line': moved((x) => [x, 540, 1]),
  'all at 0': moved(() => [0, 0, 1]),
  'nothing is seen': moved((x, y) => [x, y, 0]),
  'at 1e308': moved(() => [1e308, -1e308, 1]),
  'apart by 1e308': moved((_x, _y, i, k) => [(i + k) % 2 ? 1e308 : -1e308, k % 2 ? -1e308 : 1e308, 1]),
  'times 1e300': moved((x, y) => [1e300 * x, 1e300 * y, 1]),
  'times 1e-300': moved((x, y) => [1e-300 * x, 1e-300 * y, 1]),
  'a million pixels away': moved((x, y) => [x + 1e6, y - 1e6, 1]),
  'one landmark at 1e200': moved((x, y, i, k) => (k === 25 && i === 20 ? [1e200, 1e200, 1] : [x, y, 1])),
  'a person of one pixel': moved((x, y) => [900 + x / 2000, 500 + y / 2000, 1]),
  'left and right in turn': moved((x, y, i) => [i % 2 ? 1920 - x : x, y, 1]),
  'a width of 1e15': bent({ widthPx: 1e15 }),
  'a picture of one pixel': bent({ widthPx: 1, heightPx: 1 }),
  'before the beginning': bent({ timesS: good.timesS.map((t) => t - 1e6) }),
  'in 1e15 seconds': bent({ timesS: good.timesS.map((_, i) => 1e15 + i) }),
  'a frame a year': bent({ timesS: good.timesS.map((_, i) => i * 31_557_600) }),
  'a frame in 1e300 seconds': bent({ timesS: good.timesS.map((_, i) => i * 1e300) }),
  'a million frames a second': bent({ timesS: good.timesS.map((_, i) => i * 1e-6) }),
  'as close as numbers are': bent({ timesS: good.timesS.map((_, i) => i * Number.MIN_VALUE) }),
  'a gap of an hour': bent({ timesS: good.timesS.map((t, i) => (i > 30 ? t + 3600 : t)) }),
  'a gap of 1e300 seconds': bent({ timesS: good.timesS.map((t, i) => (i === count - 1 ? 1e300 : t)) }),
  'times in disorder by a hair': bent({ timesS: good.timesS.map((t, i) => t + (i % 2) * 0.039) }),
  'a world without sense': bent({ world: good.frames.map(() => Array(33).fill([1e308, -1e308, 1e308])) }),
  'an outline of one point': bent({ outline: good.frames.map(() => [[1, 1]]) }),
  'an outline of 1e308': bent({ outline: good.frames.map(() => Array(50).fill([1e308, 1e308])) }),
  'every task but the true one': bent({ context: { task: 'seated-hip-rotation', heightM: 0.5 } }),
  'standing, it says': bent({ context: { task: 'standing', facing: 'left' } }),
  'keys twice': text(good).replace('"schema"', '"widthPx":7,"schema"'),
  'more than is asked for': bent({ extra: deep(500, '[', ']'), toString: 1, hasOwnProperty: null }),
};

/** A good file with bytes changed: cut, overwritten, left out, doubled. */
function changed(seed: number): string {
  const next = seeded(1000 + seed);
  const whole = text(good);
  const [at, length] = [next(whole.length), 1 + next(300)];
  switch (seed % 4) {
    case 0:
      return whole.slice(0, at);
    case 1:
      return whole.slice(0, at) + whole.slice(at + length);
    case 2:
      return whole.slice(0, at + length) + whole.slice(at);
    default: {
      const characters = whole.split('');
      for (let i = 0; i < 5; i++)
        characters[next(characters.length)] = '0123456789eE+-.,:[]{}"\\ntx'[next(27)] ?? '';
      return characters.join('');
    }
  }
}

/** A good file of which numbers were replaced by others. */
function otherNumbers(seed: number): string {
  const next = seeded(2000 + seed);
  const numbers = ['0', '-1', '1e308', '-1e308', '1e-320', '1e999', '9007199254740993', 'null', '"7"', '[]'];
  let left = 1 + next(20);
  return text(good).replace(/-?\d+\.\d+/g, (number) =>
    left > 0 && next(100) === 0 && left-- > 0 ? numbers[next(seed % 2 ? 5 : numbers.length)]! : number,
  );
}

const listed = (cases: Record<string, string>): HostileJson[] =>
  Object.entries(cases).map(([name, content]) => ({ name, text: content }));

/** Files that say nothing of a body: none of them may be read. */
export const refusedJson = (): HostileJson[] =>
  [...listed(notJson), ...listed(notKeypoints)].filter(readable);

/** A byte order mark is no fault. */
const readable = ({ name }: HostileJson) => name !== 'a byte order mark';

/** Files that may be read, as a body or as none; what comes of them is finite. */
export const strangeJson = (): HostileJson[] => listed(strange);

/** `each` files of two kinds, of which bytes or numbers were changed. */
export const changedJson = (each: number): HostileJson[] =>
  Array.from({ length: each }, (_, i) => [
    { name: `bytes changed ${i}`, text: changed(i) },
    { name: `numbers changed ${i}`, text: otherNumbers(i) },
  ]).flat();

/** Files of many megabytes. */
export const hugeJson = (): HostileJson[] => {
  const long = 'x'.repeat(20_000_000);
  return [
    { name: 'a string of 20 MB', text: text(long) },
    { name: 'a schema of 20 MB', text: bent({ schema: long }) },
    { name: 'a key of 20 MB', text: text({ [long]: 1 }) },
    { name: 'a number of 5 MB', text: raw('widthPx', '9'.repeat(5_000_000)) },
    { name: 'a million frames of null', text: bent(manyFrames(1_000_000)) },
  ];
};

const manyFrames = (frames: number): Json => ({
  timesS: Array.from({ length: frames }, (_, i) => i / 100),
  frames: Array(frames).fill(null),
});

import { describe, expect, it } from 'vitest';
import { ClipError, openClip, type Clip } from '../../../src/media';
import { boxesOf, turnedByContainer, withContent, words } from '../../support/hostile-clips';
import { slowedDown } from '../../../src/media/capture-rate';
import { fixture, numberInPicture, readAll } from './fixtures';

const never = new AbortController().signal;
const count = (n: number, first = 0) => Array.from({ length: n }, (_, i) => i + first);

async function opened(name: string): Promise<Clip> {
  const result = await openClip(await fixture(name));
  if (!result.ok) throw new Error(`${name}: ${result.fault.code} ${result.fault.detail ?? ''}`);
  return result.value;
}

async function faultOf(file: File): Promise<string> {
  const result = await openClip(file);
  if (!result.ok) return result.fault.code;
  result.value.close();
  return 'opened';
}

describe('every frame once, in order, with its true time', () => {
  const variableRate = (n: number) => (20 * n + 7 * (n % 3) + 60 * Math.floor(n / 20)) / 600;
  it.each([
    { name: 'b-frames.mp4', numbers: count(45), time: (i: number) => i / 30 },
    { name: 'variable-rate.mp4', numbers: count(40), time: variableRate },
    { name: 'rotated.mov', numbers: count(20), time: (i: number) => i / 30 },
    { name: 'vp9.webm', numbers: count(45), time: (i: number) => Math.round((i / 30) * 1000) / 1000 },
    { name: 'live.webm', numbers: count(45), time: (i: number) => Math.round((i / 30) * 1000) / 1000 },
    { name: 'fragmented.mp4', numbers: count(45), time: (i: number) => i / 30 },
    { name: 'single.mp4', numbers: [0], time: () => 0 },
    { name: 'b-frames.m2ts', numbers: count(45), time: (i: number) => i / 30 },
    { name: 'b-frames.avi', numbers: count(45), time: (i: number) => i / 30 },
    { name: 'motion-jpeg.avi', numbers: count(45), time: (i: number) => i / 30 },
    // The frames before the cut are needed for decoding and shown by no player.
    { name: 'trimmed.mp4', numbers: count(24, 21), time: (i: number) => i / 30 },
  ])('$name', async ({ name, numbers, time }) => {
    const clip = await opened(name);
    expect([clip.widthPx, clip.heightPx]).toEqual([64, 48]);
    expect(clip.framesExpected).toBe(numbers.length);
    const frames = await readAll(clip);
    clip.close();
    expect(frames.map((frame) => frame.number)).toEqual(numbers);
    frames.forEach((frame, i) => expect(frame.timeS, `frame ${i}`).toBeCloseTo(time(i), 9));
  });

  it.each(['b-frames.mp4', 'b-frames.m2ts', 'b-frames.avi', 'motion-jpeg.avi'])(
    'a part of %s, wherever its key frames lie',
    async (name) => {
      const clip = await opened(name);
      const context = new OffscreenCanvas(64, 48).getContext('2d')!;
      for (const [from, to] of [
        [0, 3],
        [29, 31],
        [33, 45],
      ] as const) {
        const numbers: number[] = [];
        const range = { fromS: clip.timesS[from]!, toS: clip.timesS[to] ?? Infinity };
        for await (const frame of clip.frames(never, range)) {
          frame.drawTo(context);
          numbers.push(numberInPicture(context));
          await frame.pixels();
        }
        expect(numbers).toEqual(count(to - from, from));
      }
      clip.close();
    },
  );

  it('tells by how much its container says it is slowed down', async () => {
    for (const [name, factor] of [
      ['slow-motion.mp4', 8],
      ['b-frames.mp4', null],
    ] as const) {
      const clip = await opened(name);
      expect(clip.speedFactor, name).toBe(factor);
      clip.close();
    }
    const asFloat = new Uint8Array(4);
    const timesS = count(30).map((i) => i / 30);
    for (const [captureHz, factor] of [
      [120, 4],
      [239.7, 8],
      [30, null],
      [59.94, 2],
      [1e9, null],
      [NaN, null],
    ] as const) {
      new DataView(asFloat.buffer).setFloat32(0, captureHz);
      expect(slowedDown({ raw: { 'com.android.capture.fps': asFloat } }, timesS), String(captureHz)).toBe(
        factor,
      );
    }
  });

  it('tells length, codec and name', async () => {
    const clip = await opened('b-frames.mp4');
    expect(clip.durationS).toBeCloseTo(1.5, 9);
    expect(clip.codec).toMatch(/^avc1\./);
    expect(clip.name).toBe('b-frames.mp4');
    clip.close();
  });

  it('can be read twice', async () => {
    const clip = await opened('vp9.webm');
    const first = await readAll(clip);
    expect(await readAll(clip)).toEqual(first);
    clip.close();
  });
});

describe('which way is up', () => {
  /** The fixture with its container saying that players turn it so many degrees clockwise. */
  async function turnedFixture(degrees: 90 | 180 | 270): Promise<File> {
    const bytes = new Uint8Array(await (await fixture('b-frames.mp4')).arrayBuffer());
    return new File([turnedByContainer(bytes, degrees)], 'turned.mp4');
  }

  it.each([
    [90, 270],
    [180, 180],
    [270, 90],
  ] as const)('%i degrees of the container and %i asked for are upright', async (degrees, turn) => {
    const file = await turnedFixture(degrees);
    const plain = await openClip(file);
    if (!plain.ok) throw new Error(plain.fault.code);
    const { widthPx, heightPx } = plain.value;
    plain.value.close();
    expect([widthPx, heightPx]).toEqual(degrees === 180 ? [64, 48] : [48, 64]);
    const result = await openClip(file, { turn });
    if (!result.ok) throw new Error(result.fault.code);
    expect([result.value.widthPx, result.value.heightPx]).toEqual([64, 48]);
    expect((await readAll(result.value)).map(({ number }) => number)).toEqual(count(45));
    const [drawn, read] = await bothPictures(result.value);
    expect(read).toEqual(drawn);
    result.value.close();
  });

  it('turns in memory as on a canvas', async () => {
    const result = await openClip(await fixture('b-frames.mp4'), { turn: 90 });
    if (!result.ok) throw new Error(result.fault.code);
    expect([result.value.widthPx, result.value.heightPx]).toEqual([48, 64]);
    const [drawn, read] = await bothPictures(result.value);
    expect(read).toEqual(drawn);
    // The grey foot of the picture lies at its left edge after a quarter turn clockwise.
    const at = (x: number, y: number) => read[4 * (y * 48 + x)]!;
    for (const y of [8, 32, 56]) expect(Math.abs(at(3, y) - 128)).toBeLessThan(32);
    result.value.close();
  });

  async function bothPictures(clip: Clip): Promise<[Uint8ClampedArray, Uint8ClampedArray]> {
    const canvas = new OffscreenCanvas(clip.widthPx, clip.heightPx).getContext('2d', { alpha: false })!;
    for await (const frame of clip.frames(never)) {
      frame.drawTo(canvas);
      const { data } = canvas.getImageData(0, 0, clip.widthPx, clip.heightPx);
      return [data, (await frame.pixels()).data];
    }
    throw new Error('no frame');
  }
});

it('an edit list that ends where the last frame begins leaves the clip whole', async () => {
  const good = new Uint8Array(await (await fixture('single.mp4')).arrayBuffer());
  const found = boxesOf(good).find(({ name }) => name === 'stts')!;
  const bytes = withContent(good, found, words(0, 1, 1, 0));
  const result = await openClip(new File([bytes], 'no-duration.mp4'));
  expect(result.ok ? result.value.timesS : result.fault.code).toEqual([0]);
  if (result.ok) result.value.close();
});

describe('stopping', () => {
  it('stops at the frame during which it is cancelled', async () => {
    const clip = await opened('b-frames.mp4');
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = readAll(clip, stop.signal, (_, index) => {
      seen.push(index);
      if (index === 4) stop.abort();
    });
    await expect(reading).rejects.toSatisfy(
      (error) => error instanceof ClipError && error.fault.code === 'cancelled',
    );
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(await readAll(clip)).toHaveLength(45);
    clip.close();
  });

  it('closes each frame after the loop body, also on break', async () => {
    const clip = await opened('b-frames.mp4');
    const context = new OffscreenCanvas(64, 48).getContext('2d')!;
    for await (const frame of clip.frames(never)) {
      frame.drawTo(context);
      if (frame.timeS > 0.1) {
        queueMicrotask(() => frame.drawTo(context));
        break;
      }
    }
    const kept = [];
    for await (const frame of clip.frames(never)) kept.push(frame);
    for (const frame of kept) expect(() => frame.drawTo(context)).toThrow(/closed/i);
    clip.close();
  });
});

describe('what cannot be read is a fault', () => {
  const text = new File(['not a video, just some text that goes on for a while'.repeat(50)], 'notes.mp4');
  it('empty file', async () => expect(await faultOf(new File([], 'empty.mp4'))).toBe('empty-file'));
  it('text', async () => expect(await faultOf(text)).toBe('not-a-video'));
  it('random bytes', async () => {
    const bytes = new Uint8Array(20_000);
    let state = 1;
    for (let i = 0; i < bytes.length; i++) bytes[i] = (state = (state * 48271) % 2147483647) & 0xff;
    expect(await faultOf(new File([bytes], 'noise.mov'))).toBe('not-a-video');
  });
  it('photo in a box container', async () => {
    const heic = new Uint8Array(64);
    heic.set([0, 0, 0, 24], 0);
    heic.set(new TextEncoder().encode('ftypheic\0\0\0\0mif1heic'), 4);
    heic.set([0, 0, 0, 40], 24);
    heic.set(new TextEncoder().encode('meta'), 28);
    expect(await faultOf(new File([heic], 'photo.heic'))).toBe('not-a-video');
  });
  it('sound without picture', async () =>
    expect(await faultOf(await fixture('audio-only.m4a'))).toBe('no-video-track'));

  it('HEVC, where the browser has no decoder for it', async (context) => {
    const { supported } = await VideoDecoder.isConfigSupported({
      codec: 'hvc1.1.6.L30.90',
      codedWidth: 64,
      codedHeight: 48,
    });
    // Where the system brings a decoder, the same file is a good clip.
    context.skip(supported === true, 'this browser decodes HEVC');
    expect(await faultOf(await fixture('hevc.mp4'))).toBe('unsupported-codec');
  });

  it('AVI with a codec that no browser has, by its name', async () => {
    const avi = await openClip(await fixture('mpeg4.avi'));
    expect(avi).toMatchObject({ fault: { code: 'unsupported-codec', detail: 'codec XVID' } });
  });
  it.each([
    ['windows.wmv', /Windows Media/],
    ['program.vob', /MPEG/],
    ['flash.flv', /Flash/],
  ])('%s, a format that browsers do not open', async (name, format) => {
    const result = await openClip(await fixture(name));
    expect(result).toMatchObject({
      fault: { code: 'unsupported-format', detail: expect.stringMatching(format) },
    });
  });
  it.each(['b-frames.m2ts', 'b-frames.avi', 'motion-jpeg.avi'])('%s, cut off', async (name) => {
    const whole = await fixture(name);
    for (const share of [0.1, 0.5, 0.9]) {
      const code = await faultOf(await fixture(name, Math.floor(whole.size * share)));
      // A stream of packets has no length to fall short of: what is there is read.
      expect(
        name.endsWith('.m2ts') ? ['opened', 'truncated-file', 'not-a-video'] : ['truncated-file'],
      ).toContain(code);
    }
  });

  it.each(['b-frames.mp4', 'rotated.mov', 'vp9.webm', 'live.webm', 'trimmed.mp4', 'audio-only.m4a'])(
    'cut off anywhere: %s',
    async (name) => {
      const { size } = await fixture(name);
      for (const share of [0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97]) {
        const code = await faultOf(await fixture(name, Math.floor(size * share)));
        expect(code, `cut at ${share}`).toBe('truncated-file');
      }
      const code = await faultOf(await fixture(name, size - 1));
      expect(code, 'last byte missing').toBe('truncated-file');
    },
  );

  it('cut off inside a fragment', async () => {
    const { size } = await fixture('fragmented.mp4');
    for (const share of [0.4, 0.6, 0.8])
      expect(await faultOf(await fixture('fragmented.mp4', Math.floor(size * share)))).toBe('truncated-file');
  });

  it('index in front of content that is not there, though the outer length was patched', async () => {
    const whole = new Uint8Array(await (await fixture('b-frames.mp4')).arrayBuffer());
    const mdat = new TextDecoder('latin1').decode(whole).indexOf('mdat') - 4;
    const cut = whole.slice(0, mdat + 600);
    new DataView(cut.buffer).setUint32(mdat, 600);
    expect(await faultOf(new File([cut], 'patched.mp4'))).toBe('truncated-file');
  });

  it('content overwritten in the middle: decode-failed, never a short clip', async () => {
    const bytes = new Uint8Array(await (await fixture('b-frames.mp4')).arrayBuffer());
    const mdat = new TextDecoder('latin1').decode(bytes).indexOf('mdat');
    bytes.fill(0xff, mdat + 900, mdat + 1400);
    const result = await openClip(new File([bytes], 'damaged.mp4'));
    if (!result.ok) throw new Error(result.fault.code);
    const reading = (async () => {
      for await (const frame of result.value.frames(never)) void frame;
    })();
    await expect(reading).rejects.toSatisfy(
      (error) => error instanceof ClipError && error.fault.code === 'decode-failed',
    );
    result.value.close();
  });
});

import { describe, expect, it } from 'vitest';
import { isMeasured, type Assessment, type KeypointsRecording } from '../../../../src/core';
import { assessed, measured } from '../../../support/assess';
import { walk } from '../../../support/walker';

const { recording, truth } = walk({ seconds: 6 });
const withHeight = { ...recording, context: { ...recording.context, heightM: 1.75 } };

/** The film as a camera has it that is led: where it looks at each time, px to the right, and by how much it is zoomed. */
function filmed(panPx: (timeS: number) => number, zoom: (timeS: number) => number, told: boolean) {
  const [cx, cy] = [recording.widthPx / 2, recording.heightPx / 2];
  const { timesS } = recording;
  const pan = timesS.map(panPx);
  const sizes = timesS.map(zoom);
  const led: KeypointsRecording = {
    ...withHeight,
    frames: recording.frames.map(
      (frame, i) =>
        frame &&
        frame.map(
          ([x, y, v]) => [cx + sizes[i]! * (x - pan[i]! - cx), cy + sizes[i]! * (y - cy), v] as const,
        ),
    ),
  };
  if (!told) return led;
  const steps = timesS.map((_, i) => {
    if (i === 0) return null;
    const growth = sizes[i]! / sizes[i - 1]!;
    // A point of the background at c + s (w - p): what it does beyond growing about the middle.
    return [sizes[i]! * (pan[i - 1]! - pan[i]!), 0, growth] as const;
  });
  return { ...led, camera: steps };
}

/** Follows the walker with hesitation: still, then too fast, then slower. */
const follow = (timeS: number) => 200 * timeS - 90 * Math.sin(1.3 * timeS);
const still = () => 1;

const strikesOf = ({ events }: Assessment) =>
  events.filter(({ kind }) => kind === 'heel-strike').map(({ timeS }) => timeS);
const lengths = ['walking-speed', 'stride-length', 'step-length', 'normalised-speed'];

describe.each([
  ['background', true],
  ['feet alone', false],
])('a camera that follows, by the %s', (_, told) => {
  const said = assessed(filmed(follow, still, told));

  it('leaves times as they are', () => {
    const strikes = Object.values(truth.heelStrikes).flat();
    for (const timeS of strikesOf(said))
      expect(Math.min(...strikes.map((s) => Math.abs(s - timeS)))).toBeLessThan(0.05);
    expect(strikesOf(said).length).toBeGreaterThanOrEqual(7);
    expect(measured(said, 'step-time-asymmetry', null).value).toBeLessThan(4);
    expect(measured(said, 'stride-time', 'right').value).toBeCloseTo(1.1, 1);
  });

  it('and takes speed and lengths away, with a line that says so', () => {
    const given = said.measures.filter(({ id }) => lengths.includes(id));
    expect(given.filter(isMeasured)).toEqual([]);
    expect(given.every((m) => 'missing' in m && m.missing.code === 'camera-moves')).toBe(true);
    expect(said.quality.map(({ code }) => code)).toContain('camera-moves');
    expect(said.dimensionlessSpeed).toBeNull();
  });
});

it('a zoom is seen in the background', () => {
  const said = assessed(
    filmed(
      () => 0,
      (t) => 0.8 + 0.06 * t,
      true,
    ),
  );
  expect(said.quality.map(({ code }) => code)).toContain('camera-moves');
  expect(measured(said, 'stride-time', 'right').value).toBeCloseTo(1.1, 1);
});

it.each([
  ['walks before it', withHeight],
  ['walks backwards', { ...withHeight, frames: [...withHeight.frames].reverse() }],
  ['walks on a belt', { ...walk({ seconds: 6, treadmill: true }).recording }],
  ['shakes in the hand', filmed((t) => 6 * Math.sin(9 * t), still, true)],
])('a camera that stands still is not said to move: %s', (_, film) => {
  expect(assessed(film).quality.map(({ code }) => code)).not.toContain('camera-moves');
});

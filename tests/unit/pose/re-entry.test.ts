import { describe, expect, it } from 'vitest';
import { landmarkCount, landmarkIndex, type LandmarkName } from '../../../src/core';
import type { Clothes } from '../../../src/pose/clothes';
import type { PoseFrame } from '../../../src/pose/estimator';
import { choosePerson } from '../../../src/pose/people';

const widthPx = 1280;
const rateHz = 30;

interface Walk {
  readonly fromS: number;
  readonly toS: number;
  /** Middle of the hips at both ends, px. */
  readonly fromX: number;
  readonly toX: number;
  readonly heightPx?: number;
  readonly clothes?: Clothes | null;
}
const blue: Clothes = { trunk: [40, 60, 160], legs: [50, 50, 55] };
const red: Clothes = { trunk: [170, 40, 40], legs: [60, 62, 60] };
/** The same in weaker light. */
const blueInShade: Clothes = { trunk: [28, 47, 140], legs: [40, 40, 44] };

/** A body of this height whose hips are at a place: every landmark on a line from head to heel. */
function bodyAt(x: number, heightPx: number) {
  const share: Partial<Record<LandmarkName, number>> = {
    nose: 0,
    left_hip: 0.5,
    right_hip: 0.5,
    left_heel: 1,
    right_heel: 1,
  };
  return Array.from({ length: landmarkCount }, (_, i) => {
    const name = Object.keys(landmarkIndex).find((one) => landmarkIndex[one as LandmarkName] === i);
    return [x, 100 + heightPx * (share[name as LandmarkName] ?? 0.4), 1] as const;
  });
}

/** Every walk is a track of its own, as the tracker numbers them after a second out of sight. */
function film(walks: readonly Walk[]): PoseFrame[] {
  const endS = Math.max(...walks.map(({ toS }) => toS));
  return Array.from({ length: Math.round(endS * rateHz) + 1 }, (_, i) => {
    const timeS = i / rateHz;
    const people = walks.flatMap(({ fromS, toS, fromX, toX, heightPx = 400, clothes = null }, id) => {
      if (timeS < fromS || timeS > toS) return [];
      const x = fromX + ((timeS - fromS) / (toS - fromS)) * (toX - fromX);
      return [
        {
          id,
          keypoints: bodyAt(x, heightPx),
          clothes,
          presence: [],
          world: [],
          score: 1,
          outline: null,
          next: region,
          region,
        },
      ];
    });
    return { timeS, people };
  });
}
const region = { xPx: 0, yPx: 0, sizePx: 1, angleRad: 0 };

/** How long each person was in view, in frames; the chosen one first. */
const peopleIn = (walks: readonly Walk[]) =>
  choosePerson(film(walks), null, widthPx)!.people.map(({ frames }) => frames);
/** Of 4 s, every 10 s. */
const pass = (i: number, more: Omit<Walk, 'fromS' | 'toS'>): Walk => ({
  fromS: 10 * i,
  toS: 10 * i + 4,
  ...more,
});
const passFrames = 4 * rateHz + 1;
const across = { fromX: 80, toX: 1200 };
const back = { fromX: 1200, toX: 80 };

describe('who leaves the picture and comes back', () => {
  it.each([
    ['clothes are known', blue],
    ['clothes are not known', null],
  ])('fifteen passes in a loop are one person, where %s', (_, clothes) => {
    const walks = Array.from({ length: 15 }, (_, i) => pass(i, { ...across, clothes }));
    expect(peopleIn(walks)).toEqual([15 * passFrames]);
  });

  it('a corridor that is walked up and down, nearer on the way back and in other light, is walked by one', () => {
    const walks = Array.from({ length: 6 }, (_, i) =>
      i % 2 === 0
        ? pass(i, { ...across, clothes: blue })
        : pass(i, { ...back, clothes: blueInShade, heightPx: 490 }),
    );
    expect(peopleIn(walks)).toEqual([6 * passFrames]);
  });

  it('who walks away from the camera and comes back is one: as small as they left', () => {
    const far = { fromX: 640, toX: 660 };
    expect(
      peopleIn([pass(0, { ...far, heightPx: 160 }), pass(1, { fromX: 665, toX: 640, heightPx: 165 })]),
    ).toEqual([2 * passFrames]);
  });

  it.each([
    ['of different size, clothes not known', { heightPx: 400 }, { heightPx: 330 }],
    ['of much different size, dressed alike', { clothes: blue }, { clothes: blue, heightPx: 280 }],
    ['of one size, dressed differently', { clothes: blue }, { clothes: red }],
  ])('two people who take turns stay two: %s', (_, one, other) => {
    const walks = Array.from({ length: 8 }, (_, i) => pass(i, { ...across, ...(i % 2 === 0 ? one : other) }));
    expect(peopleIn(walks)).toEqual([4 * passFrames, 4 * passFrames]);
  });

  it.each([
    ['clothes are known', blue, red],
    ['clothes are not known', null, null],
  ])('a bystander who stays is not the walker who left, where %s', (_, walkers, bystanders) => {
    const walks = [
      { fromS: 0, toS: 24, fromX: 600, toX: 600, heightPx: 390, clothes: bystanders },
      pass(0, { ...across, clothes: walkers }),
      pass(1, { ...back, clothes: walkers }),
    ];
    expect(peopleIn(walks)).toEqual([24 * rateHz + 1, 2 * passFrames]);
    const walker = choosePerson(film(walks), { number: 2 }, widthPx)!;
    for (const person of walker.frames) if (person) expect([1, 2]).toContain(person.id);
  });

  it('somebody who appears in the middle of the picture is somebody else, unless they are dressed alike', () => {
    const middle = { fromX: 640, toX: 1200 };
    expect(peopleIn([pass(0, back), pass(1, middle)])).toHaveLength(2);
    expect(
      peopleIn([pass(0, { ...back, clothes: blue }), pass(1, { ...middle, clothes: blue })]),
    ).toHaveLength(1);
  });

  it('where either of two could have come back, neither is taken', () => {
    const two = [
      pass(0, { fromX: 200, toX: 80 }),
      pass(0, { fromX: 300, toX: 90 }),
      pass(1, { fromX: 80, toX: 600 }),
    ];
    expect(peopleIn(two)).toHaveLength(3);
  });

  it('what is seen for a moment is nobody who comes back', () => {
    expect(peopleIn([pass(0, across), { ...back, fromS: 10, toS: 10.3 }])).toHaveLength(2);
  });

  it('nobody is at the other end of the picture half a second later', () => {
    expect(peopleIn([pass(0, across), { ...across, fromS: 4.5, toS: 8 }])).toHaveLength(2);
  });
});

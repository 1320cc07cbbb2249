import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  jointIndex,
  otherSide,
  type Joint,
  type KeypointsFrame,
  type ModelName,
  type Side,
} from '../../src/core';
import { moveOf, rodsOf, type Vector } from '../../src/core/landmarks/joints';
import {
  angleUses,
  limbs,
  movedJoints,
  rods,
  type AngleUse,
  type LandmarkModel,
  type Limb,
  type MovedJoint,
  type Rod,
  type Shares,
} from '../../src/core/landmarks/landmark-model';
import { landmarkModels } from '../../src/core/landmarks/model-data';
import { solve } from './ridge';
import { renderPeople, seenPeople, type SeenPerson } from './landmark-pictures';
import type { Pose } from './people';
import type { Shape } from '../phantom/shape';

/**
 * `npm run calibrate -- landmarks MODEL`: where a network's landmarks lie on rendered people, whose joints are known, and
 * what is left once that is taken out. Deterministic but for the pictures, whose edges hang on the graphics driver.
 */

const say = (text: string) => process.stdout.write(`${text}\n`);
/** Tall, short and between, metres from the average: a person is judged by people of another size in other clothes. */
const sizeOf = ({ height = 0 }: Shape) => (height > 0.1 ? 'tall' : height < -0.1 ? 'short' : 'middle');
/** 97.5 % of Student's t with one degree of freedom less than there are kinds of clothes. */
const tOfKinds = 2.571;
/** Of the squared shares, against squared errors in legs: what little data tell stays small. */
const penalty = 1e-5;
/** A landmark that is further off is on the other leg, or lost: no offset, but a failure of its own. */
const lostLegs = 0.15;

type Points = Readonly<Record<Side, Readonly<Record<MovedJoint, Vector>>>>;
interface Seen {
  readonly what: Pose['what'];
  readonly percent: number | null;
  readonly near: Side;
  readonly found: Points;
  readonly truth: Points;
}
interface Body {
  readonly heldOut: boolean;
  readonly clothes: string;
  readonly size: string;
  readonly poses: readonly Seen[];
}

const nothing: LandmarkModel['usual'] = {
  thigh: [0, -0.5],
  shank: [0, -0.5],
  trunk: [0, 0.6],
  hips: [0, 0],
  shoulders: [0, 0],
};

const pointsOf = (
  place: (side: Side, joint: MovedJoint) => readonly [number, number],
  sign: number,
): Points => {
  const of = (side: Side) =>
    Object.fromEntries(
      movedJoints.map((joint) => {
        const [x, y] = place(side, joint);
        return [joint, [sign * x, -y] as Vector];
      }),
    ) as unknown as Points[Side];
  return { left: of('left'), right: of('right') };
};

const between = (a: Vector, b: Vector): Vector => [b[0] - a[0], b[1] - a[1]];
const apart = (a: Vector, b: Vector) => Math.hypot(...between(a, b));
const legOf = (points: Points, side: Side) =>
  apart(points[side].hip, points[side].knee) + apart(points[side].knee, points[side].ankle);
const sideOf = (near: Side, limb: Limb) => (limb === 'near' ? near : otherSide(near));

function bodyOf({ person, poses }: SeenPerson): Body {
  const { near } = person;
  const sign = near === 'right' ? 1 : -1;
  const seen = poses.flatMap(({ truth, frame }, i): Seen[] => {
    if (!frame) return [];
    const at = (points: NonNullable<KeypointsFrame>) =>
      pointsOf((side, joint) => points[jointIndex(side, joint)]! as unknown as [number, number], sign);
    const found = at(frame);
    const true_ = pointsOf((side, joint) => truth.px[`${joint}${side === 'left' ? 'L' : 'R'}`]!, sign);
    const off = (['left', 'right'] as const).flatMap((side) =>
      movedJoints.map((joint) => apart(found[side][joint], true_[side][joint])),
    );
    if (Math.max(...off) > lostLegs * legOf(true_, near)) return [];
    const { what, percent } = person.poses[i]!;
    return [{ what, percent, near, found, truth: true_ }];
  });
  const { heldOut, clothes, shape } = person;
  return { heldOut, clothes, size: sizeOf(shape), poses: seen };
}

const rodsIn = (points: Points, side: Side, near: Side) =>
  rodsOf((of: Side, joint: Joint) => points[of][joint as MovedJoint], side, near, nothing, 1);

/** Least squares with a small price on each share; every person weighs the same. */
function sharesOf(bodies: readonly Body[], limb: Limb, joint: MovedJoint): Readonly<Record<Rod, Shares>> {
  const n = 2 * rods.length;
  const matrix = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, k) => (i === k ? penalty * bodies.length : 0)),
  );
  const right = new Array<number>(n).fill(0);
  for (const { poses } of bodies)
    for (const { near, found, truth } of poses) {
      const side = sideOf(near, limb);
      const leg = legOf(found, side);
      const own = rodsIn(found, side, near);
      const move = between(found[side][joint], truth[side][joint]);
      const rows = [
        rods.flatMap((rod) => [own[rod][0], -own[rod][1]]),
        rods.flatMap((rod) => [own[rod][1], own[rod][0]]),
      ];
      rows.forEach((row, c) => {
        const weight = 1 / (poses.length * leg * leg);
        row.forEach((a, i) => {
          right[i]! += weight * a * move[c]!;
          row.forEach((b, k) => (matrix[i]![k]! += weight * a * b));
        });
      });
    }
  const solved = solve(matrix, right);
  return Object.fromEntries(
    rods.map((rod, i) => [rod, [solved[2 * i]!, solved[2 * i + 1]!]]),
  ) as unknown as Record<Rod, Shares>;
}

type ToJoint = LandmarkModel['toJoint'];
const fitted = (bodies: readonly Body[]): ToJoint =>
  Object.fromEntries(
    limbs.map((limb) => [
      limb,
      Object.fromEntries(movedJoints.map((joint) => [joint, sharesOf(bodies, limb, joint)])),
    ]),
  ) as unknown as ToJoint;

function moved(points: Points, near: Side, toJoint: ToJoint): Points {
  const of = (limb: Limb) => {
    const side = sideOf(near, limb);
    const from = rodsIn(points, side, near);
    return Object.fromEntries(
      movedJoints.map((joint) => {
        const [fwd, up] = moveOf(from, toJoint[limb][joint]);
        const [x, y] = points[side][joint];
        return [joint, [x + fwd, y + up] as Vector];
      }),
    ) as unknown as Points[Side];
  };
  return { [near]: of('near'), [otherSide(near)]: of('far') } as unknown as Points;
}

interface Angles {
  readonly thigh: number;
  readonly knee: number;
  readonly trunk: number;
}
const degrees = (rad: number) => (rad * 180) / Math.PI;
function anglesOf(points: Points, side: Side): Angles {
  const hanging = ([fwd, up]: Vector) => degrees(Math.atan2(fwd, -up));
  const { hip, knee, ankle } = points[side];
  const thigh = hanging(between(hip, knee));
  const [dx, dy] = (['left', 'right'] as const).reduce(
    ([x, y], of) => {
      const [a, b] = between(points[of].hip, points[of].shoulder);
      return [x + a, y + b];
    },
    [0, 0],
  );
  return { thigh, knee: thigh - hanging(between(knee, ankle)), trunk: degrees(Math.atan2(dx, dy)) };
}

/** Read and true angles of one limb in one pose. */
interface Pair {
  readonly what: Pose['what'];
  /** Of the limb's own cycle. */
  readonly percent: number | null;
  readonly read: Angles;
  readonly truth: Angles;
}
type Pairs = Readonly<Record<Limb, readonly Pair[]>>;

const pairsOf = ({ poses }: Body, toJoint: ToJoint | null): Pairs => {
  const of = (limb: Limb) =>
    poses.map(({ what, percent, near, found, truth }): Pair => {
      const side = sideOf(near, limb);
      const points = toJoint ? moved(found, near, toJoint) : found;
      const own = percent === null ? null : limb === 'near' ? percent : (percent + 50) % 100;
      return { what, percent: own, read: anglesOf(points, side), truth: anglesOf(truth, side) };
    });
  return { near: of('near'), far: of('far') };
};

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** What is left of one use of an angle on one person; nothing where no pose shows it. */
function leftOf(pairs: Pairs, use: AngleUse, limb: Limb): number[] {
  const at = (of: Limb, name: keyof Angles, from: number, to: number) =>
    pairs[of]
      .filter(({ percent }) => percent !== null && percent >= from && percent <= to)
      .map(({ read, truth }) => read[name] - truth[name]);
  const meanOrNone = (values: readonly number[]) => (values.length ? [meanOf(values)] : []);
  const standing = (name: keyof Angles) =>
    meanOrNone(
      pairs[limb].filter(({ what }) => what === 'stand').map(({ read, truth }) => read[name] - truth[name]),
    );
  const windows = {
    'thigh-back': ['thigh', 50, 51],
    'thigh-forward': ['thigh', 88, 90],
    'knee-contact': ['knee', 0, 1],
    'knee-stance': ['knee', 38, 40],
    'knee-swing': ['knee', 72, 72],
  } as const;
  const window = (key: keyof typeof windows, of: Limb = limb) =>
    at(of, windows[key][0], windows[key][1], windows[key][2]);
  /** Near against far; of two near limbs what a body's own offset leaves: how its poses differ. */
  const difference = (key: keyof typeof windows) => {
    if (limb === 'far') {
      const [a, b] = [window(key, 'near'), window(key, 'far')];
      return a.length && b.length ? [meanOf(a) - meanOf(b)] : [];
    }
    const [own, all] = [window(key, 'near'), at('near', windows[key][0], 0, 100)];
    return own.length ? [Math.SQRT2 * (meanOf(own) - meanOf(all))] : [];
  };
  switch (use) {
    case 'thigh-reach': {
      const walked = pairs[limb].filter(({ what }) => what === 'walk');
      const range = (of: 'read' | 'truth') =>
        Math.max(...walked.map((pair) => pair[of].thigh)) - Math.min(...walked.map((pair) => pair[of].thigh));
      return walked.length ? [range('read') - range('truth')] : [];
    }
    case 'thigh-back-apart':
      return difference('thigh-back');
    case 'knee-swing-apart':
      return difference('knee-swing');
    case 'trunk':
      return meanOrNone(at('near', 'trunk', 0, 100));
    case 'stand-trunk':
    case 'stand-thigh':
    case 'stand-knee':
      return standing(use.slice('stand-'.length) as keyof Angles);
    default:
      return window(use);
  }
}

const squares = (values: readonly number[], around = 0) =>
  values.reduce((sum, v) => sum + (v - around) ** 2, 0);

/**
 * Half of the half width that holds a new person's error in clothes of a new kind: what is common to all, how kinds of
 * clothes differ, of which there are few, and how people in one kind do.
 */
function spreadOf(kinds: readonly (readonly number[])[]): number {
  const count = kinds.flat().length;
  const common = meanOf(kinds.flat());
  const means = kinds.map(meanOf);
  const between = squares(means, meanOf(means)) / (kinds.length - 1);
  const within = kinds.reduce((sum, own, i) => sum + squares(own, means[i]), 0) / (count - kinds.length);
  return Math.sqrt(common ** 2 + (tOfKinds / 2) ** 2 * (1 + 1 / kinds.length) * between + within);
}

const leftTable = (of: (use: AngleUse, limb: Limb) => number): LandmarkModel['left'] =>
  Object.fromEntries(
    angleUses.map((use) => [use, Object.fromEntries(limbs.map((limb) => [limb, of(use, limb)]))]),
  ) as unknown as LandmarkModel['left'];
const tableOf = (all: readonly Pairs[], reduce: (values: readonly number[]) => number) =>
  leftTable((use, limb) => reduce(all.flatMap((pairs) => leftOf(pairs, use, limb))));

/** Slope of read against true over all poses of walks: what a loss of so many degrees looks like. */
function slopeOf(all: readonly Pairs[], limb: Limb, name: keyof Angles): number {
  const pairs = all.flatMap((body) => body[limb]).filter(({ what }) => what === 'walk');
  const [read, truth] = (['read', 'truth'] as const).map((of) => {
    const values = pairs.map((pair) => pair[of][name]);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return values.map((v) => v - mean);
  }) as [number[], number[]];
  return read.reduce((sum, v, i) => sum + v * truth[i]!, 0) / truth.reduce((sum, v) => sum + v * v, 0);
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
const roundedAll = (model: LandmarkModel): LandmarkModel =>
  JSON.parse(
    JSON.stringify(model, (_, value: unknown) => (typeof value === 'number' ? rounded(value, 4) : value)),
  ) as LandmarkModel;

function usualOf(bodies: readonly Body[]): LandmarkModel['usual'] {
  const all = bodies.flatMap(({ poses }) =>
    poses
      .filter(({ what }) => what !== 'squat')
      .map(({ found, near }) => ({ own: rodsIn(found, near, near), leg: legOf(found, near) })),
  );
  const mean = (rod: Rod, c: 0 | 1) =>
    all.reduce((sum, { own, leg }) => sum + own[rod][c] / leg, 0) / all.length;
  return Object.fromEntries(
    (Object.keys(nothing) as (keyof typeof nothing)[]).map((rod) => [rod, [mean(rod, 0), mean(rod, 1)]]),
  ) as unknown as LandmarkModel['usual'];
}

const file = fileURLToPath(new URL('../../src/core/landmarks/model-data.ts', import.meta.url));

function write(model: ModelName, found: LandmarkModel): void {
  const all = { ...landmarkModels, [model]: roundedAll(found) };
  writeFileSync(
    file,
    `import type { ModelName } from '../recording/model-name';
import type { LandmarkModel } from './landmark-model';

/** Made by \`npm run calibrate -- landmarks\` (tests/calibrate/landmarks.ts), a network at a time; not to be edited. */
export const landmarkModels: Partial<Record<ModelName, LandmarkModel>> = ${JSON.stringify(all, null, 2)};
`,
  );
  spawnSync('npx', ['prettier', '--write', file], { stdio: 'ignore' });
}

/** @param models the networks, each fitted by itself. @returns the exit code */
export async function calibrateLandmarks(...models: ModelName[]): Promise<number> {
  await renderPeople();
  for (const model of models.length ? models : (['heavy'] as const)) {
    const all = (await seenPeople(model)).map(bodyOf);
    const bodies = all.filter(({ heldOut }) => !heldOut);
    const others = all.filter(({ heldOut }) => heldOut);
    const toJoint = fitted(bodies);
    const leftOut = bodies.map((body) => {
      const unlike = bodies.filter(({ clothes, size }) => clothes !== body.clothes && size !== body.size);
      return { clothes: body.clothes, pairs: pairsOf(body, fitted(unlike)) };
    });
    const kinds = [...new Set(bodies.map(({ clothes }) => clothes))].map((kind) =>
      leftOut.filter(({ clothes }) => clothes === kind),
    );
    const left = leftTable((use, limb) =>
      spreadOf(kinds.map((kind) => kind.flatMap(({ pairs }) => leftOf(pairs, use, limb)))),
    );
    const held = others.map((body) => pairsOf(body, toJoint));
    const raw = others.map((body) => pairsOf(body, null));
    const found: LandmarkModel = { toJoint, usual: usualOf(bodies), left };
    const mae = (values: readonly number[]) => meanOf(values.map(Math.abs));
    const [errors, biases, before] = [tableOf(held, mae), tableOf(held, meanOf), tableOf(raw, meanOf)];
    say(
      `${model}: fitted to ${bodies.length} people, ${others.length} of other families in other clothes held out.`,
    );
    say(
      'Degrees; near and far limb: before (mean), after (mean, mean absolute), half width and what it covers.',
    );
    for (const use of angleUses)
      say(
        `${use.padEnd(24)}${limbs
          .map((limb) => {
            const half = 2 * found.left[use][limb];
            const own = held.flatMap((pairs) => leftOf(pairs, use, limb));
            const inside = (100 * own.filter((e) => Math.abs(e) <= half).length) / own.length;
            return (
              [before, biases, errors].map((table) => table[use][limb].toFixed(1).padStart(6)).join('') +
              `  ±${half.toFixed(1).padStart(4)} ${inside.toFixed(0).padStart(3)} %`
            );
          })
          .join('   |')}`,
      );
    for (const limb of limbs)
      say(
        `Slope of read against true, ${limb}: thigh ${slopeOf(held, limb, 'thigh').toFixed(2)}, knee ${slopeOf(held, limb, 'knee').toFixed(2)}, trunk ${slopeOf(held, limb, 'trunk').toFixed(2)}.`,
      );
    write(model, found);
  }
  return 0;
}

import type { MarkerWalk, Point3 } from '../../support/mocap';
import { validationWalks } from '../walks';
import { contactsOf } from './contacts';

/** Healthy people whose marker walks the deficits are put into. One walk a person. */
export interface Person {
  readonly name: string;
  readonly walk: MarkerWalk;
  /** `set`: spreads were first taken from these. Limits were then tuned with `check` in view too: none is held out. */
  readonly role: 'set' | 'check';
}

/** Left out of the bench's walks: an uneven one, one of a knee that never extends, and the second of one person. */
const roles: Readonly<Record<string, Person['role']>> = {
  'zoo-HC002D-straight': 'set',
  'zoo-HC036A-straight': 'set',
  'btk-full-walk': 'set',
  'opensim/subject01_walk1': 'set',
  'bmc/walk1': 'set',
  'zoo-HC030A-straight': 'check',
  'zoo-HC039A-straight': 'check',
  'zoo-HC042A-straight': 'check',
  'btk-functional-walk': 'check',
  'opensim/markers_walk': 'check',
};

const strides = 4;

/**
 * The walk goes on: one stride again and again, each where the last one ended. What does not close is spread over the
 * stride. The files hold one or two strides a leg; a pass in a corridor shows three or four.
 */
function goingOn(walk: MarkerWalk): MarkerWalk {
  const hips = (['L', 'R'] as const).map((l) => walk.markers[`${l}HIP_JC`]!);
  const whole = (from: number, to: number) =>
    hips.every((hip) => hip.slice(from, to + 1).every((point) => point !== null));
  const stretch = (['right', 'left'] as const)
    .flatMap((side) => {
      const { strikes, offs } = contactsOf(walk, side);
      return [strikes, offs].flatMap((events) => events.slice(1).map((to, k) => [events[k]!, to] as const));
    })
    .find(([from, to]) => whole(from, to));
  if (!stretch) throw new Error('no whole stride in the walk');
  const [from, to] = stretch;
  const length = to - from;
  const way = (hips[0]![to]![0] - hips[0]![from]![0] + hips[1]![to]![0] - hips[1]![from]![0]) / 2;
  const count = Math.round(length * (strides + 0.6));
  const markers = Object.fromEntries(
    Object.entries(walk.markers).map(([name, track]) => {
      const [first, last] = [track[from], track[to]];
      const left = first && last ? [last[0] - first[0] - way, last[1] - first[1], last[2] - first[2]] : null;
      const points = Array.from({ length: count }, (_, i): Point3 | null => {
        const [turn, at] = [Math.floor(i / length), i % length];
        const point = track[from + at];
        if (!point || !left) return null;
        const share = at / length - 0.5;
        return [
          point[0] + turn * way - left[0]! * share,
          point[1] - left[1]! * share,
          point[2] - left[2]! * share,
        ];
      });
      return [name, points];
    }),
  );
  return { rateHz: walk.rateHz, markers, events: [] };
}

export const people = (): Person[] =>
  validationWalks().flatMap(({ name, walk }) =>
    roles[name] ? [{ name, walk: goingOn(walk), role: roles[name] }] : [],
  );

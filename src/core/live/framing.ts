import { sides } from '../recording/skeleton';
import { bodySpan, joint, mainPerson, middle, shoulderShare, tiltDeg, type LiveLook } from './look';
import { recordingPlans, type RecordableTask } from './plan';

/** What is wrong with the picture before recording, the most hindering first. */
export const framingCodes = [
  'too-dark',
  'nobody',
  'two-people',
  'step-back',
  'feet-out',
  'head-out',
  'come-closer',
  'to-the-middle',
  'camera-tilted',
  'turn-to-the-side',
  'face-the-camera',
] as const;
export type FramingCode = (typeof framingCodes)[number];

/** Brightness below which the networks guess. */
const darkBelow = 0.1;
/** A second person counts from this share of the first one's height. */
const otherFrom = 0.5;
/** Of the height of the picture that the body takes; somebody seated takes less. */
const tallest = 0.93;
const smallest = 0.38;
const smallestSeated = 0.28;
/** Share of the picture that must stay free at its rim. */
const rim = 0.012;
/** Middle of the hips within this share of the width at either side is off to the side. */
const sideRim = 0.18;
/** A standing person leans less than this from ankles to shoulders. */
const tiltedFromDeg = 7;
/** Shoulders over trunk: wider is not from the side, narrower not from the front. */
const sideUpTo = 0.45;
const frontFrom = 0.5;

/** What is wrong with one look for this movement. */
export function framingOf(look: LiveLook, task: RecordableTask): FramingCode[] {
  const { widthPx, heightPx, people } = look;
  const plan = recordingPlans[task];
  const found = new Set<FramingCode>();
  if (look.brightness < darkBelow) found.add('too-dark');
  const body = mainPerson(look);
  if (!body) return [...found.add('nobody')];

  const { topPx, bottomPx } = bodySpan(body);
  const share = (bottomPx - topPx) / heightPx;
  const others = people.filter((one) => {
    const span = bodySpan(one);
    return one !== body && span.bottomPx - span.topPx > otherFrom * (bottomPx - topPx);
  });
  if (others.length > 0) found.add('two-people');

  const feetSeen = sides.some((side) => joint(body, side, 'ankle'));
  const feetIn = bottomPx < (1 - rim) * heightPx && feetSeen;
  const headIn = topPx > rim * heightPx;
  if (share > tallest || (!feetIn && !headIn)) found.add('step-back');
  else if (!feetIn) found.add('feet-out');
  else if (!headIn) found.add('head-out');
  else if (share < (plan.seated ? smallestSeated : smallest)) found.add('come-closer');

  const hips = middle(body, 'hip');
  const walks = plan.until.kind === 'passes';
  if (hips && !walks && Math.abs(hips.x / widthPx - 0.5) > 0.5 - sideRim) found.add('to-the-middle');
  const [ankles, shoulders] = [middle(body, 'ankle'), middle(body, 'shoulder')];
  if (!plan.seated && feetIn && ankles && shoulders && Math.abs(tiltDeg(ankles, shoulders)) > tiltedFromDeg)
    found.add('camera-tilted');
  const width = shoulderShare(body);
  if (width !== null && plan.view === 'side' && width > sideUpTo) found.add('turn-to-the-side');
  if (width !== null && plan.view === 'front' && width < frontFrom) found.add('face-the-camera');
  return framingCodes.filter((code) => found.has(code));
}

/** A finding must be in this share of the looks of the last second. */
const steadyShare = 0.6;
const windowS = 1;
/** On a slow machine so many looks are waited for instead. */
const fewest = 3;

/**
 * What has been wrong for a second, the most hindering first; null while there are not enough looks to tell.
 * @param looks in order of time; of older ones only as many are looked at as are needed to tell
 */
export function steadyFraming(looks: readonly LiveLook[], task: RecordableTask): FramingCode[] | null {
  const last = looks.at(-1);
  if (!last) return null;
  if (looks.length < fewest) return null;
  const lately = looks.filter(({ timeS }) => timeS > last.timeS - windowS);
  const recent = looks.slice(-Math.max(fewest, lately.length));
  const all = recent.map((look) => framingOf(look, task));
  return framingCodes.filter(
    (code) => all.filter((codes) => codes.includes(code)).length >= steadyShare * recent.length,
  );
}

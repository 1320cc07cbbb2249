import { clothesApart, usualClothes } from './clothes';
import { hipsOf, medianHeight, ratioOf, type Seen } from './track';

/** One time in view, without a long break. */
export type Visit = readonly Seen[];

/** Shorter visits are what a network sees for a moment in a curtain or a shadow. */
const shortestS = 0.5;
/** Sooner, nobody has turned out of sight or walked around the camera. */
const soonestS = 1;
/** Height is compared over this long before leaving and after coming. */
const settledS = 1;
/** Nobody comes back this much larger or smaller; */
const ratioLimit = 1.35;
/** two who are nearer in size than this are of one size. */
const ratioSame = 1.12;
/** Levels: nearer than this two are dressed alike, */
const dressedAlike = 22;
/** and further apart than this they are two people. */
const dressedApart = 45;
/** Body heights: who comes back so near to where they were lost, comes from where they went. */
const samePlace = 0.75;
/** Body heights from hips to the edge of the picture, for who leaves over it or comes over it. */
const atEdge = 0.6;

/** What is asked for: more than size, clothes or place alone, and never without size or clothes. Two who could be meant with less between them than `clearLead` are not told apart. */
const enough = 4;
const clearLead = 1;

const startS = (visit: Visit) => visit[0]!.timeS;
const endS = (visit: Visit) => visit.at(-1)!.timeS;
const longEnough = (visit: Visit) => endS(visit) - startS(visit) >= shortestS;

/** The edge over which somebody comes or goes; null in the middle of the picture. */
function edgeAt({ points }: Seen, heightPx: number, widthPx: number): 'left' | 'right' | null {
  const [x] = hipsOf(points);
  if (Math.min(x, widthPx - x) > atEdge * heightPx) return null;
  return x < widthPx - x ? 'left' : 'right';
}

/** 2: where they went, 1: over the other edge, as on the way round, 0: elsewhere. */
function placeScore(left: Seen, came: Seen, heightPx: number, widthPx: number): 0 | 1 | 2 {
  const [from, to] = [hipsOf(left.points), hipsOf(came.points)];
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < samePlace * heightPx) return 2;
  const [out, back] = [edgeAt(left, heightPx, widthPx), edgeAt(came, heightPx, widthPx)];
  if (out === null || back === null) return 0;
  return out === back ? 2 : 1;
}

/** 0..3, or null where the two are dressed differently; 0 too where it is not known. */
function clothesScore(before: readonly Visit[], visit: Visit): 0 | 3 | null {
  const worn = usualClothes(before.flat().map(({ clothes }) => clothes));
  const wearing = usualClothes(visit.map(({ clothes }) => clothes));
  if (!worn || !wearing) return 0;
  const apart = clothesApart(worn, wearing);
  return apart > dressedApart ? null : apart < dressedAlike ? 3 : 0;
}

/** Who walks away from the camera leaves smaller than they came: either the moment or the whole visit has to fit. */
function sizeScore(last: Visit, visit: Visit): 0 | 2 | null {
  const leaving = last.filter(({ timeS }) => timeS >= endS(last) - settledS);
  const coming = visit.filter(({ timeS }) => timeS <= startS(visit) + settledS);
  const ratio = Math.min(
    ratioOf(medianHeight(leaving), medianHeight(coming)),
    ratioOf(medianHeight(last), medianHeight(visit)),
  );
  return ratio > ratioLimit ? null : ratio < ratioSame ? 2 : 0;
}

/** How much two times in view look like one person's: 0..5, or null where they do not. */
function looksScore(person: readonly Visit[], visit: Visit): number | null {
  const size = sizeScore(person.at(-1)!, visit);
  const clothes = clothesScore(person, visit);
  return size === null || clothes === null ? null : size + clothes;
}

/** How much speaks for `visit` being this person, who was last in view before it; null where something speaks against it. */
function score(
  person: readonly Visit[],
  visit: Visit,
  all: readonly Visit[],
  widthPx: number,
): number | null {
  const last = person.at(-1)!;
  if (!longEnough(last) || startS(visit) - endS(last) < soonestS) return null;
  const looks = looksScore(person, visit);
  if (looks === null) return null;
  const isOnlyOne = !all.some(
    (other) =>
      other !== last &&
      startS(other) < startS(visit) &&
      endS(other) > endS(last) &&
      (looksScore([other], visit) ?? 0) > 0,
  );
  const heightPx = (medianHeight(last) + medianHeight(visit)) / 2;
  return looks + placeScore(last.at(-1)!, visit[0]!, heightPx, widthPx) + (isOnlyOne ? 1 : 0);
}

/**
 * Who comes back with `visit`, if anybody does: of the same size and clothes, from where they went or round the other
 * way, with nobody like them in view meanwhile. Where it is doubtful whether, or who, nobody.
 * @param people each with their visits so far, in the order of time
 * @param all visits of everybody
 * @param widthPx of the picture
 */
export function comesBack<Person extends readonly Visit[]>(
  people: readonly Person[],
  visit: Visit,
  all: readonly Visit[],
  widthPx: number,
): Person | null {
  if (!longEnough(visit)) return null;
  const likely = people
    .flatMap((person) => {
      const points = score(person, visit, all, widthPx);
      return points !== null && points >= enough ? [{ person, points }] : [];
    })
    .sort((a, b) => b.points - a.points);
  const [first, second] = likely;
  if (!first || (second && first.points - second.points < clearLead)) return null;
  return first.person;
}

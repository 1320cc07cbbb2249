import {
  isMeasured,
  type Pattern,
  type PatternNeed,
  type PatternSign,
  type PatternState,
  type WouldShow,
} from '../assessment';
import { measureDefinitions } from '../measures/measures';
import { otherSide, sides, type Side } from '../recording/skeleton';
import {
  sdsFromUsual,
  severalFrom,
  severalSds,
  someFrom,
  someSds,
  sumOf,
  tellsNothing,
  wouldShow,
} from './evidence';
import type { Judged } from './judged';
import { fired, judgeLook, strength, together } from './look';
import { findMeasure, type PatternContext } from './pattern-context';
import { reportedFor } from './reported';
import type { PatternRule, Sign } from './rule';

export type { PatternContext, PatternMeasure } from './pattern-context';

/**
 * Reads measures together (clinical reference 4.0). How far a value is past its limit, for what people spread and the method
 * errs, says how much it speaks for the pattern (evidence.ts); what speaks is added up. What is shown of a sign: clear when
 * it passes its limit by more than its ±, borderline when it passes the limit but not the ±, absent otherwise.
 */

interface JudgedSign {
  readonly sign: Sign;
  readonly state: PatternSign['state'];
  readonly logRatio: number;
  readonly looks: readonly Judged[];
}

const patternStrength: Readonly<Record<PatternState, number>> = {
  'several-signs': 4,
  'some-signs': 3,
  'not-seen': 2,
  'cannot-tell': 1,
  'not-assessed': 0,
};

/** Whether a look tells left from right. */
const sided = ({ look }: Judged): boolean =>
  look.kind === 'value'
    ? measureDefinitions[look.measure].sided && (look.on === 'this' || look.on === 'other')
    : look.kind !== 'apart';

/** Whether a look compares the sides. */
const compares = ({ look }: Judged) => look.kind !== 'value';
const enough = (looks: readonly Judged[]) => looks.every(({ logRatio }) => logRatio >= someFrom);

/** One look a measure and side, the one that could be assessed before the one that could not. */
function distinct(looks: readonly Judged[]): Judged[] {
  const same = (a: Judged, b: Judged) => a.look.measure === b.look.measure && a.side === b.side;
  const byUse = looks.toSorted((a, b) => Math.min(strength[b.state], 1) - Math.min(strength[a.state], 1));
  return byUse.filter((judged, i) => byUse.findIndex((other) => same(judged, other)) === i);
}

/**
 * The alternative that speaks most makes the sign; within it the look that speaks least. None fires: it is absent once every
 * alternative was looked at; as long as another is open, so is the sign.
 */
function judgeSign(sign: Sign, side: Side | null, context: PatternContext): JudgedSign {
  const alternatives = sign.anyOf.map((looks): JudgedSign => {
    const judged = looks.map((look) => judgeLook(look, side, context));
    const logRatio = Math.min(...judged.map((j) => j.logRatio));
    return { sign, state: together(judged.map((j) => j.state)), logRatio, looks: judged };
  });
  const speaking = alternatives.filter(({ state }) => fired(state));
  const strongest = speaking.toSorted((a, b) => b.logRatio - a.logRatio)[0];
  // Sides against each other first: where that is enough, it is what is shown.
  if (strongest) return speaking.find(({ looks }) => looks.some(compares) && enough(looks)) ?? strongest;
  const open = (['not-assessed', 'cannot-tell'] as const).find((state) =>
    alternatives.some((alternative) => alternative.state === state),
  );
  const assessed = alternatives.filter(({ state }) => state === 'absent');
  return {
    sign,
    state: open ?? 'absent',
    logRatio: assessed.length > 0 ? Math.max(...assessed.map(({ logRatio }) => logRatio)) : 0,
    looks: distinct(alternatives.flatMap(({ looks }) => looks)),
  };
}

/** The main sign, or the alternative that is seen where it is not. */
function orWhereSeen(
  main: JudgedSign,
  anyOf: Sign['anyOf'],
  side: Side | null,
  context: PatternContext,
): JudgedSign {
  const seen = judgeSign({ role: 'primary', anyOf }, side, context);
  return fired(seen.state) && seen.logRatio > main.logRatio ? seen : main;
}

/** Looks of a main sign that could speak for the pattern: every alternative that was measured, on each side. */
function looksOf(rule: PatternRule, side: Side | null, context: PatternContext): number {
  const alternatives = [...(rule.signs[0]?.anyOf ?? []), ...(rule.mainWhereSeen ?? [])];
  const measured = alternatives.filter((looks) =>
    looks.every((look) => judgeLook(look, side, context).seen !== null),
  );
  return measured.length * (rule.sides === 'each' ? sides.length : 1);
}

/** The least of the main sign's looks, in SDs of people and error; of what has no figures of people nothing is asked. */
const sdsOf = ({ looks }: JudgedSign) =>
  Math.min(
    ...looks.flatMap(({ seen, limit, people }) =>
      seen && limit && people ? [sdsFromUsual(seen.value, seen.plusMinus, limit, people)] : [],
    ),
  );

/** Where no look of the main sign would have shown twice the deficit in question, nothing is said to be absent. */
const hides = ({ looks }: JudgedSign, among: number) => {
  const known = looks.flatMap(({ seen, limit, people }) =>
    seen && limit && people ? [tellsNothing(seen.plusMinus, limit, people, among)] : [],
  );
  return known.length > 0 && known.every(Boolean);
};

function patternState(
  rule: PatternRule,
  main: JudgedSign,
  others: readonly JudgedSign[],
  sum: number,
  looks: number,
): PatternState {
  const notSeen = hides(main, looks) ? 'cannot-tell' : 'not-seen';
  if (main.state === 'absent') return notSeen;
  if (main.state === 'cannot-tell' || main.state === 'not-assessed') return main.state;
  // What makes the main sign does not support it as well.
  const supported = others.some((s) => s.sign.role === 'supporting' && fired(s.state));
  const contradicted = others.some((s) => s.sign.role === 'against' && s.state === 'clear');
  const sds = sdsOf(main);
  if (sum < someFrom || sds < someSds(looks)) return notSeen;
  if (rule.needsSupport && main.looks.length === 1 && !supported) return 'cannot-tell';
  return sum >= severalFrom && sds >= severalSds(looks) && supported && !contradicted
    ? 'several-signs'
    : 'some-signs';
}

interface SideReading {
  readonly side: Side | null;
  readonly main: JudgedSign | null;
  readonly signs: readonly JudgedSign[];
  readonly state: PatternState;
  readonly sum: number;
  /** Looks that could speak for the pattern. */
  readonly looks: number;
}

function readSide(rule: PatternRule, side: Side | null, context: PatternContext): SideReading {
  const read = rule.signs.map((sign) => judgeSign(sign, side, context));
  const [asked, ...rest] = read;
  const main = asked && rule.mainWhereSeen ? orWhereSeen(asked, rule.mainWhereSeen, side, context) : asked;
  const signs = main ? [main, ...rest] : read;
  if (!main) return { side, main: null, signs, state: 'not-assessed', sum: 0, looks: 0 };
  const isMain = (judged: Judged) =>
    main.looks.some((m) => m.look.measure === judged.look.measure && m.look.kind === judged.look.kind);
  const others = rest.filter((s) => s.sign.role === 'against' || !s.looks.every(isMain));
  const of = (role: Sign['role']) => others.filter((s) => s.sign.role === role).map((s) => s.logRatio);
  const sum = sumOf(main.logRatio, of('supporting'), of('against'));
  const looks = looksOf(rule, side, context);
  const state = patternState(rule, main, others, sum, looks);
  if (rule.onlyWithPain && side) {
    const pain = context.answers?.pain;
    const hurts = pain?.some(
      (p) => rule.onlyWithPain!.includes(p.place) && (p.side === side || p.side === null),
    );
    if (!pain) return { side, main, signs, state: 'not-assessed', sum, looks };
    if (!hurts) return { side, main, signs, state: seenState(state) ? 'not-seen' : state, sum, looks };
  }
  return { side, main, signs, state, sum, looks };
}

const seenState = (state: PatternState) => patternStrength[state] >= patternStrength['some-signs'];

/**
 * A side is named only where it leads the other by what makes some signs, and what makes the case differs between the sides
 * by more than its error.
 */
function namedSide(
  { side, main, sum }: SideReading,
  other: SideReading,
  context: PatternContext,
): Side | null {
  const telling = main?.looks.filter(sided) ?? [];
  if (!side || telling.length === 0 || sum - other.sum < someFrom) return null;
  const differs = telling.some(({ look, seen }) => {
    if (look.kind !== 'value') return true;
    const there = findMeasure(context, look.measure, otherSide(side))?.measure;
    if (!seen || !there || !isMeasured(there)) return true;
    return Math.abs(seen.value - there.value) > Math.max(seen.plusMinus, there.plusMinus);
  });
  return differs ? side : null;
}

/** Both sides read, and the one that is stronger; where one side could not be looked at, nothing is said to be absent. */
function strongest(rule: PatternRule, context: PatternContext): SideReading {
  if (rule.sides === 'whole') return readSide(rule, null, context);
  const [left, right] = sides.map((side) => readSide(rule, side, context)) as [SideReading, SideReading];
  const leads = ({ state, sum }: SideReading) => (seenState(state) ? 100 : 0) + sum;
  const [best, other] = leads(left) > leads(right) ? [left, right] : [right, left];
  if (seenState(best.state)) return { ...best, side: namedSide(best, other, context) };
  const open = (['not-assessed', 'cannot-tell'] as const)
    .map((state) => [left, right].find((r) => r.state === state))
    .find((reading) => reading !== undefined);
  return { ...(open ?? best), side: null };
}

/** The smallest deficit of the main sign's looks that would have shown; null where people's figures are not known. */
function sizeOf({ main, state, looks }: SideReading): WouldShow | null {
  if (!main || state === 'not-assessed') return null;
  const sizes = main.looks.flatMap(({ look, limit, people, seen }): WouldShow[] =>
    limit && people && seen
      ? [{ measure: look.measure, size: wouldShow(seen.plusMinus, limit, people, looks) }]
      : [],
  );
  return sizes.toSorted((a, b) => a.size - b.size)[0] ?? null;
}

const sameNeed = (a: PatternNeed, b: PatternNeed) =>
  a.task === b.task &&
  (a.plane === b.plane || b.plane === 'any') &&
  (a.side === null || a.side === b.side || b.side === null);

/** One pattern of one recording, or of a session. */
export function readPattern(rule: PatternRule, context: PatternContext): Pattern {
  const reading = strongest(rule, context);
  const { state, side, signs } = reading;
  const missingNeeds = rule.needs.filter((need) => !context.recorded.some((have) => sameNeed(need, have)));
  return {
    id: rule.id,
    state,
    side,
    signs: signs.flatMap(({ sign, looks }) => looks.map((judged) => toSign(sign, judged, context))),
    wouldShow: sizeOf(reading),
    falseAlarmPercent: rule.falseAlarmPercent ?? null,
    reported: reportedFor(rule, context.answers, side),
    unasked: rule.onlyWithPain !== undefined && context.answers === null,
    evidence: rule.evidence,
    references: rule.references,
    needs: rule.needs,
    missingNeeds,
  };
}

function toSign({ role }: Sign, judged: Judged, { momentOf }: PatternContext): PatternSign {
  const { side, state, logRatio, seen, limit, reason, missing, recording } = judged;
  const { measure, limit: _limit, people: _people, onSideView: _view, ...look } = judged.look;
  const timeS = state === 'not-assessed' ? null : momentOf(measure, side, recording);
  return {
    measure,
    role,
    state,
    logRatio,
    side,
    look,
    value: seen?.value ?? null,
    plusMinus: seen?.plusMinus ?? null,
    n: seen?.measured.n ?? null,
    expected: seen?.measured.expected?.mean ?? null,
    limit,
    reason,
    missing,
    ...(recording === null ? {} : { recording }),
    ...(timeS === null ? {} : { timeS }),
  };
}

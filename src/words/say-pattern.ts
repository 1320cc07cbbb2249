import type { Pattern, PatternSign, Reported } from '../core';
import type { Language } from './language';
import { resultTexts, type ResultTexts } from './result';
import type { SaidPattern, SaidReported, SaidSign } from './said';

const sentences = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');

type Sentences = Pick<SaidPattern, 'text' | 'plainText' | 'next' | 'plainNext'>;

/** What the engine found, in both voices. */
function sentencesOf(pattern: Pattern, { patterns, reading: t }: ResultTexts): Sentences {
  const own = patterns[pattern.id];
  const { state, side, signs } = pattern;
  const rate = pattern.falseAlarmPercent === null ? '' : t.falseAlarms(pattern.falseAlarmPercent);
  const size = pattern.wouldShow && t.wouldShow(pattern.wouldShow);
  const main = signs.filter(({ role, value }) => role === 'primary' && value !== null);
  const none = { next: [], plainNext: [] };
  switch (state) {
    case 'several-signs':
    case 'some-signs':
      return {
        text: sentences(own.seen(side), t.measured(main), t.also(own.alternatives), rate),
        plainText: sentences(own.plainSeen(side), t.plainWhy),
        next: own.next,
        plainNext: own.plainNext,
      };
    case 'not-seen':
      return {
        text: sentences(t.notSeen, size ?? '', main.length > 0 ? t.measured(main) : '', own.notSeen ?? ''),
        plainText: sentences(t.notSeen, own.plainNotSeen ?? ''),
        ...none,
      };
    case 'cannot-tell': {
      const needs = pattern.missingNeeds.map(t.need);
      const why = t.cannotTell(needs, pattern.wouldShow);
      return { text: sentences(why, t.measured(main)), plainText: t.cannotTell(needs, null), ...none };
    }
    case 'not-assessed': {
      if (signs.length === 0) return { text: own.seen(null), plainText: own.plainSeen(null), ...none };
      const why = pattern.unasked ? t.needsPain : t.notAssessed(pattern.missingNeeds.map(t.need));
      // Told where the pattern itself stays open.
      const soFar = signs.filter((s) => s.role === 'supporting' && isSeen(s));
      return {
        text: sentences(why, soFar.length > 0 ? t.seenSoFar(soFar) : ''),
        plainText: sentences(why, soFar.length > 0 ? t.plainSeenSoFar(soFar) : ''),
        ...none,
      };
    }
  }
}

const isSeen = ({ state }: PatternSign) => state === 'clear' || state === 'borderline';

function saySign(sign: PatternSign, { signs: t }: ResultTexts): SaidSign {
  const { measure, role, state, logRatio, side, recording, timeS } = sign;
  return {
    measure,
    role,
    state,
    logRatio,
    side,
    text: t.text(sign),
    plainText: t.plainText(sign),
    ...(recording === undefined ? {} : { recording }),
    ...(timeS === undefined ? {} : { timeS }),
  };
}

function sayReported(reported: Reported, { reading: t }: ResultTexts): SaidReported {
  const { place, statement, side } = reported;
  const text = place ? t.pain(place, side) : statement ? t.statements[statement].said : '';
  return { ...reported, text };
}

export function sayPattern(pattern: Pattern, language: Language): SaidPattern {
  const t = resultTexts(language);
  const { id, state, side, signs, reported, evidence, references, needs, missingNeeds } = pattern;
  const { wouldShow, falseAlarmPercent } = pattern;
  const { name, plainName, mechanism, alternatives } = t.patterns[id];
  const isFound = state === 'several-signs' || state === 'some-signs';
  return {
    id,
    state,
    side,
    name,
    plainName,
    mechanism,
    alternatives,
    plainDaily: isFound ? t.daily[id] : '',
    plainWhom: isFound ? t.whom(id) : '',
    ...sentencesOf(pattern, t),
    signs: signs.map((sign) => saySign(sign, t)),
    wouldShow,
    falseAlarmPercent,
    reported: reported.map((each) => sayReported(each, t)),
    evidence,
    references,
    needs,
    missingNeeds,
  };
}

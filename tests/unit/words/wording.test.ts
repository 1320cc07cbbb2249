import { describe, expect, it } from 'vitest';
import {
  measureDefinitions,
  measureIds,
  painPlaces,
  statementIds,
  type Answers,
  type Side,
} from '../../../src/core';
import { patternRules } from '../../../src/core/patterns/catalogue';
import { readPattern } from '../../../src/core/patterns/engine';
import type { Look, PatternRule, SignLimit } from '../../../src/core/patterns/rule';
import { languages, resultTexts, sayPattern, type Language, type SaidPattern } from '../../../src/words';
import { contextOf, type GivenMeasure } from '../../support/pattern-measures';

/** Clinical reference 4.4, over everything the engine can say: every pattern, state, side, voice and language. */

/** Said of a person, never. */
const neverSaid: Record<Language, RegExp> = {
  en: /\byou have\b|diagnos|abnormal|out of place|weak glute|psoas is|degenerat|\brisk\b|\bmust\b|dangerous/i,
  de: /\bSie haben\b|diagnos|abnormal|anormal|ausgerenkt|schwache\w* Ges|degenerat|Risiko|\bmüssen\b|gefährlich/i,
};
/** Never a result, in either voice. */
const diseases =
  /osteoarthr|arthr(itis|ose)\b|impingement|coxarthr|scoliosis|skoliose|parkinson|stenosis|stenose|tendinopath|bursitis|dysplas|hernia|prolaps|sciatica|ischias/i;
/** Terms of the field stay out of the plain voice. */
const terms: Record<Language, RegExp> = {
  en: /flexion|extension|adduct|abduct|lumbar|FABER|FADIR|Trendelenburg|antalgic|contralateral|gluteal|sacroiliac|palpat/i,
  de: /flexion|extension|addukt|abdukt|lumbal|FABER|FADIR|Trendelenburg|antalgisch|Iliosakral|Trochanter/i,
};
/** An alarm comes with what to do. */
const alarm = /weakness|Schwäche/;
const advice = /doctor|medical|clinician|examination|ärztlich|Untersuchung|urgent|dringend/;

const far = (limit: SignLimit, past: number): number =>
  'norm' in limit
    ? limit.norm === 'above'
      ? past
      : -past
    : 'above' in limit
      ? limit.above + past
      : limit.below - past;

/** Measures that fire a look on a side, or (negative `past`) leave it absent. */
function firing(look: Look, side: Side, past: number): GivenMeasure[] {
  const { measure, limit } = look;
  const other: Side = side === 'left' ? 'right' : 'left';
  const { sided } = measureDefinitions[measure];
  const value = far(limit, past);
  if (look.kind === 'asymmetry')
    return [{ id: measure, value: 40, smallerSide: look.smallerOn === 'this' ? side : other }];
  if (look.kind === 'signed-difference') return [{ id: measure, value: side === 'left' ? value : -value }];
  if (look.kind === 'difference' || look.kind === 'apart')
    return [
      { id: measure, side, value: value + 10 },
      { id: measure, side: other, value: 10 },
    ];
  if (!sided) return [{ id: measure, value }];
  const shown =
    look.on === 'this' || look.on === 'either' ? [side] : look.on === 'other' ? [other] : [side, other];
  return shown.map((s) => ({ id: measure, side: s, value }));
}

function everyPattern(rule: PatternRule, language: Language): SaidPattern[] {
  const say = (given: readonly GivenMeasure[], answers: Answers | null) =>
    sayPattern(readPattern(rule, contextOf(given, { answers })), language);
  const answers = (side: Side) => ({
    pain: painPlaces.map((place) => ({ place, side })),
    statements: Object.fromEntries(statementIds.map((id) => [id, true])),
    redFlags: [],
  });
  const out: SaidPattern[] = [say([], null)];
  for (const side of ['left', 'right'] as const)
    for (const past of [300, -300])
      for (const anyOf of rule.signs[0]?.anyOf ?? [])
        for (const rest of [true, false]) {
          const looks = [...anyOf, ...(rest ? rule.signs.slice(1).flatMap((s) => s.anyOf[0] ?? []) : [])];
          const given = looks.flatMap((look) => firing(look, side, past));
          for (const said of [answers(side), null]) out.push(say(given, said));
        }
  return out;
}

describe.each(languages)('words in %s', (language) => {
  const all = patternRules.flatMap((rule) => everyPattern(rule, language));
  const clinical = (p: SaidPattern) => [
    p.name,
    p.mechanism,
    p.text,
    ...p.next,
    ...p.signs.map((s) => s.text),
  ];
  const plain = (p: SaidPattern) => [
    p.plainName,
    p.plainText,
    ...p.plainNext,
    ...[p.plainDaily, p.plainWhom].filter(Boolean),
    ...p.signs.map((s) => s.plainText),
    ...p.reported.map((r) => r.text),
  ];

  it('reach every state of every pattern that video can show', () => {
    for (const { id, signs } of patternRules) {
      const states = new Set(all.filter((p) => p.id === id).map((p) => p.state));
      if (signs.length === 0) expect([id, ...states]).toEqual([id, 'not-assessed']);
      else
        expect([
          id,
          states.has('not-assessed'),
          states.has('some-signs') || states.has('several-signs'),
        ]).toEqual([id, true, true]);
    }
  });

  it('are never said of a person and name no disease as a result', () => {
    for (const p of all)
      for (const words of [...clinical(p), ...plain(p)]) {
        expect(words).not.toMatch(neverSaid[language]);
        expect(words.replace(/\([^()]*(200|201|199)\d[^()]*\)/g, '')).not.toMatch(diseases);
      }
  });

  it('are plain for the person at home', () => {
    for (const p of all)
      for (const words of [p.plainName, p.plainText, p.plainDaily, p.plainWhom, ...p.plainNext])
        expect(words).not.toMatch(terms[language]);
    for (const id of measureIds)
      expect(resultTexts(language).measures[id].plain).not.toMatch(terms[language]);
  });

  it('give value and ± wherever something was seen', () => {
    for (const p of all.filter((each) => each.state === 'several-signs' || each.state === 'some-signs')) {
      expect(p.text).toMatch(/\d ± \d/);
      // The person at home reads what it means instead.
      expect(p.plainText).not.toMatch(/±/);
      expect(p.plainDaily).toMatch(/\.$/);
      expect(p.plainWhom).toMatch(/\.$/);
    }
  });

  it('name a source with every limit', () => {
    for (const p of all)
      for (const sign of p.signs.filter((s) => s.state !== 'not-assessed')) {
        expect(sign.text).toMatch(/\(.+\)\.$/);
        expect(sign.plainText).toMatch(
          language === 'en' ? /our own rule|published limit/ : /eigene Regel|veröffentlichter/,
        );
      }
  });

  it('come with advice where they alarm', () => {
    for (const p of all.filter((each) => each.id === 'P18' && alarm.test(each.text)))
      expect(`${p.text} ${p.next.join(' ')}`).toMatch(advice);
    for (const p of all.filter((each) => each.next.length > 0)) expect(p.plainNext.length).toBeGreaterThan(0);
  });

  it('hold no hole', () => {
    for (const p of all)
      for (const words of [...clinical(p), ...plain(p)]) {
        expect(words.trim()).not.toBe('');
        expect(words).not.toMatch(/undefined|null|NaN|\[object| {2}/);
      }
  });
});

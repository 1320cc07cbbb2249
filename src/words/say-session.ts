import type { ExaminationOrder, MissingView, OrderReason, Session } from '../core';
import type { Language } from './language';
import { resultTexts, type ResultTexts } from './result';
import type { SaidMissingView, SaidOrder, SaidSession } from './said';
import { say, sayMeasure } from './say';
import { purposeIn } from './purpose';
import { sayCare } from './say-care';
import { sayPattern } from './say-pattern';

function sayReason(reason: OrderReason, { patterns, reading, session }: ResultTexts): string {
  switch (reason.code) {
    case 'pain':
      return reading.pain(reason.place, reason.side);
    case 'statement':
      return reading.statements[reason.statement].said;
    case 'pattern':
      return session.seenOn(patterns[reason.pattern].name, reason.side);
    case 'free-hips':
      return session.freeHips;
  }
}

function sayOrder({ first, hip, spine }: ExaminationOrder, t: ResultTexts): SaidOrder {
  const { text, plainText } = t.session.order[first];
  const say = (reasons: readonly OrderReason[]) => reasons.map((reason) => sayReason(reason, t));
  return { first, text, plainText, hip: say(hip), spine: say(spine) };
}

function sayMissingView({ need, patterns }: MissingView, t: ResultTexts): SaidMissingView {
  const serves = (names: readonly string[]) => t.session.wouldServe(t.reading.need(need), names);
  return {
    need,
    text: serves(patterns.map((id) => t.patterns[id].name)),
    plainText: serves(patterns.map((id) => t.patterns[id].plainName)),
    patterns,
  };
}

/** A session with its sentences, as `say` does for one recording. */
export function saySession(session: Session, language: Language): SaidSession {
  const t = resultTexts(language);
  const { schema, recordings, answers, measures, patterns, order, missingViews } = session;
  const care = sayCare(answers, language);
  return {
    schema,
    language,
    purpose: purposeIn(language),
    recordings: recordings.map(({ id, assessment }) => ({ id, assessment: say(assessment, language) })),
    answers,
    measures: measures.map(({ measure, recording }) => ({
      measure: sayMeasure(measure, language),
      recording,
    })),
    patterns: patterns.map((pattern) => sayPattern(pattern, language)),
    redFlags: care.redFlags,
    care,
    order: order && sayOrder(order, t),
    missingViews: missingViews.map((view) => sayMissingView(view, t)),
  };
}

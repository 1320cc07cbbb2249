import {
  isMeasured,
  measureDefinitions,
  type Assessment,
  type Curve,
  type Measure,
  type QualityNote,
} from '../core';
import type { Language } from './language';
import { resultTexts } from './result';
import type { SaidAssessment, SaidCurve, SaidMeasure, SaidNote } from './said';
import { sayPattern } from './say-pattern';
import { purposeIn } from './purpose';

/** A value with what the source of its expected value is called, or the reason why there is none as a sentence. */
export function sayMeasure(measure: Measure, language: Language): SaidMeasure {
  const t = resultTexts(language);
  if (isMeasured(measure)) {
    const { expected } = measure;
    return { ...measure, expected: expected && { ...expected, source: t.sources[expected.source] } };
  }
  const { id, side, missing } = measure;
  const { view, task } = measureDefinitions[id];
  return { ...measure, missing: { ...missing, text: t.missing[missing.code]({ id, side, view, task }) } };
}

function sayCurve({ expected, deviationDeg, ...curve }: Curve, language: Language): SaidCurve {
  return {
    ...curve,
    ...(expected
      ? { expected: { ...expected, source: resultTexts(language).sources[expected.source] } }
      : {}),
    ...(deviationDeg === undefined ? {} : { deviationDeg }),
  };
}

export function sayNote({ code, severity, values }: QualityNote, language: Language): SaidNote {
  // The figures are those of this code: `qualityNote` of the core lets no other through.
  const sentence = resultTexts(language).quality[code] as (of: QualityNote['values']) => string;
  return { code, severity, text: sentence(values), ...(values ? { values } : {}) };
}

/**
 * An assessment with its sentences, for clinicians and in plain words: `contrapposto/assessment@1`. It measures nothing;
 * the same result can be said in any language at any time.
 */
export function say(assessment: Assessment, language: Language): SaidAssessment {
  return {
    ...assessment,
    measures: assessment.measures.map((measure) => sayMeasure(measure, language)),
    curves: assessment.curves.map((curve) => sayCurve(curve, language)),
    patterns: assessment.patterns.map((pattern) => sayPattern(pattern, language)),
    quality: assessment.quality.map((note) => sayNote(note, language)),
    purpose: purposeIn(language),
  };
}

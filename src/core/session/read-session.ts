import { instantOf } from '../measures/moment';
import { patternRules } from '../patterns/catalogue';
import { readPattern, type PatternContext } from '../patterns/engine';
import { recordedNeeds } from '../patterns/recorded';
import type { Language } from '../text/language';
import type { Answers } from './answers';
import { joinMeasures } from './join';
import { missingViewsOf } from './missing-views';
import { orderOf, redFlagsOf } from './order';
import { sessionSchemaId, type Session, type SessionRecording } from './session';

export interface SessionInput {
  readonly recordings: readonly SessionRecording[];
  readonly answers: Answers;
  /** Of the sentences in the result; English where none is named. */
  readonly language?: Language;
}

/** One person, one day: all recordings and answers read together. Deterministic; no recordings give an empty reading. */
export function readSession({ recordings, answers, language = 'en' }: SessionInput): Session {
  const measures = joinMeasures(recordings);
  const assessments = new Map(recordings.map(({ id, assessment }) => [id, assessment]));
  const context: PatternContext = {
    measures: measures.map(({ measure, norms, recording }) => ({
      measure,
      norms,
      ...(recording === null ? {} : { recording }),
    })),
    momentOf: (measure, side, recording) => {
      const shown = recording === null ? undefined : assessments.get(recording);
      return shown ? (instantOf(shown, measure, side)?.timeS ?? null) : null;
    },
    recorded: recordings.flatMap(({ assessment }) => recordedNeeds(assessment)),
    answers,
    language,
  };
  const patterns = patternRules.map((rule) => readPattern(rule, context));
  return {
    schema: sessionSchemaId,
    language,
    recordings,
    answers,
    measures: measures.map(({ measure, recording }) => ({ measure, recording })),
    patterns,
    redFlags: redFlagsOf(answers, language),
    order: orderOf(answers, patterns, language),
    missingViews: missingViewsOf(patterns, language),
  };
}

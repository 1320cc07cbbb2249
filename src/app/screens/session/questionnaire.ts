import {
  painPlaces,
  redFlagIds,
  redFlagLevelOf,
  redFlagLevels,
  statementIds,
  type PainPlace,
  type RedFlagId,
  type StatementId,
} from '../../../core';
import { type Language, resultTexts } from '../../../words';

/** What is asked, in the words of the result catalogue. */
export interface Questionnaire {
  /** Warning signs, those that are most urgent first. */
  readonly flags: readonly { readonly id: RedFlagId; readonly text: string }[];
  readonly places: Readonly<Record<PainPlace, string>>;
  readonly statements: readonly { readonly id: StatementId; readonly question: string }[];
}

export function questionnaireIn(language: Language): Questionnaire {
  const { reading, session } = resultTexts(language);
  return {
    flags: redFlagLevels.flatMap((level) =>
      redFlagIds
        .filter((id) => redFlagLevelOf[id] === level)
        .map((id) => ({ id, text: session.redFlags[id] })),
    ),
    places: Object.fromEntries(painPlaces.map((place) => [place, reading.painPlace(place)])) as Record<
      PainPlace,
      string
    >,
    statements: statementIds.map((id) => ({ id, question: reading.statements[id].question })),
  };
}

import {
  painPlaces,
  statementIds,
  type Answers,
  type PainPlace,
  type RedFlagId,
  type Side,
  type StatementId,
} from '../../../core';
import { type Language, resultTexts } from '../../../words';

/** Warning signs as a person looks for them: by what they are about, those that cannot wait first. Each stands once. */
export const flagGroups = {
  nerves: ['bladder-bowel', 'saddle-numbness', 'leg-weakness', 'foot-drop'],
  injury: ['fall-no-weight', 'turned-out-leg', 'acute-injury', 'bone-loss'],
  illness: ['hot-joint-fever', 'chest-calf', 'infection', 'cancer-history', 'weight-loss', 'night-pain'],
  safety: ['unsafe-standing', 'severe-pain', 'falls'],
  background: [
    'age-new-pain',
    'child-limp',
    'groin-weeks',
    'morning-stiffness',
    'steroid-alcohol',
    'past-surgery',
  ],
} as const satisfies Readonly<Record<string, readonly RedFlagId[]>>;
export type FlagGroup = keyof typeof flagGroups;

/** Where the map is tapped: in front what is in front, the back shows back and buttock. */
export const painSpots: Readonly<Record<'front' | 'back', readonly PainPlace[]>> = {
  front: ['groin', 'outer-hip', 'thigh', 'knee', 'below-knee'],
  back: ['upper-back', 'low-back', 'buttock'],
};
const onMidline: readonly PainPlace[] = ['upper-back', 'low-back'];
/** The spots of a place, as they lie from left to right on a back. */
export const spotsOf = (place: PainPlace): readonly (Side | null)[] =>
  onMidline.includes(place) ? ['left', null, 'right'] : ['left', 'right'];

/** What is asked, in the words of the result catalogue. */
export interface Questionnaire {
  readonly flags: readonly {
    readonly group: FlagGroup;
    readonly items: readonly { readonly id: RedFlagId; readonly text: string }[];
  }[];
  readonly places: Readonly<Record<PainPlace, string>>;
  readonly statements: readonly { readonly id: StatementId; readonly question: string }[];
}

export function questionnaireIn(language: Language): Questionnaire {
  const { reading, session } = resultTexts(language);
  return {
    flags: (Object.keys(flagGroups) as FlagGroup[]).map((group) => ({
      group,
      items: flagGroups[group].map((id) => ({ id, text: session.redFlags[id] })),
    })),
    places: Object.fromEntries(painPlaces.map((place) => [place, reading.painPlace(place)])) as Record<
      PainPlace,
      string
    >,
    statements: statementIds.map((id) => ({ id, question: reading.statements[id].question })),
  };
}

/** Whether anything was said that is more than "none of these". */
export const saysSomething = ({
  pain,
  statements,
  since,
  worse,
  painWithMovement,
  redFlags,
}: Answers): boolean =>
  pain.length > 0 ||
  (worse?.length ?? 0) > 0 ||
  since != null ||
  painWithMovement != null ||
  (redFlags?.length ?? 0) > 0 ||
  Object.values(statements).includes(true);

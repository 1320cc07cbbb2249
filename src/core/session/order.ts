import type { Pattern } from '../assessment';
import type { PatternId } from '../patterns/rule';
import type { Language } from '../text/language';
import { textsIn } from '../text/texts';
import {
  redFlagIds,
  redFlagLevelOf,
  redFlagLevels,
  type Answers,
  type PainPlace,
  type StatementId,
} from './answers';
import type { ExaminationOrder, RedFlag } from './session';

/** What to have examined first (clinical reference 4.2), and the warning signs (4.3). An order, never a finding. */

const hipPain: readonly PainPlace[] = ['groin'];
const spinePain: readonly PainPlace[] = ['below-knee'];
const neutralPain: readonly PainPlace[] = ['buttock', 'outer-hip', 'low-back', 'thigh'];
const hipStatements: readonly StatementId[] = ['shoes-and-socks', 'squat-groin-pain'];
const spineStatements: readonly StatementId[] = ['tingling', 'relief-sitting', 'cough-pain'];
/** Those of the hip that are seen on one side. */
const hipPatterns: readonly PatternId[] = ['P04', 'P06', 'P16'];
/** One side has to lead by this much to be named alone when both have something. */
const clearLead = 2;

const wasSeen = ({ state }: Pattern) => state === 'several-signs' || state === 'some-signs';

export function orderOf(
  answers: Answers,
  patterns: readonly Pattern[],
  language: Language,
): ExaminationOrder | null {
  const { reading, session } = textsIn(language);
  const pains = (places: readonly PainPlace[]) =>
    answers.pain.filter((p) => places.includes(p.place)).map((p) => reading.pain(p.place, p.side));
  const said = (ids: readonly StatementId[]) =>
    ids.filter((id) => answers.statements[id] === true).map((id) => reading.statements[id].said);
  const ofHip = patterns.filter((p) => (hipPatterns as readonly string[]).includes(p.id));
  const hip = [
    ...pains(hipPain),
    ...said(hipStatements),
    ...ofHip.filter((p) => wasSeen(p) && p.side !== null).map((p) => session.seenOn(p.name, p.side!)),
  ];
  const freeHips = ofHip.length > 0 && ofHip.every((p) => p.state === 'not-seen');
  const backHurts = answers.pain.some((p) => p.place === 'low-back');
  const spine = [
    ...pains(spinePain),
    ...said(spineStatements),
    ...(backHurts && freeHips ? [session.freeHips] : []),
  ];
  const neutral = answers.pain.some((p) => neutralPain.includes(p.place));
  if (hip.length + spine.length === 0 && !neutral) return null;
  const first =
    hip.length > 0 && (spine.length === 0 || hip.length - spine.length >= clearLead)
      ? 'hip'
      : spine.length > 0 && (hip.length === 0 || spine.length - hip.length >= clearLead)
        ? 'spine'
        : 'both';
  return { first, text: session.order[first].text, plainText: session.order[first].plainText, hip, spine };
}

/** The warning signs that were ticked, the most urgent first; ids that are not known are left out. */
export function redFlagsOf({ redFlags }: Answers, language: Language): RedFlag[] {
  const { session } = textsIn(language);
  return redFlagLevels.flatMap((level) =>
    redFlagIds
      .filter((id) => redFlagLevelOf[id] === level && (redFlags ?? []).includes(id))
      .map((id) => ({ id, level, text: session.redFlags[id], advice: session.levels[level] })),
  );
}

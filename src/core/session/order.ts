import type { Pattern } from '../assessment';
import type { PatternId } from '../patterns/pattern-id';
import type { Answers, PainPlace, StatementId } from '../recording/answers';
import type { ExaminationOrder, OrderReason } from './session';

/** What to have examined first (clinical reference 4.2). An order, never a finding. */

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

export function orderOf(answers: Answers, patterns: readonly Pattern[]): ExaminationOrder | null {
  const pains = (places: readonly PainPlace[]): OrderReason[] =>
    answers.pain
      .filter((p) => places.includes(p.place))
      .map(({ place, side }) => ({ code: 'pain', place, side }));
  const said = (ids: readonly StatementId[]): OrderReason[] =>
    ids
      .filter((id) => answers.statements[id] === true)
      .map((statement) => ({ code: 'statement', statement }));
  const ofHip = patterns.filter((p) => hipPatterns.includes(p.id));
  const hip: OrderReason[] = [
    ...pains(hipPain),
    ...said(hipStatements),
    ...ofHip.flatMap((p): OrderReason[] =>
      wasSeen(p) && p.side !== null ? [{ code: 'pattern', pattern: p.id, side: p.side }] : [],
    ),
  ];
  const freeHips = ofHip.length > 0 && ofHip.every((p) => p.state === 'not-seen');
  const backHurts = answers.pain.some((p) => p.place === 'low-back');
  const spine: OrderReason[] = [
    ...pains(spinePain),
    ...said(spineStatements),
    ...(backHurts && freeHips ? [{ code: 'free-hips' } as const] : []),
  ];
  const neutral = answers.pain.some((p) => neutralPain.includes(p.place));
  if (hip.length + spine.length === 0 && !neutral) return null;
  const first =
    hip.length > 0 && (spine.length === 0 || hip.length - spine.length >= clearLead)
      ? 'hip'
      : spine.length > 0 && (hip.length === 0 || spine.length - hip.length >= clearLead)
        ? 'spine'
        : 'both';
  return { first, hip, spine };
}

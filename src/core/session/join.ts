import { isMeasured, type Measure, type MeasuredValue } from '../assessment';
import { differenceOf, measureDefinitions, measureIds, type MeasureId } from '../measures/measures';
import { flagOf, type NormContext } from '../measures/norms';
import { sides, type Side } from '../recording/skeleton';
import type { SessionMeasure, SessionRecording } from './session';

/** Several recordings into one list of measures: left values from where the left side is near the camera. */

export interface JoinedMeasure extends SessionMeasure {
  readonly norms: NormContext;
}

interface Candidate {
  readonly measure: MeasuredValue;
  readonly recording: SessionRecording;
}

/** Whoever faces the right edge of the picture shows the right side; views without a near side show both alike. */
function isNear({ assessment: { view, passes } }: SessionRecording, side: Side | null): boolean {
  if (side === null || view.plane !== 'sagittal') return true;
  return view.nearSide === side || passes.some((pass) => pass.travel === side);
}

/** Whom and how fast: what the recording itself was judged by. */
const normsOf = ({ assessment: { dimensionlessSpeed, subject } }: SessionRecording): NormContext => ({
  speed: dimensionlessSpeed,
  ageYears: subject?.ageYears,
  sex: subject?.sex,
});

/** An asymmetry with its direction: + where the left is the smaller. */
const signed = ({ value, smallerSide }: MeasuredValue) => (smallerSide === 'right' ? -value : value);

/**
 * Error of a mean over recordings: half of its variance is the person's and the method's, which stays, half is that of the
 * recording. Our rule, from what near legs of rendered bodies err within and between clips.
 */
const errorOfMean = (plusMinus: number, recordings: number): number =>
  plusMinus * Math.sqrt((1 + 1 / recordings) / 2);

/**
 * The mean of what recordings of the same kind give, weighted by what is behind each. Where they lie further apart than the
 * error, their spread is the error.
 */
function combine(candidates: readonly Candidate[]): Candidate {
  const first = candidates.toSorted(
    (a, b) => b.measure.n - a.measure.n || a.measure.plusMinus - b.measure.plusMinus,
  )[0]!;
  if (candidates.length === 1) return first;
  const n = candidates.reduce((sum, { measure }) => sum + measure.n, 0);
  const values = candidates.map(({ measure }) => signed(measure));
  const mean = candidates.reduce((sum, { measure }, i) => sum + values[i]! * measure.n, 0) / n;
  const spread = (Math.max(...values) - Math.min(...values)) / 2;
  const best = Math.min(...candidates.map((c) => c.measure.plusMinus));
  const plusMinus = Math.max(errorOfMean(best, candidates.length), spread);
  const asymmetry = candidates.some((c) => c.measure.smallerSide !== undefined);
  const value = asymmetry ? Math.abs(mean) : mean;
  const forChange = candidates.flatMap(({ measure }) => measure.forChange ?? []);
  const { id } = first.measure;
  const measure: MeasuredValue = {
    ...first.measure,
    value,
    plusMinus,
    n,
    ...(forChange.length === candidates.length
      ? { forChange: candidates.reduce((sum, c, i) => sum + forChange[i]! * c.measure.n, 0) / n }
      : {}),
    flag: flagOf(id, value, plusMinus, normsOf(first.recording)),
    ...(asymmetry ? { smallerSide: mean < 0 ? 'right' : 'left' } : {}),
  };
  return { measure, recording: first.recording };
}

/** Reasons that say less than the others, the least last: the recording was simply another one. */
const saysLess = ['other-side', 'other-view', 'other-task'] as const;

function joinOne(
  id: MeasureId,
  side: Side | null,
  recordings: readonly SessionRecording[],
): JoinedMeasure | null {
  const all = recordings.flatMap((recording) =>
    recording.assessment.measures
      .filter((m) => m.id === id && m.side === side)
      .map((measure) => ({ measure, recording })),
  );
  const measured = all.filter((c): c is Candidate => isMeasured(c.measure));
  if (measured.length > 0) {
    // Times from the front are coarser than those from the side, and are left out where there are both.
    const fromSide = measured.filter(({ recording }) => recording.assessment.view.plane === 'sagittal');
    const same = fromSide.length > 0 && measureDefinitions[id].group === 'times' ? fromSide : measured;
    const near = same.filter(({ recording }) => isNear(recording, side));
    const { measure, recording } = combine(near.length > 0 ? near : same);
    return { measure, recording: recording.id, norms: normsOf(recording) };
  }
  const reasons = all.map(({ measure }) => measure);
  const codeOf = (m: Measure) => (isMeasured(m) ? null : m.missing.code);
  const rank = (m: Measure) => saysLess.indexOf(codeOf(m) as (typeof saysLess)[number]);
  const telling = reasons.toSorted((a, b) => rank(a) - rank(b))[0];
  return telling ? { measure: telling, recording: null, norms: { speed: null } } : null;
}

const shareOf = (plusMinus: unknown): number => (typeof plusMinus === 'number' ? plusMinus : 1);

/** Left minus right from the joined sides, so that each side is the one that was near the camera. */
function difference(id: MeasureId, of: MeasureId, joined: readonly JoinedMeasure[]): JoinedMeasure | null {
  const [left, right] = sides.map((side) =>
    joined.find((j) => j.measure.id === of && j.measure.side === side),
  );
  if (!left || !right || !isMeasured(left.measure) || !isMeasured(right.measure)) return null;
  const value = left.measure.value - right.measure.value;
  const { ref, unit, plusMinus: own } = measureDefinitions[id];
  // What both sides have in common drops out of the difference, in the share that the records give.
  const share = shareOf(own?.network) / shareOf(measureDefinitions[of].plusMinus?.network);
  const plusMinus = share * Math.max(left.measure.plusMinus, right.measure.plusMinus);
  const grade = left.measure.grade > right.measure.grade ? left.measure.grade : right.measure.grade;
  const measure: Measure = {
    id,
    ref,
    side: null,
    value,
    unit,
    plusMinus,
    n: Math.min(left.measure.n, right.measure.n),
    grade,
    expected: null,
    flag: flagOf(id, value, plusMinus, left.norms),
  };
  return { measure, recording: left.recording, norms: left.norms };
}

/** Every measure once a side; nothing where no recording knows of it. */
export function joinMeasures(recordings: readonly SessionRecording[]): JoinedMeasure[] {
  const joined = measureIds.flatMap((id) =>
    (measureDefinitions[id].sided ? sides : [null]).flatMap((side) => joinOne(id, side, recordings) ?? []),
  );
  const recomputed = Object.entries(differenceOf).flatMap(
    ([id, of]) => difference(id as MeasureId, of, joined) ?? [],
  );
  const isRecomputed = ({ measure }: JoinedMeasure) => recomputed.some((r) => r.measure.id === measure.id);
  return [...joined.filter((each) => !isRecomputed(each)), ...recomputed];
}

import {
  isMeasured,
  measureIds,
  type Assessment,
  type Curve,
  type Measure,
  type Pattern,
  type SignState,
} from '../core';

/** Several recordings of one person and day, read as one: what the session report shows. */

const signStrength: Readonly<Record<SignState, number>> = {
  clear: 3,
  borderline: 2,
  absent: 1,
  'not-assessed': 0,
};
const stateStrength: Readonly<Record<Pattern['state'], number>> = {
  'several-signs': 3,
  'some-signs': 2,
  'not-seen': 1,
  'not-assessed': 0,
};
const strengthOf = (pattern: Pattern): number =>
  100 * stateStrength[pattern.state] + pattern.signs.reduce((sum, sign) => sum + signStrength[sign.state], 0);

/** Each pattern as the recording shows it that shows most of it. */
function strongest(assessments: readonly Assessment[]): Pattern[] {
  const best = new Map<string, Pattern>();
  for (const pattern of assessments.flatMap((a) => a.patterns)) {
    const known = best.get(pattern.id);
    if (!known || strengthOf(pattern) > strengthOf(known)) best.set(pattern.id, pattern);
  }
  return [...best.values()].toSorted((a, b) => a.id.localeCompare(b.id));
}

/** Of the same measure and side in several recordings the value with the smallest error: the leg near the camera. */
function bestMeasure(candidates: readonly Measure[]): Measure {
  const values = candidates.filter(isMeasured);
  const best = values.toSorted((a, b) => a.plusMinus - b.plusMinus || b.n - a.n)[0];
  // A reason that more filming can mend says more than one that it cannot.
  return best ?? candidates.find((m) => !isMeasured(m) && m.missing.code !== 'other-task') ?? candidates[0]!;
}

const keyOf = (m: Measure): string => `${m.id}/${m.side}`;

/**
 * The recordings as if they were one: each measure and curve from the recording that shows it best, each pattern from the
 * one that shows most of it. Source, view and times are those of the first recording; events and series stay with their
 * own clip and are left out.
 * @param assessments at least one
 */
export function joinAssessments(
  assessments: readonly Assessment[],
  patterns: readonly Pattern[] = strongest(assessments),
): Assessment {
  const first = assessments[0]!;
  const byKey = new Map<string, Measure[]>();
  for (const measure of assessments.flatMap((a) => a.measures)) {
    const known = byKey.get(keyOf(measure));
    if (known) known.push(measure);
    else byKey.set(keyOf(measure), [measure]);
  }
  const measures = [...byKey.values()]
    .map(bestMeasure)
    .toSorted((a, b) => measureIds.indexOf(a.id) - measureIds.indexOf(b.id));
  const curves = new Map<string, { curve: Curve; near: boolean }>();
  for (const { curves: own, view } of assessments)
    for (const curve of own) {
      const key = `${curve.id}/${curve.side}`;
      const known = curves.get(key);
      const near = view.nearSide === curve.side;
      if (!known || (near && !known.near) || (near === known.near && curve.n > known.curve.n))
        curves.set(key, { curve, near });
    }
  return {
    ...first,
    measures,
    curves: [...curves.values()].map(({ curve }) => curve),
    patterns,
    events: [],
    cycles: [],
    series: [],
    quality: assessments.flatMap((a) =>
      a.quality.map((note) => ({ ...note, text: `${a.source.name}: ${note.text}` })),
    ),
  };
}

import type { SaidAssessment, SaidCurve, SaidSession } from '../words';

/** Of the same curve in several recordings that of the leg near the camera, else the one with most strides behind it. */
function bestCurves(assessments: readonly SaidAssessment[]): SaidCurve[] {
  const best = new Map<string, { readonly curve: SaidCurve; readonly near: boolean }>();
  for (const { curves, view } of assessments)
    for (const curve of curves) {
      const key = `${curve.id}/${curve.side}`;
      const known = best.get(key);
      const near = view.nearSide === curve.side;
      if (!known || (near && !known.near) || (near === known.near && curve.n > known.curve.n))
        best.set(key, { curve, near });
    }
  return [...best.values()].map(({ curve }) => curve);
}

/**
 * A session in the shape of one recording, for figures and tables: measures and patterns as read across the recordings,
 * curves from the recording that shows them best. Source, view and task are those of the first recording; events and
 * series stay with their own clip and are left out.
 * @param session with at least one recording
 */
export function sessionAsOne({ recordings, measures, patterns }: SaidSession): SaidAssessment {
  const assessments = recordings.map((r) => r.assessment);
  return {
    ...assessments[0]!,
    measures: measures.map(({ measure }) => measure),
    curves: bestCurves(assessments),
    patterns,
    events: [],
    cycles: [],
    series: [],
    quality: assessments.flatMap((a) =>
      a.quality.map((note) => ({ ...note, text: `${a.source.name}: ${note.text}` })),
    ),
  };
}

import { measureDefinitions, type MeasureId } from '../core';
import type { SaidAssessment, SaidValue } from '../words';
import { evidenceOf, valuesOf, type Finding } from './findings';
import type { KeyPicture } from './print/report';

/** The five figures and the one picture that a reader looks at first, whether something was found or not. */

const count = 5;

export interface KeyNumber {
  readonly id: MeasureId;
  readonly values: readonly SaidValue[];
}

/** First what makes the case for the findings, then what is asked of the movement, then whatever was measured of it. */
export function keyNumbers(assessment: SaidAssessment, findings: readonly Finding[]): KeyNumber[] {
  const { kind } = assessment.task;
  const ofFindings = findings.flatMap(({ pattern }) => evidenceOf(assessment, pattern, 2));
  const place = (id: MeasureId) => measureDefinitions[id].askedFirst ?? Infinity;
  const ofTask = assessment.measures
    .map(({ id }) => id)
    .filter((id) => measureDefinitions[id].task === kind)
    .toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  return [...new Set([...ofFindings, ...ofTask])]
    .map((id) => ({ id, values: valuesOf(assessment, id) }))
    .filter(({ values }) => values.length > 0)
    .slice(0, count);
}

/** The picture that shows the first finding best; without one that of the thigh furthest back, or the first. */
export function keyPictureOf(
  assessment: SaidAssessment,
  findings: readonly Finding[],
  pictures: readonly KeyPicture[],
): KeyPicture | null {
  const [first] = findings;
  const shown = first ? evidenceOf(assessment, first.pattern, 3) : [];
  const side = first?.pattern.side ?? assessment.view.nearSide;
  const rank = ({ frame }: KeyPicture) => {
    const place = shown.indexOf(frame.measure);
    const byMeasure = place >= 0 ? place : frame.kind === 'terminal-stance' ? 10 : 20;
    return byMeasure + (frame.side === side || frame.side === null ? 0 : 0.5);
  };
  return pictures.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

import { describe, expect, it } from 'vitest';
import {
  painPlaces,
  patternIds,
  readSession,
  redFlagIds,
  statementIds,
  type Answers,
  type PatternId,
} from '../../../../src/core';
import { patternRules } from '../../../../src/core/patterns/catalogue';
import { patternCases } from '../../../support/pattern-cases';
import { readOne } from '../../../support/pattern-measures';

/** Every row of the mechanism table (clinical reference 0.1), and where it is met: patterns, questions, warning signs. */
const mechanisms: Readonly<Record<string, readonly string[]>> = {
  'single kinetic chain': ['P01', 'P04', 'P12'],
  'sacroiliac joint': ['P17', 'buttock'],
  'psoas tightness': ['P01', 'P04'],
  'quadratus lumborum and core': ['P07', 'P08', 'P09'],
  'nerve referral': ['P18', 'tingling', 'foot-drop', 'below-knee'],
  'hip osteoarthritis': ['P04', 'P06', 'P10', 'P16', 'shoes-and-socks'],
  'femoroacetabular impingement': ['P15', 'P16', 'squat-groin-pain', 'groin'],
  'greater trochanteric pain': ['P05', 'P14', 'outer-hip', 'lying-on-side'],
  limping: ['P06'],
  shuffling: ['P10'],
  'anterior tilt with more lordosis': ['P01'],
  'posterior tilt, flattened curve': ['P02', 'P04'],
  'spine-dominant bending': ['P12'],
  'spine-dominant twisting': ['P13'],
  'limited internal rotation with groin pain': ['P16', 'groin'],
  diagnostics: ['P04', 'P16'],
  management: ['P04', 'P05'],
};

const isPattern = (place: string): place is PatternId => (patternIds as readonly string[]).includes(place);
const answered = (place: string): boolean =>
  [...painPlaces, ...statementIds, ...redFlagIds].some((id) => id === place);
const ruleOf = (id: PatternId) => patternRules.find((rule) => rule.id === id)!;

describe.each(Object.entries(mechanisms))('%s', (_, places) => {
  it('leads to patterns and questions that there are', () => {
    expect(places.filter((place) => !isPattern(place) && !answered(place))).toEqual([]);
    expect(places.some(isPattern)).toBe(true);
  });

  it.each(places.filter(isPattern))(
    'is reached: measures make %s fire, or it says why no video can',
    (id) => {
      if (ruleOf(id).signs.length === 0) {
        expect(readOne(id, []).text).toMatch(/^Not assessed: (video|one camera) cannot/i);
        return;
      }
      const fires = patternCases(id).find((each) => each.case === 'fires')!;
      const pattern = readOne(id, fires.measures, { answers: fires.answers ?? null });
      expect(pattern.state).toBe('several-signs');
      expect(pattern.mechanism).not.toBe('');
      expect(pattern.next.length).toBeGreaterThan(0);
    },
  );

  it.each(places.filter((place) => !isPattern(place)))(
    'is reached: what is said about %s comes out',
    (place) => {
      const session = readSession({ recordings: [], answers: answering(place) });
      const said = [
        ...session.redFlags.map((flag) => flag.id as string),
        ...session.patterns.flatMap((p) => p.reported.map((r) => r.place ?? r.statement ?? '')),
      ];
      expect(said).toContain(place);
    },
  );
});

function answering(place: string): Answers {
  const pain = painPlaces.filter((id) => id === place).map((id) => ({ place: id, side: null }));
  const flags = redFlagIds.filter((id) => id === place);
  return { pain, statements: { [place]: true }, redFlags: flags };
}

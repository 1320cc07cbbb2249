import { expect, it } from 'vitest';
import { painPlaces, redFlagIds, statementIds, type PatternId } from '../../../src/core';
import { patternRules } from '../../../src/core/patterns/catalogue';

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

it.each(Object.entries(mechanisms))('%s is reachable', (_, places) => {
  const patterns = new Set<string>(patternRules.map((rule) => rule.id satisfies PatternId));
  const reachable = new Set<string>([...patterns, ...painPlaces, ...statementIds, ...redFlagIds]);
  expect(places.filter((place) => !reachable.has(place))).toEqual([]);
  expect(places.some((place) => patterns.has(place))).toBe(true);
});

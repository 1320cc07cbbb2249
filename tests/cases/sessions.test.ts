import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noAnswers, readKeypoints, readSession, type SessionRecording } from '../../src/core';
import { saySession } from '../../src/words';
import { assessed } from '../support/assess';

/** Golden cases read together, as recordings of one person. */
function recording(name: string): SessionRecording {
  const input = readKeypoints(
    JSON.parse(readFileSync(new URL(`${name}/input.json`, import.meta.url), 'utf8')),
  );
  if (!input.ok) throw new Error(input.fault.detail);
  return { id: name, assessment: assessed(input.value) };
}
const read = (...names: string[]) =>
  saySession(readSession({ recordings: names.map(recording), answers: noAnswers }), 'en');

it('a strong lumbar curve is listed with what the walk shows, and is no pattern by itself', () => {
  const session = read('stand-side-lordotic', 'walk-hip-extension-right-reduced');
  const p01 = session.patterns.find(({ id }) => id === 'P01')!;
  expect(p01.state).toBe('not-assessed');
  expect(p01.text).toContain('moving the right leg back in standing');
  expect(p01.text).toMatch(
    /Seen so far, and too little by itself: lumbar depth index 15\.\d ± 2\.\d\spoints/,
  );
  const states = (role: string) =>
    p01.signs.filter((s) => s.role === role).map((s) => [s.measure, s.state, s.recording ?? null]);
  expect(states('supporting')).toContainEqual(['lumbar-depth-index', 'borderline', 'stand-side-lordotic']);
  expect(states('primary').map(([measure]) => measure)).toEqual(
    expect.arrayContaining(['thigh-extension-peak', 'trunk-extension-burst', 'hip-extension-standing']),
  );
  // The shorter thigh is that of the walk, on its own side.
  expect(session.patterns.find(({ id }) => id === 'P04')).toMatchObject({ side: 'right' });
});

it('a pattern that is still open says which view is missing, not that nobody walked', () => {
  const session = read('stand-side-lordotic', 'walk-hip-extension-right-reduced');
  const lean = session.measures.find(({ measure }) => measure.id === 'trunk-side-lean-walking')!.measure;
  expect('missing' in lean && lean.missing.code).toBe('other-view');
});

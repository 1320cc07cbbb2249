import { describe, expect, it } from 'vitest';
import { searched } from '../../../src/app/screens/library/search';
import type { Contents } from '../../../src/store';

const contents: Contents = {
  people: [
    { id: 'p1', name: 'A-17', createdMs: 0 },
    { id: 'p2', name: 'Berta', createdMs: 0 },
  ],
  sessions: [
    { id: 's1', personId: 'p1', startedMs: Date.UTC(2026, 2, 4, 12) },
    { id: 's2', personId: 'p1', startedMs: Date.UTC(2026, 5, 9, 12) },
    { id: 's3', personId: 'p2', startedMs: Date.UTC(2026, 5, 9, 12) },
  ] as unknown as Contents['sessions'],
  recordings: [
    { id: 'r1', sessionId: 's1', name: 'corridor.mp4', task: 'walking' },
    { id: 'r3', sessionId: 's3', name: 'b.mov', task: 'forward-bend' },
  ] as unknown as Contents['recordings'],
  setAside: [],
};
const found = (text: string) => {
  const { people, sessions } = searched(contents, text);
  return [people.map(({ id }) => id), sessions.map(({ id }) => id)];
};

describe('search', () => {
  it.each([
    ['', ['p1', 'p2'], ['s1', 's2', 's3']],
    ['a-17', ['p1'], ['s1', 's2']],
    ['CORRIDOR', ['p1'], ['s1']],
    ['forward bend', ['p2'], ['s3']],
    ['2026-06', ['p1', 'p2'], ['s2', 's3']],
    ['nobody', [], []],
  ])('%j finds people %j, sessions %j', (text, people, sessions) => {
    expect(found(text)).toEqual([people, sessions]);
  });
});

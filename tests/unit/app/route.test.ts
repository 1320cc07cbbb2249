import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, type Route } from '../../../src/app/state/route.svelte';

const places: readonly [string, Route][] = [
  ['#/', { name: 'start' }],
  ['#/session', { name: 'session' }],
  ['#/clip/k3f', { name: 'clip', id: 'k3f' }],
  ['#/clip/k3f/12.345', { name: 'clip', id: 'k3f', atS: 12.345 }],
  ['#/clip/k3f/0', { name: 'clip', id: 'k3f', atS: 0 }],
  ['#/guide', { name: 'guide' }],
  ['#/record', { name: 'record' }],
  ['#/library', { name: 'library', person: null }],
  ['#/library/p%2F1%20%C3%A4', { name: 'library', person: 'p/1 ä' }],
  ['#/compare/a1/b2', { name: 'compare', sessions: ['a1', 'b2'] }],
  ['#/compare/a1/b2/c3', { name: 'compare', sessions: ['a1', 'b2', 'c3'] }],
  ['#/settings', { name: 'settings' }],
];

describe('the address', () => {
  it.each(places)('%s is read and written back', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(hrefOf(route)).toBe(hash);
  });

  it.each([
    '',
    '#',
    '#content',
    '#/nowhere',
    '#/clip',
    '#/clip/',
    '#/clip/a/b',
    '#/clip/a/-1',
    '#/clip/a/1/2',
    '#/session/x',
    '#/compare/a',
    '#/library/a/b',
    '#/compare/a//c',
    '#/clip/%E0%A4%A',
  ])('%s is no place of ours and leads to the start', (hash) => {
    expect(parseRoute(hash)).toEqual({ name: 'start' });
  });
});

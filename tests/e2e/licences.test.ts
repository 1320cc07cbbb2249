import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveApp, type ServedApp } from './support';

let app: ServedApp;
beforeAll(async () => void (app = await serveApp()));
afterAll(() => app.stop());

it('the licences of what is in the page, its workers and its models are served with it', async () => {
  const response = await fetch(new URL('licences.txt', app.url));
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  for (const name of ['svelte', 'mediabunny', '@tensorflow/tfjs-core', '@litertjs/core', '@mediapipe/pose'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
  for (const licence of ['Apache License', 'Mozilla Public License', 'Permission is hereby granted'])
    expect(text).toContain(licence);
});

import { expect, it } from 'vitest';
import { sha256Hex } from '../../../src/media';

const hex = (digest: ArrayBuffer) =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

it('agrees with the published digest of "abc"', async () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await sha256Hex(new Blob(['abc']))).toBe(expected);
});

it('agrees with the digest of the whole on a file read in many pieces', async () => {
  const bytes = Uint8Array.from({ length: 5_000_011 }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
  expect(await sha256Hex(new Blob([bytes]))).toBe(hex(await crypto.subtle.digest('SHA-256', bytes)));
});

it('stops when aborted', async () => {
  await expect(sha256Hex(new Blob(['abc']), AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
});

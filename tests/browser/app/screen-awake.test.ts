import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ScreenAwake } from '../../../src/app/screens/record/screen-awake';

/** A wake lock under the hand of the test. */
class Lock {
  released = false;
  release = () => {
    this.released = true;
    return Promise.resolve();
  };
}
let locks: Lock[] = [];
const request = vi.fn(() => {
  locks.push(new Lock());
  return Promise.resolve(locks.at(-1)!);
});
const held = () => locks.filter(({ released }) => !released).length;
const turnBack = () => document.dispatchEvent(new Event('visibilitychange'));

beforeEach(() => {
  locks = [];
  request.mockClear();
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
});

it('holds the screen from the first call to the release', async () => {
  const awake = new ScreenAwake();
  awake.hold();
  awake.hold();
  await expect.poll(held).toBe(1);
  awake.release();
  expect(held()).toBe(0);
  expect(request).toHaveBeenCalledTimes(1);
});

it('asks anew when the page is seen again, as long as it is wanted', async () => {
  const awake = new ScreenAwake();
  awake.hold();
  await expect.poll(held).toBe(1);
  locks[0]!.released = true;
  turnBack();
  await expect.poll(held).toBe(1);
  expect(locks).toHaveLength(2);
  awake.release();
  turnBack();
  expect(request).toHaveBeenCalledTimes(2);
  expect(held()).toBe(0);
});

it('keeps nothing that comes after the release', async () => {
  const awake = new ScreenAwake();
  awake.hold();
  awake.release();
  await expect.poll(() => locks.length).toBe(1);
  await expect.poll(held).toBe(0);
});

it('goes on where the browser refuses', async () => {
  request.mockRejectedValueOnce(new DOMException('low battery', 'NotAllowedError'));
  const awake = new ScreenAwake();
  awake.hold();
  await expect.poll(() => request.mock.calls.length).toBe(1);
  turnBack();
  await expect.poll(held).toBe(1);
  awake.release();
});

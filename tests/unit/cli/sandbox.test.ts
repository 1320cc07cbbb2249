import { expect, it } from 'vitest';
import { chromiumArguments } from '../../../src/cli/chromium';
import { isSandboxFailure, mayGoWithoutSandbox } from '../../../src/cli/sandbox';

it('no list of arguments turns the sandbox off', () => {
  expect(chromiumArguments.filter((argument) => /sandbox/.test(argument))).toEqual([]);
});

it('only a person or continuous integration allows to go without', () => {
  expect(mayGoWithoutSandbox(false, {})).toBe(false);
  expect(mayGoWithoutSandbox(true, {})).toBe(true);
  expect(mayGoWithoutSandbox(false, { CI: 'true' })).toBe(true);
  expect(mayGoWithoutSandbox(false, { CI: 'false', CONTRAPPOSTO_ALLOW_NO_SANDBOX: '0' })).toBe(false);
  expect(mayGoWithoutSandbox(false, { CONTRAPPOSTO_ALLOW_NO_SANDBOX: '1' })).toBe(true);
});

it('only a missing sandbox counts as one', () => {
  expect(isSandboxFailure('Target closed\nBrowser logs:\nChromium sandboxing failed!')).toBe(true);
  expect(isSandboxFailure('[err] Failed to move to new namespace: PID namespaces supported')).toBe(true);
  expect(isSandboxFailure("executable doesn't exist at /opt/chrome --disable-setuid-sandbox")).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../src/cli/chromium';

const system = (platform: string, installed: readonly string[], env: Record<string, string> = {}) => ({
  platform,
  env,
  isExecutable: (path: string) => installed.includes(path),
});

describe('finding a Chromium', () => {
  it.each([
    ['linux', '/usr/bin/chromium', {}],
    ['linux', '/usr/bin/google-chrome-stable', {}],
    ['linux', '/snap/bin/chromium', {}],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/Users/ann/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/Users/ann' }],
    [
      'win32',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      { ProgramFiles: 'C:\\Program Files' },
    ],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    ],
    [
      'win32',
      'C:\\Users\\ann\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      { LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' },
    ],
  ])('%s: %s', (platform, path, env) => {
    expect(findChromium(system(platform, [path], env as Record<string, string>))).toBe(path);
  });

  it('prefers what CHROMIUM_PATH names, and takes it at its word', () => {
    expect(findChromium(system('linux', ['/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/mine' }))).toBe(
      '/opt/mine',
    );
  });

  it('prefers Chromium to Edge where both are', () => {
    expect(findChromium(system('linux', ['/usr/bin/microsoft-edge', '/usr/bin/chromium']))).toBe(
      '/usr/bin/chromium',
    );
  });

  it('finds none where there is none', () => {
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd'])
      expect(findChromium(system(platform, []))).toBeNull();
  });
});

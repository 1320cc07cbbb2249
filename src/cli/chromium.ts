import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

/** No server listens here, and Chromium itself refuses the port before it opens a connection. */
const nowhere = 'http://127.0.0.1:1/';

/**
 * Quiet and closed: no host but this machine is asked for anything. Every other name has no address, so that none is looked up; no
 * proxy of the system is asked either. What Chromium asks on its own account (who is signed in, is there an update) is
 * sent nowhere besides.
 */
export const chromiumArguments: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE [::1]',
  '--no-proxy-server',
  `--gaia-url=${nowhere}`,
  `--component-updater=url-source=${nowhere}`,
  `--apps-gallery-update-url=${nowhere}`,
  `--variations-server-url=${nowhere}`,
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
];

/** Headless Chromium keeps WebGPU from most graphics cards on Linux unless told otherwise. Harmless without a card. */
export const gpuArguments: readonly string[] = [
  '--enable-unsafe-webgpu',
  '--ignore-gpu-blocklist',
  ...(process.platform === 'linux' ? ['--enable-features=Vulkan'] : []),
];

export interface System {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const linuxPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

function usualPlaces({ platform, env }: System): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return folders.flatMap((folder) => macApplications.map((name) => posix.join(folder, name)));
  }
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder ? windowsPrograms.map((name) => win32.join(folder, name)) : [],
    );
  }
  return linuxPlaces;
}

const thisSystem: System = { platform: process.platform, env: process.env, isExecutable };

/** Path of an installed Chrome, Chromium or Edge: CHROMIUM_PATH first, then the usual places; null if there is none. */
export function findChromium(system: System = thisSystem): string | null {
  const wanted = system.env['CHROMIUM_PATH'];
  if (wanted) return wanted;
  return usualPlaces(system).find((path) => system.isExecutable(path)) ?? null;
}

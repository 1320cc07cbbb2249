import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsOutside, canTrace, canWatch, packetsSent, traceCommand, watchedCommand } from './network-trace';
import { contrappostoUnder, jsonLines, samplePath } from './support';

/** Sends one packet off the machine, or tries to: what the watchers below must notice. */
const leak =
  'const s = require("dgram").createSocket("udp4"); s.send("x", 53, "198.51.100.1", () => s.close())';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'outside-'))));
afterAll(() => rmSync(folder, { recursive: true }));

async function analyzeUnder(above: readonly string[], name: string) {
  const clip = samplePath('walk-normal-right.mp4');
  const out = join(folder, name);
  const run = await contrappostoUnder(
    above,
    {},
    'analyze',
    clip,
    '--model',
    'lite',
    '--json',
    '-',
    '--out',
    out,
  );
  expect(run.code, run.stderr).toBe(0);
  expect(jsonLines(run.stdout)[0]).toMatchObject({ schema: 'contrapposto/assessment@1' });
  expect(readdirSync(out)).toContain('walk-normal-right.report.pdf');
}

describe('an analysis from the clip to the printed report', () => {
  it('asks for no other machine, by name or address, in any system call', async ({ skip }) => {
    skip(!canTrace(), 'no strace here, or it may not trace');
    const file = join(folder, 'trace');
    const [command, ...args] = [...traceCommand(file), process.execPath, '-e', leak];
    spawnSync(command!, args);
    expect(callsOutside(readFileSync(file, 'utf8')).length).toBeGreaterThan(0);

    await analyzeUnder(traceCommand(file), 'traced');
    const trace = readFileSync(file, 'utf8');
    // It was the browser that was traced: it fetches the page from this machine.
    expect(trace).toMatch(/connect\(\d+<TCP.*"127\.0\.0\.1"/);
    expect(callsOutside(trace)).toEqual([]);
  });

  it('sends no packet into the only wire that leads out, and needs none', async ({ skip }) => {
    skip(!canWatch(), 'no network of its own can be made here');
    const file = join(folder, 'counters');
    const [command, ...args] = [...watchedCommand(file), process.execPath, '-e', leak];
    spawnSync(command!, args);
    expect(packetsSent(readFileSync(file, 'utf8'))).toBeGreaterThan(0);

    await analyzeUnder(watchedCommand(file), 'watched');
    expect(packetsSent(readFileSync(file, 'utf8'))).toBe(0);
  });
});

import type { Browser, Page } from 'playwright-core';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assess, describeSource } from '../../src/core';
import { walk } from '../support/walker';
import { launchBrowser, serveApp, type ServedApp } from '../e2e/support';

/** The bound: from a correction to the measures that follow from it. */
const longestFollowMs = 100;
const corrections = 10;

let app: ServedApp;
let browser: Browser;
beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  app.stop();
});

/** A person of the library with half a minute of treadmill walking at 60 frames a second, as an exported file. */
async function archive(): Promise<Buffer> {
  const keypoints = walk({ seconds: 30, treadmill: true }).recording;
  const source = describeSource(keypoints, { name: 'walk.mp4', sha256: '0'.repeat(64), durationS: 30 });
  if (!source.ok) throw new Error(source.fault.code);
  const assessed = assess({
    recording: keypoints,
    source: source.value,
    pose: { model: 'heavy', modelSha256: null, engine: 'tfjs-webgl' },
    timing: { decodeMs: 0, poseMs: 0, coreMs: 0, totalMs: 0, msPerFrame: 0 },
    appVersion: '0.1.0',
  });
  if (!assessed.ok) throw new Error(assessed.fault.code);
  const assessment = assessed.value;
  const index = {
    schema: 'contrapposto/person@1',
    person: { id: 'p', name: 'P-30', createdMs: 1 },
    sessions: [
      {
        id: 's',
        personId: 'p',
        startedMs: 1,
        savedMs: 2,
        subject: { heightM: 1.7, ageYears: null, sex: null, treadmillSpeedMS: null },
        answers: { pain: [], statements: {}, redFlags: null },
      },
    ],
    recordings: [
      {
        id: 'r',
        sessionId: 's',
        position: 0,
        name: 'walk.mp4',
        task: assessment.task.kind,
        facing: assessment.view.facing,
        durationS: 30,
        chosenTask: null,
        chosenFacing: null,
        thumbnail: null,
        clip: null,
      },
    ],
  };
  const result = { schema: 'contrapposto/recording@1', assessment, keypoints, edits: null };
  const zip = new ZipWriter(new Uint8ArrayWriter());
  await zip.add('person.json', new TextReader(JSON.stringify(index)));
  await zip.add('recordings/r/result.json', new TextReader(JSON.stringify(result)));
  return Buffer.from(await zip.close());
}

/** Has the page note how long after each key press the stance in the table has changed, on screen. */
const noteFollowing = (page: Page) =>
  page.evaluate(() => {
    const row = [...document.querySelectorAll('tr')].find((tr) =>
      tr.textContent.trim().startsWith('Stance'),
    )!;
    const followedMs: number[] = [];
    let pressedMs = 0;
    document.addEventListener('keydown', () => (pressedMs = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (pressedMs === 0) return;
      const sinceMs = pressedMs;
      pressedMs = 0;
      requestAnimationFrame(() => followedMs.push(performance.now() - sinceMs));
    }).observe(row, { subtree: true, characterData: true, childList: true });
    Object.assign(window, { followedMs });
  });
const followed = (page: Page) =>
  page.evaluate(() => (window as unknown as { followedMs: number[] }).followedMs);

it('half a minute of walking: measures follow a corrected footfall at once', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(`${app.url}#/library`);
  const file = { name: 'P-30.contrapposto.zip', mimeType: 'application/zip', buffer: await archive() };
  await page.getByLabel('Import a person').setInputFiles(file);
  await page.getByRole('button', { name: 'Take in', exact: true }).click();
  await page.getByRole('button', { name: /1 recording/ }).click();
  await page.getByRole('link', { name: 'Open the report' }).click();
  await page
    .getByRole('row', { name: /^Stance/ })
    .first()
    .waitFor({ timeout: 30_000 });
  await page.getByRole('slider', { name: 'Position in the clip' }).focus();
  await page.keyboard.press('c');
  await noteFollowing(page);
  // A footfall that is deleted takes a stride out of the count beside each value; undo brings it back.
  for (let i = 0; i < corrections; i++)
    for (const keys of [['Shift+ArrowRight', 'Delete'], ['Control+z']]) {
      const before = (await followed(page)).length;
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(async () => (await followed(page)).length, { timeout: 5000 }).toBeGreaterThan(before);
    }
  const times = (await followed(page)).sort((a, b) => a - b);
  const median = times[times.length >> 1]!;
  process.stdout.write(
    `corrections of 30 s at 60 frames a second: measures after ${median.toFixed(0)} ms (median of ${times.length}), ` +
      `${times.at(-1)!.toFixed(0)} ms at most (bound ${longestFollowMs})\n`,
  );
  expect(median).toBeLessThan(longestFollowMs);
  await page.close();
});

import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import clipUrl from '../../../sample-videos/walk-normal-right.mp4?url';
import { keypointsSchemaId } from '../../../src/core';
import type { AnalysisResult } from '../../../src/work';
import { say } from '../../../src/words';
import { exampleResult, refusedResult } from './example';
import { clipFile, dropFiles, openPage } from './page';

beforeEach(async () => {
  localStorage.removeItem('contrapposto.voice');
  await page.viewport(1280, 900);
});

async function openReport(result: AnalysisResult, content?: Blob) {
  const opened = await openPage();
  dropFiles(clipFile(result.assessment.source.name, content));
  await expect.poll(() => opened.calls.length).toBe(1);
  opened.calls[0]!.finish(result);
  await expect
    .element(opened.screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent(result.assessment.source.name);
  // Parts below the first screen come one task after the other; this is the last.
  await expect
    .element(opened.screen.getByRole('heading', { name: 'Method' }), { timeout: 20_000 })
    .toBeInTheDocument();
  return opened.screen;
}
const realClip = async () => (await fetch(clipUrl)).blob();
const inkOf = (canvas: HTMLCanvasElement) => {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let [sum, x, n] = [0, 0, 0];
  for (let i = 3; i < data.length; i += 4) {
    if (data[i]! === 0) continue;
    sum += data[i]!;
    x += ((i - 3) / 4) % canvas.width;
    n += 1;
  }
  return { sum, meanX: n === 0 ? null : x / n / canvas.width };
};

describe('report', () => {
  it('puts facts, reading and figures on one page', async () => {
    const screen = await openReport(exampleResult());
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await expect.element(screen.getByText('Walking · Right side · 4.2 s')).toBeVisible();
    await screen.getByText('Engine, model, timing').click();
    await expect.element(screen.getByText('TensorFlow.js, WebGL', { exact: true })).toBeVisible();
    await expect.element(screen.getByText('122 of 126')).toBeVisible();
    await expect
      .element(
        screen.getByText(/^Walking, seen from the right, 109 steps a minute\. Some signs of reduced hip/),
      )
      .toBeVisible();
    for (const name of ['Trunk', 'Thigh', 'Knee']) {
      await expect
        .element(screen.getByRole('img', { name: new RegExp(`^${name} angle over 4`) }))
        .toBeVisible();
      await expect
        .element(screen.getByRole('img', { name: new RegExp(`^${name} angle over the gait cycle`) }))
        .toBeVisible();
    }
  });

  it('prints each value with its error, count, expectation and grade, left beside right', async () => {
    const screen = await openReport(exampleResult());
    const row = screen.getByRole('row', { name: /^Peak thigh extension outside|^Peak thigh extension as/ });
    // The browser lays out what is out of view only when it comes into view.
    row.element().scrollIntoView();
    const texts = () =>
      row
        .getByRole('cell')
        .elements()
        .map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' '));
    await expect.poll(() => texts()[0]).toContain('\u221217 ± 8° n 3');
    const cells = texts();
    expect(cells[1]).toContain('outside what is expected: \u22128 ± 5° n 2');
    expect(cells[2]).toBe('\u221216 (5)°');
    expect(cells[4]).toMatch(/^A/);
  });

  it('folds what was not measured, with the reason', async () => {
    const screen = await openReport(exampleResult());
    const reason = screen.getByText('Lengths need a scale: enter the body height.');
    await expect.element(reason).not.toBeVisible();
    await screen.getByText(/^Not assessed: \d+ patterns? and \d+ values, and why$/).click();
    await expect.element(reason).toBeVisible();
    await expect.element(screen.getByText(/Step length, Stride length, Walking speed/)).toBeVisible();
  });

  it('shows which signs were seen, absent and not assessed, and what to do next', async () => {
    const screen = await openReport(exampleResult());
    const summary = screen.getByRole('region', { name: 'Summary' });
    await expect.element(summary.getByText('Some signs.', { exact: true })).toBeVisible();
    await expect
      .element(summary.getByText(/3 signs seen, 2 looked for and absent, 1 not assessed/))
      .toBeVisible();
    await expect.element(summary.getByText(/^Looked for and absent: Trunk forward lean/)).toBeVisible();
    await expect.element(summary.getByText(/^Film the standing test/)).toBeVisible();
    const numbers = summary.getByRole('region', { name: 'Key numbers' });
    expect(numbers.getByRole('listitem').elements()).toHaveLength(5);
    await expect.element(numbers.getByText('Peak thigh extension', { exact: true })).toBeVisible();
    await expect.element(summary.getByRole('link', { name: 'Film this now' }).first()).toBeVisible();
    const card = screen.getByRole('article', { name: /^Reduced hip extension/ });
    await expect.element(card.getByText('Some signs seen · Right side')).toBeVisible();
    for (const text of ['Looked for, absent', 'Not assessed'])
      await expect.element(card.getByText(text, { exact: true })).toBeVisible();
    await expect
      .element(
        card.getByRole('img', {
          name: /^Peak thigh extension: Left \u221217 ± 8°, Right \u22128 ± 5°; expected/,
        }),
      )
      .toBeVisible();
    await expect.element(screen.getByText(/^\d patterns? looked for and not seen$/)).toBeVisible();
  });

  it('leads from a sign to its moment in the clip', async () => {
    const screen = await openReport(exampleResult(), await realClip());
    const card = screen.getByRole('article', { name: /^Reduced hip extension/ });
    await card
      .getByRole('button', { name: /^at \d\.\d\d s$/ })
      .first()
      .click();
    const slider = screen.getByRole('slider', { name: 'Position in the clip' });
    // The made-up thigh is furthest back at 42 % of the cycle: 0.462 s after a right heel strike at 1.1 s or 2.2 s.
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^(1\.5[5-8]|2\.6[5-8]) s/));
  });

  it('cuts the moments that matter out of the clip, each leading to its moment', async () => {
    const screen = await openReport(exampleResult(), await realClip());
    // Once beside what was found, once among the moments.
    const moment = screen.getByRole('button', { name: /Thigh furthest back, right/ }).last();
    await expect
      .poll(() => moment.element().querySelector('img')?.naturalHeight ?? 0, { timeout: 30_000 })
      .toBeGreaterThan(100);
    expect(moment.element().querySelector('svg.key-frame-drawing .limb.right')).not.toBeNull();
  });

  it('words itself for the person at home, and remembers that', async () => {
    const screen = await openReport(exampleResult());
    await screen.getByRole('button', { name: 'For you' }).click();
    await expect
      .element(screen.getByRole('button', { name: 'For you' }))
      .toHaveAttribute('aria-pressed', 'true');
    expect(localStorage.getItem('contrapposto.voice')).toBe('home');
    const summary = screen.getByRole('region', { name: 'Summary' });
    await expect.element(summary.getByText('In daily life')).toBeVisible();
    await expect.element(summary.getByText('When to see somebody')).toBeVisible();
    // No error, and no table until it is asked for.
    expect((summary.element() as HTMLElement).innerText).not.toMatch(/±/);
    expect(screen.getByRole('row', { name: /Cadence/ }).elements()).toHaveLength(0);
    await screen.getByText('All figures of this recording').click();
    await expect.element(screen.getByRole('row', { name: /Cadence/ })).toBeInTheDocument();
    await screen.getByRole('button', { name: 'For clinicians' }).click();
    expect(localStorage.getItem('contrapposto.voice')).toBe('clinic');
  });

  it('filters the measures to what lies outside of what is expected', async () => {
    const screen = await openReport(exampleResult());
    await expect.element(screen.getByRole('row', { name: /^Cadence/ })).toBeVisible();
    await screen.getByRole('button', { name: /^Outside what is expected/ }).click();
    await expect.element(screen.getByRole('row', { name: /^Peak thigh extension/ }).first()).toBeVisible();
    expect(screen.getByRole('row', { name: /^Cadence/ }).query()).toBeNull();
  });

  it('saves the assessment, the table and the keypoints under the name of the clip', async () => {
    const result = exampleResult({ name: 'anna.walk.mp4' });
    const screen = await openReport(result);
    const saved: { name: string; blob: Promise<string> }[] = [];
    const onclick = (event: MouseEvent) => {
      const link = (event.target as HTMLElement).closest('a[download]') as HTMLAnchorElement | null;
      if (!link) return;
      event.preventDefault();
      saved.push({ name: link.download, blob: fetch(link.href).then((r) => r.text()) });
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      onclick({ target: this, preventDefault: () => undefined } as unknown as MouseEvent);
    };
    await screen.getByText('Download', { exact: true }).click();
    try {
      for (const name of ['Measures, CSV', 'Assessment, JSON', 'Keypoints, JSON'])
        await screen.getByRole('button', { name }).click();
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved.map((s) => s.name)).toEqual([
      'anna.walk.measures.csv',
      'anna.walk.assessment.json',
      'anna.walk.keypoints.json',
    ]);
    const [csv, assessment, keypoints] = await Promise.all(saved.map((s) => s.blob));
    expect(csv!.split('\r\n')).toHaveLength(result.assessment.measures.length + 2);
    expect(JSON.parse(assessment!)).toEqual(say(result.assessment, 'en'));
    expect(JSON.parse(keypoints!)).toMatchObject({ schema: keypointsSchemaId, widthPx: 1280 });
  });

  it('saves files for other tools, and says why one of them cannot be', async () => {
    const screen = await openReport(exampleResult({ name: 'anna.mp4' }));
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      await screen.getByText('Download', { exact: true }).click();
      await screen.getByRole('button', { name: 'Tables, CSV' }).click();
      await expect.poll(() => saved).toContain('anna.values.csv');
      // The example has no height, and so no metres.
      await screen.getByRole('button', { name: 'Points, TRC' }).click();
      await expect.element(screen.getByRole('alert')).toHaveTextContent(/needs lengths in metres/);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved.filter((name) => name.endsWith('.trc'))).toEqual([]);
  });
});

describe('player', () => {
  it('draws the skeleton of the frame that the clip shows, and follows the keys', async () => {
    const screen = await openReport(exampleResult(), await realClip());
    const canvas = screen.container.querySelector<HTMLCanvasElement>('canvas.overlay')!;
    const scrubber = screen.getByRole('slider', { name: 'Position in the clip' });
    const video = screen.container.querySelector('video')!;
    await expect.poll(() => inkOf(canvas).sum, { timeout: 10_000 }).toBeGreaterThan(0);
    const before = Number((scrubber.element() as HTMLInputElement).value);

    scrubber.element().focus();
    for (let i = 0; i < 40; i += 1) await userEvent.keyboard('{ArrowRight}');
    await expect.element(scrubber).toHaveValue(String(before + 40));
    // The clip was filmed at 30 frames a second: frame i is on screen from i/30 s on.
    await expect.poll(() => Math.floor(video.currentTime * 30)).toBe(before + 40);
    // The made-up walker crosses the picture at 0.19 of its width a second.
    await expect.poll(() => inkOf(canvas).meanX).toBeCloseTo(0.1 + (0.19 * (before + 40)) / 30, 1);

    await screen.getByRole('button', { name: 'One frame back' }).click();
    await expect.element(scrubber).toHaveValue(String(before + 39));
    await screen.getByRole('button', { name: 'Skeleton' }).click();
    await screen.getByRole('button', { name: 'Plumb line' }).click();
    await expect.poll(() => inkOf(canvas).sum).toBe(0);
  });

  it('jumps to footfalls by click and by arrow key, with one stop of the tab key for all of them', async () => {
    const screen = await openReport(exampleResult(), await realClip());
    const lanes = screen.getByRole('group', { name: 'Footfalls' });
    expect(lanes.getByRole('button').elements()).toHaveLength(14);
    expect(
      lanes
        .getByRole('button')
        .elements()
        .filter((b) => (b as HTMLElement).tabIndex === 0),
    ).toHaveLength(1);
    const slider = screen.getByRole('slider', { name: 'Position in the clip' });
    await lanes.getByRole('button', { name: 'Right heel strike at 2.20 s' }).click();
    await expect.element(slider).toHaveAttribute('aria-valuetext', '2.20 s, frame 67 of 126');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(lanes.getByRole('button', { name: 'Left toe off at 2.32 s' })).toHaveFocus();
    await expect.element(slider).toHaveAttribute('aria-valuetext', '2.32 s, frame 70 of 126');
  });

  it('plays and pauses on space, and its cursors move with it', async () => {
    const screen = await openReport(exampleResult(), await realClip());
    const cursor = screen.container.querySelector<HTMLElement>('.series .chart-cursor')!;
    const video = screen.container.querySelector('video')!;
    const start = cursor.style.transform;
    screen.getByRole('slider', { name: 'Position in the clip' }).element().focus();
    await userEvent.keyboard(' ');
    await expect.element(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect.poll(() => cursor.style.transform).not.toBe(start);
    await userEvent.keyboard(' ');
    await expect.element(screen.getByRole('button', { name: 'Play' })).toBeVisible();
    expect(video.paused).toBe(true);
  });

  it('goes to the moment under the pointer on a curve', async () => {
    const screen = await openReport(exampleResult(), await realClip());
    const chart = screen.getByRole('img', { name: /^Knee angle over 4/ });
    const { width } = chart.element().getBoundingClientRect();
    // 40 px of axis on the left and 8 px on the right; the clip is 125 frames of 1/30 s long.
    await chart.click({ position: { x: 40 + (width - 48) / 2, y: 50 } });
    await expect
      .element(screen.getByRole('slider', { name: 'Position in the clip' }))
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^2\.0[789] s/));
  });

  it('shows the skeleton alone where the browser cannot play the clip', async () => {
    const screen = await openReport(exampleResult());
    await expect.element(screen.getByText(/only the skeleton is shown/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Play' })).toBeDisabled();
    const canvas = screen.container.querySelector<HTMLCanvasElement>('canvas.overlay')!;
    await expect.poll(() => inkOf(canvas).sum, { timeout: 10_000 }).toBeGreaterThan(0);
    const at = inkOf(canvas).meanX;
    await screen.getByRole('button', { name: 'One frame forward' }).click();
    await expect.poll(() => inkOf(canvas).meanX).not.toBe(at);
  });
});

describe('layout', () => {
  it('follows a window that becomes narrow', async () => {
    await page.viewport(1440, 900);
    const screen = await openReport(exampleResult());
    const chart = screen.getByRole('img', { name: /^Knee angle over 4/ });
    const wide = chart.element().getBoundingClientRect().width;
    await page.viewport(390, 844);
    await expect.poll(() => document.documentElement.scrollWidth).toBe(390);
    await expect.poll(() => chart.element().getBoundingClientRect().width).toBeLessThan(Math.min(wide, 390));
  });
});

describe('a recording that gives no reading', () => {
  it('says why, invents no figure, and still shows the clip and the way on', async () => {
    const screen = await openReport(refusedResult());
    await expect.element(screen.getByText('This recording could not be read reliably.')).toBeVisible();
    await expect.element(screen.getByRole('region', { name: 'Why there is no full reading' })).toBeVisible();
    await expect.element(screen.getByText(/legs were partly hidden or uncertain/)).toBeVisible();
    await expect.element(screen.getByText(/need a view from the side/)).toBeVisible();
    expect(screen.getByRole('table').query()).toBeNull();
    expect(screen.container.innerText).not.toMatch(/NaN|undefined|null/);
    await screen.getByText(/^Not assessed: .* and why$/).click();
    await expect
      .element(screen.getByText('The body parts this needs were hidden or uncertain.'))
      .toBeVisible();
    await screen.getByText('Download', { exact: true }).click();
    await expect.element(screen.getByRole('button', { name: 'Keypoints, JSON' })).toBeVisible();
  });
});

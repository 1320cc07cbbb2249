import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { language } from '../../../src/app/state/language.svelte';
import { qualityNote } from '../../../src/core';
import { pageTexts } from '../../../src/words';
import { exampleResult } from './example';
import { clipFile, dropFiles, openPage } from './page';

beforeEach(() => page.viewport(1280, 900));
afterEach(async () => {
  await language.pick('en');
  localStorage.clear();
  vi.unstubAllGlobals();
});

/** Every text of a catalogue that is the same in no other language. */
function ownTexts(own: unknown, other: unknown): string[] {
  if (typeof own === 'string') return own === other ? [] : [own];
  if (typeof own !== 'object' || own === null) return [];
  return Object.entries(own).flatMap(([key, value]) =>
    ownTexts(value, (other as Record<string, unknown> | undefined)?.[key]),
  );
}
const [en, de] = [pageTexts('en'), pageTexts('de')];
const english = new Set(ownTexts(en, de));
const german = new Set(ownTexts(de, en));

/** What is visible, by text node, that is English and not German as well. */
function leftInEnglish(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue!.trim();
    // Keys keep the name that is printed on them.
    if (node.parentElement?.closest('kbd')) continue;
    if (english.has(text) && !german.has(text)) found.push(text);
  }
  return found;
}

describe('the page in German', () => {
  it('is picked in the settings, stays, and leaves nothing English on the start page', async () => {
    const first = await openPage('#/settings');
    await first.screen.getByRole('radio', { name: 'Deutsch' }).click();
    await expect.element(first.screen.getByRole('heading', { level: 1 })).toHaveTextContent('Einstellungen');
    expect(document.documentElement.lang).toBe('de');
    expect(localStorage.getItem('contrapposto.language')).toBe('de');
    await first.screen.unmount();

    const { screen } = await openPage();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(de.start.heading);
    await expect.element(screen.getByRole('button', { name: 'Clips wählen' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /Ruhiges Stehen/ })).toBeVisible();
    expect(leftInEnglish()).toEqual([]);
    await screen.getByLabelText('Körpergröße').fill('172 cm');
    await expect.element(screen.getByText('Gelesen als 1,72 m.')).toBeVisible();
  });

  it('shows a report in German, decimal comma included, and says it in English again without measuring', async () => {
    await language.pick('de');
    const asked: unknown[] = [];
    let started = 0;
    class WatchedWorker extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started++;
      }
      override postMessage(
        message: { readonly name?: unknown },
        options?: Transferable[] | StructuredSerializeOptions,
      ): void {
        asked.push(message.name);
        super.postMessage(message, options as StructuredSerializeOptions);
      }
    }
    vi.stubGlobal('Worker', WatchedWorker);
    const { screen, calls } = await openPage();
    dropFiles(clipFile('a.mp4'));
    await expect.poll(() => calls.length).toBe(1);
    const result = exampleResult();
    const { quality } = result.assessment;
    const changed = qualityNote('info', 'engine-changed', {
      timeS: 1.5,
      from: 'tfjs-webgpu',
      to: 'tfjs-wasm',
      reason: 'lost',
    });
    calls[0]!.finish({ ...result, assessment: { ...result.assessment, quality: [...quality, changed] } });
    await expect.element(screen.getByText(/^Gehen · /)).toBeVisible();
    await expect
      .element(screen.getByRole('img', { name: /^Oberschenkel, Winkel über den Gangzyklus/ }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /^Maximale Oberschenkelextension (außerhalb|am Rand|wie)/ }))
      .toBeVisible();
    await expect.element(screen.getByText(/ · \d,\d s$/)).toBeVisible();
    expect(leftInEnglish()).toEqual([]);
    await expect.element(screen.getByText(/Bei 1,5 s fiel tfjs-webgpu aus/)).toBeVisible();

    // What a page asks for once it stands.
    await expect.poll(() => asked).toContain('settle');
    const before = started;
    await language.pick('en');
    await expect.element(screen.getByText(/^Walking · /)).toBeVisible();
    await expect.element(screen.getByText(/At 1\.5 s tfjs-webgpu failed/)).toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: /^Peak thigh extension (outside|at the edge|as)/ }))
      .toBeVisible();
    expect(calls).toHaveLength(1);
    expect(started).toBe(before);
    expect(asked).not.toContain('measure');
  });
});

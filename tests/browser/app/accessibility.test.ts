import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emptyStorage, openLibrary, session, valueOf } from '../store/support';
import { exampleResult, refusedResult } from './example';
import { accessibilityFaults, clipFile, dropFiles, openPage, type Call, type ThemeName } from './page';

const states: Record<string, ((call: Call) => void) | null> = {
  start: null,
  working: (call) =>
    call.progress({ framesDone: 20, framesTotal: 126, secondsLeft: 30, engine: 'tfjs-wasm' }),
  failed: (call) => call.fail('unsupported-codec', 'hvc1'),
  turned: (call) => call.fail('picture-turned', 'turn 180'),
  report: (call) => call.finish(exampleResult()),
  'report without a reading': (call) => call.finish(refusedResult()),
};
/** Places that need no clip, by their address. */
const places: Record<string, RegExp> = {
  '#/guide': /short recordings/,
  '#/library': /Library/,
  '#/settings': /Settings/,
  '#/session': /Session/,
  '#/clip/gone': /not in the session/,
};
const headings: Record<string, RegExp> = {
  start: /ordinary video/,
  working: /Reading the clip/,
  failed: /cannot decode/,
  turned: /upside down/,
  report: /walk\.mp4/,
  'report without a reading': /walk\.mp4/,
};

beforeEach(emptyStorage);
afterEach(() => {
  delete document.documentElement.dataset.theme;
});

describe.each<ThemeName>(['light', 'dark'])('%s theme', (theme) => {
  beforeEach(() => {
    document.documentElement.dataset.theme = theme;
  });

  describe.each([390, 1280])('%i px wide', (widthPx) => {
    beforeEach(() => page.viewport(widthPx, 900));

    it.each(Object.keys(places))('%s: axe finds no fault, and nothing runs over the edge', async (hash) => {
      const library = await openLibrary();
      valueOf(await library.keepSession(session('s1')));
      valueOf(await library.keepSession(session('s2', 1_710_000_000_000)));
      library.close();
      const { screen } = await openPage(hash);
      await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(places[hash]!);
      if (hash === '#/library') await expect.element(screen.getByText('A-17')).toBeVisible();
      if (hash === '#/settings') await expect.element(screen.getByText(/ used, /)).toBeVisible();
      expect(await accessibilityFaults()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(widthPx);
    });

    it('session: axe finds no fault, whatever became of its recordings', async () => {
      const { screen, calls } = await openPage();
      dropFiles(clipFile('walk.mp4'), clipFile('broken.mov'), clipFile('next.mp4'), clipFile('last.mp4'));
      await expect.poll(() => calls.length).toBe(1);
      calls[0]!.finish(exampleResult());
      await expect.poll(() => calls.length).toBe(2);
      calls[1]!.fail('unsupported-codec', 'hvc1');
      await expect.poll(() => calls.length).toBe(3);
      calls[2]!.progress({ framesDone: 20, framesTotal: 126, secondsLeft: 30, engine: 'tfjs-wasm' });
      await expect
        .element(screen.getByRole('article', { name: 'broken.mov' }))
        .toHaveTextContent(/cannot decode/);
      await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '15');
      expect(await accessibilityFaults()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(widthPx);
      await screen.getByRole('button', { name: 'Keep in the library' }).click();
      await expect.element(screen.getByLabelText('Code or name of the person')).toHaveFocus();
      expect(await accessibilityFaults()).toEqual([]);
    });

    it.each(Object.keys(states))('%s: axe finds no fault, and nothing runs over the edge', async (name) => {
      const { screen, calls } = await openPage();
      const act = states[name]!;
      if (act) {
        dropFiles(clipFile('walk.mp4'));
        await expect.poll(() => calls.length).toBe(1);
        act(calls[0]!);
      }
      await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(headings[name]!);
      for (const fold of screen.container.querySelectorAll('details')) fold.open = true;
      expect(await accessibilityFaults()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(widthPx);
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { exampleResult, refusedResult } from './example';
import { accessibilityFaults, clipFile, dropFiles, openPage, type Call, type ThemeName } from './page';

const states: Record<string, ((call: Call) => void) | null> = {
  start: null,
  working: (call) =>
    call.progress({ framesDone: 20, framesTotal: 126, secondsLeft: 30, engine: 'tfjs-wasm' }),
  failed: (call) => call.fail('unsupported-codec', 'hvc1'),
  report: (call) => call.finish(exampleResult()),
  'report without a reading': (call) => call.finish(refusedResult()),
};
const headings: Record<string, RegExp> = {
  start: /ordinary video/,
  working: /Reading the clip/,
  failed: /cannot decode/,
  report: /walk\.mp4/,
  'report without a reading': /walk\.mp4/,
};

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

describe.each<ThemeName>(['light', 'dark'])('%s theme', (theme) => {
  beforeEach(() => {
    document.documentElement.dataset.theme = theme;
  });

  describe.each([390, 1280])('%i px wide', (widthPx) => {
    beforeEach(() => page.viewport(widthPx, 900));

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

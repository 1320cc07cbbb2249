import axe from 'axe-core';
import { render } from 'vitest-browser-svelte';
import { fault, type FaultCode } from '../../../src/core';
import App from '../../../src/app/App.svelte';
import '../../../src/app/styles/base.css';
import '../../../src/app/styles/tokens.css';
import type { AnalysisClient, AnalysisOptions, AnalysisProgress, AnalysisResult } from '../../../src/work';

/** An analysis that the page asked for and that the test now conducts. */
export interface Call {
  readonly file: File;
  readonly options: AnalysisOptions;
  readonly signal: AbortSignal;
  progress(part: Partial<AnalysisProgress>): void;
  finish(result: AnalysisResult): void;
  fail(code: FaultCode, detail?: string): void;
}

/** Stands in for the worker where a test needs a state that the real one passes too quickly or not on command. */
export function scriptedClient() {
  const calls: Call[] = [];
  let disposed = false;
  const client: AnalysisClient = {
    analyze: (file, options, { onProgress, signal }) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve({ ok: false, fault: fault('cancelled') }));
        calls.push({
          file,
          options,
          signal: signal!,
          progress: (part) =>
            onProgress?.({
              stage: 'reading-frames',
              framesDone: 0,
              framesTotal: null,
              secondsLeft: null,
              engine: null,
              ...part,
            }),
          finish: (value) => resolve({ ok: true, value }),
          fail: (code, detail) => resolve({ ok: false, fault: fault(code, detail) }),
        });
      }),
    dispose: () => (disposed = true),
  };
  return { client, calls, isDisposed: () => disposed };
}

/** @param hash the place to open at */
export async function openPage(hash = '#/') {
  history.replaceState(null, '', hash);
  const script = scriptedClient();
  const screen = await render(App, { client: script.client });
  return { ...script, screen };
}

export const clipFile = (name: string, content: BlobPart = 'x') =>
  new File([content], name, { type: 'video/mp4' });

/** What a person does who drags files from the desktop onto the page. */
export function dropFiles(...files: File[]): void {
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(
      new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }),
    );
}

export type ThemeName = 'light' | 'dark';

/** The page's accessibility faults, one line each; empty when there are none. */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.failureSummary}`));
}

import { noAnswers, readSession } from '../core';
import { keyFrames, reportDocument, sessionDocument, type KeyPicture, type PrintOptions } from '../report';
import type { AnalysisResult } from '../work';
import type { AnalysisPage, HeadlessBrowser } from './browser';
import type { PrintedReport } from './outcome';
import type { DoneClip } from './resume';

/** Of a key frame in a report, pixels: sharp in print at 40 mm. */
const pictureHeightPx = 640;

/** Prints the report of each clip, and of all of them together at the end. */
export class ReportPrinter {
  readonly #browser: HeadlessBrowser;
  readonly #options: PrintOptions;
  readonly #done: Map<number, DoneClip> | null;

  /** @param hasSession whether the clips are joined at the end; their pictures are kept for it */
  constructor(browser: HeadlessBrowser, options: PrintOptions, hasSession: boolean) {
    this.#browser = browser;
    this.#options = options;
    this.#done = hasSession ? new Map() : null;
  }

  /** Takes a clip into the report of all of them. */
  join(index: number, clip: DoneClip): void {
    this.#done?.set(index, clip);
  }

  /** @param page the one that has just analysed the clip */
  async pictures(
    path: string,
    { assessment, keypoints }: AnalysisResult,
    page: AnalysisPage,
  ): Promise<readonly KeyPicture[]> {
    const frames = keyFrames(assessment, keypoints);
    const wishes = frames.map(({ timeS, crop }) => ({ timeS, crop, heightPx: pictureHeightPx }));
    const urls = await page.pictures(path, wishes);
    return frames.flatMap((frame, i) => (urls[i] ? [{ frame, url: urls[i] }] : []));
  }

  /** @throws where the browser cannot print it */
  print({ assessment, pictures }: DoneClip): Promise<PrintedReport> {
    return this.#both(reportDocument(assessment, pictures, this.#options));
  }

  /** @returns null for fewer than two recordings: their own report says it all. @throws as `print` */
  async printSession(): Promise<PrintedReport | null> {
    if (!this.#done || this.#done.size < 2) return null;
    const done = [...this.#done]
      .toSorted(([a], [b]) => a - b)
      .map(([index, recording]) => ({ id: String(index), ...recording }));
    const recordings = done.map(({ id, assessment }) => ({ id, assessment }));
    const session = readSession({ recordings, answers: noAnswers });
    const pictures = new Map(done.map((recording) => [recording.id, recording.pictures]));
    return this.#both(sessionDocument(session, pictures, this.#options));
  }

  async #both(html: string): Promise<PrintedReport> {
    return { html, pdf: await this.#browser.pdf(html) };
  }
}

import { noAnswers, readSession, type Assessment } from '../core';
import { keyFrames, reportDocument, sessionDocument, type KeyPicture, type PrintOptions } from '../report';
import type { AnalysisResult } from '../work';
import type { AnalysisPage, HeadlessBrowser } from './browser';
import type { PrintedReport } from './outcome';

export type ReportOptions = PrintOptions;

/** Of a key frame in a report, pixels: sharp in print at 40 mm. */
const pictureHeightPx = 640;

/** Prints the report of each clip, and of all of them together at the end. */
export class ReportPrinter {
  readonly #browser: HeadlessBrowser;
  readonly #options: ReportOptions;
  readonly #done = new Map<
    number,
    { readonly assessment: Assessment; readonly pictures: readonly KeyPicture[] }
  >();

  constructor(browser: HeadlessBrowser, options: ReportOptions) {
    this.#browser = browser;
    this.#options = options;
  }

  /** @param page the one that has just analysed the clip */
  async print(
    index: number,
    { assessment, keypoints }: AnalysisResult,
    page: AnalysisPage,
  ): Promise<PrintedReport> {
    const frames = keyFrames(assessment, keypoints);
    const wishes = frames.map(({ timeS, crop }) => ({ timeS, crop, heightPx: pictureHeightPx }));
    const urls = await page.pictures(wishes);
    const pictures = frames.flatMap((frame, i) => (urls[i] ? [{ frame, url: urls[i] }] : []));
    this.#done.set(index, { assessment, pictures });
    return this.#both(reportDocument(assessment, pictures, this.#options));
  }

  /** @returns null for fewer than two recordings: their own report says it all */
  async printSession(): Promise<PrintedReport | null> {
    if (this.#done.size < 2) return null;
    const done = [...this.#done]
      .toSorted(([a], [b]) => a - b)
      .map(([index, recording]) => ({ id: String(index), ...recording }));
    const { language } = this.#options;
    const recordings = done.map(({ id, assessment }) => ({ id, assessment }));
    const session = readSession({ recordings, answers: noAnswers, language });
    const pictures = new Map(done.map((recording) => [recording.id, recording.pictures]));
    return this.#both(sessionDocument(session, pictures, this.#options));
  }

  async #both(html: string): Promise<PrintedReport> {
    return { html, pdf: await this.#browser.pdf(html) };
  }
}

import type { Assessment, KeypointsRecording } from '../../core';
import { keyFrames, type KeyFrame, type KeyPicture } from '../../report';
import { cutPictures } from '../../work';

/** Sharp on a dense screen and on paper. */
const heightPx = 640;

/** The key frames of one recording, with their pictures once they are cut out of the clip. */
export class Pictures {
  list = $state.raw<readonly KeyPicture[]>([]);
  /** Not reactive: whoever asks for the cutting does not wait for it. */
  readonly #frames: readonly KeyFrame[];
  #urls: string[] = [];
  #disposed = false;
  readonly #file: File | null;
  #cutting: Promise<void> | null = null;

  /** @param file null where the clip itself was not kept: the drawings then stand alone */
  constructor(assessment: Assessment, keypoints: KeypointsRecording, file: File | null) {
    this.#frames = keyFrames(assessment, keypoints);
    this.list = this.#frames.map((frame) => ({ frame, url: '' }));
    this.#file = file;
  }

  /** Cuts the pictures out, once. Settles when all are there, or none will come. */
  cut(): Promise<void> {
    this.#cutting ??= this.#file && this.#frames.length > 0 ? this.#cutFrom(this.#file) : Promise.resolve();
    return this.#cutting;
  }

  async #cutFrom(file: File): Promise<void> {
    const wishes = this.#frames.map(({ timeS, crop }) => ({ timeS, crop, heightPx }));
    const cut = await cutPictures(file, wishes);
    if (!cut.ok || this.#disposed) return;
    this.#urls = cut.value.map((blob) => URL.createObjectURL(blob));
    this.list = this.#frames.map((frame, i) => ({ frame, url: this.#urls[i] ?? '' }));
  }

  dispose(): void {
    this.#disposed = true;
    for (const url of this.#urls) URL.revokeObjectURL(url);
  }
}

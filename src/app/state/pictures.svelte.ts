import type { Assessment, KeypointsRecording } from '../../core';
import { keyFrames, type KeyPicture } from '../../report';
import { cutPictures } from '../../work';

/** Sharp on a dense screen and on paper. */
const heightPx = 640;

/** The key frames of one recording, with their pictures once they are cut out of the clip. */
export class Pictures {
  list = $state.raw<readonly KeyPicture[]>([]);
  #urls: string[] = [];
  #disposed = false;
  /** Settles when all pictures are there, or none will come. */
  readonly ready: Promise<void>;

  /** @param file null where the clip itself was not kept: the drawings then stand alone */
  constructor(assessment: Assessment, keypoints: KeypointsRecording, file: File | null) {
    const frames = keyFrames(assessment, keypoints);
    this.list = frames.map((frame) => ({ frame, url: '' }));
    this.ready = file && frames.length > 0 ? this.#cut(file) : Promise.resolve();
  }

  async #cut(file: File): Promise<void> {
    const wishes = this.list.map(({ frame: { timeS, crop } }) => ({ timeS, crop, heightPx }));
    const cut = await cutPictures(file, wishes);
    if (!cut.ok || this.#disposed) return;
    this.#urls = cut.value.map((blob) => URL.createObjectURL(blob));
    this.list = this.list.map(({ frame }, i) => ({ frame, url: this.#urls[i] ?? '' }));
  }

  dispose(): void {
    this.#disposed = true;
    for (const url of this.#urls) URL.revokeObjectURL(url);
  }
}

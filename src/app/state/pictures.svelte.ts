import type { Assessment, KeypointsRecording } from '../../core';
import { unpackFrames, type LandmarkFrames } from '../../overlay';
import { keyFrames, type KeyFrame, type KeyPicture } from '../../report';
import { cutPictures } from '../../work';

/** Sharp on a dense screen and on paper. */
const heightPx = 640;

/** What pictures are chosen by, drawn from and cut out of. */
export interface Pictured {
  readonly assessment: Assessment;
  readonly keypoints: KeypointsRecording;
  /** Sides put right and points corrected, as they are measured; null while they are not known. */
  readonly landmarks: LandmarkFrames | null;
  /** null where the clip itself was not kept: the drawings then stand alone. */
  readonly file: File | null;
}

/** Where in the clip, to the pixel. */
const placeOf = ({ timeS, crop }: KeyFrame): string =>
  [timeS, ...[crop.x, crop.y, crop.widthPx, crop.heightPx].map(Math.round)].join(' ');

/**
 * The key frames of one recording as it is measured now, with their pictures once they are cut out of the clip: a
 * correction moves them.
 */
export class Pictures {
  #of: () => Pictured;
  /** Addresses of what was cut, by its place in the clip. */
  #urls = $state.raw<Readonly<Record<string, string>>>({});
  #cutting: Promise<void> | null = null;
  #disposed = false;

  // By themselves: a correction of an event leaves them as they are.
  #landmarks = $derived.by(() => this.#of().landmarks);
  #points = $derived.by(() => this.#landmarks && unpackFrames(this.#landmarks));
  #frames = $derived.by((): readonly KeyFrame[] => {
    const { assessment, keypoints } = this.#of();
    return keyFrames(assessment, this.#points ? { ...keypoints, frames: this.#points } : keypoints);
  });
  /** `url` is empty until the picture is there. */
  list = $derived.by((): readonly KeyPicture[] =>
    this.#frames.map((frame) => ({ frame, url: this.#urls[placeOf(frame)] ?? '' })),
  );

  /** @param of the recording, reactive */
  constructor(of: () => Pictured) {
    this.#of = of;
  }

  /** Cuts out what is not there yet. Settles when all pictures are those of the newest key frames, or none will come. */
  cut(): Promise<void> {
    // Read here, so that an effect that cuts runs again when they move.
    const isMissing = this.#missing().length > 0;
    if (!this.#cutting && isMissing && this.#of().file)
      this.#cutting = this.#cutAll().finally(() => (this.#cutting = null));
    return this.#cutting ?? Promise.resolve();
  }

  #missing(): KeyFrame[] {
    return this.#frames.filter((frame) => !(placeOf(frame) in this.#urls));
  }

  /** What moves while pictures are cut gets its turn after. */
  async #cutAll(): Promise<void> {
    while (!this.#disposed) {
      const [{ file, keypoints }, missing] = [this.#of(), this.#missing()];
      if (!file || missing.length === 0) return;
      const wishes = missing.map(({ timeS, crop }) => ({ timeS, crop, heightPx }));
      const cut = await cutPictures(file, wishes, keypoints.context?.turnDeg ?? 0);
      if (!cut.ok || this.#disposed) return;
      const urls = missing.map((frame, i) => [placeOf(frame), URL.createObjectURL(cut.value[i]!)] as const);
      this.#urls = { ...this.#urls, ...Object.fromEntries(urls) };
    }
  }

  dispose(): void {
    this.#disposed = true;
    for (const url of Object.values(this.#urls)) URL.revokeObjectURL(url);
  }
}

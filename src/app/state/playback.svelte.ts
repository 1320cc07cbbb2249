import { nearestFrame } from '../../report';

/**
 * Binds the clip, the overlay and every cursor to one moment. `timeS` is where the cursors stand and moves at once;
 * `shownFrame` is the frame the video has really painted, so that the overlay never runs ahead of the picture.
 */
export class Playback {
  timeS = $state(0);
  shownFrame = $state(-1);
  playing = $state(false);
  rate = $state(1);
  cannotPlay = $state(false);

  frame = $derived.by(() => nearestFrame(this.timesS, this.timeS));

  #video: HTMLVideoElement | null = null;
  /** Newest wish while an older seek is still under way. */
  #wishS: number | null = null;

  /** @param timesS Times of the analysed frames, seconds of the container. @param startS The moment to open at. */
  constructor(
    readonly timesS: readonly number[],
    readonly startS: number,
  ) {
    this.timeS = startS;
  }

  get spanS(): readonly [number, number] {
    return [this.timesS[0] ?? 0, this.timesS.at(-1) ?? 0];
  }

  /** For `{@attach}` on the video element. */
  attach = (video: HTMLVideoElement): (() => void) => {
    const stop = new AbortController();
    const on = (type: string, listener: () => void) =>
      video.addEventListener(type, listener, { signal: stop.signal });
    this.#video = video;
    let request = 0;
    const painted = (mediaTimeS: number) => {
      this.shownFrame = nearestFrame(this.timesS, mediaTimeS);
      if (this.playing) this.timeS = mediaTimeS;
    };
    if ('requestVideoFrameCallback' in video) {
      const onFrame: VideoFrameRequestCallback = (_, metadata) => {
        painted(metadata.mediaTime);
        request = video.requestVideoFrameCallback(onFrame);
      };
      request = video.requestVideoFrameCallback(onFrame);
    } else {
      const plain = video as HTMLVideoElement;
      for (const type of ['timeupdate', 'seeked']) on(type, () => painted(plain.currentTime));
    }
    on('loadedmetadata', () => this.seek(this.timeS));
    on('play', () => (this.playing = true));
    on('pause', () => (this.playing = false));
    on('seeked', () => this.#seekOn());
    on('error', () => this.#giveUpVideo());
    return () => {
      stop.abort();
      if (request) video.cancelVideoFrameCallback(request);
      this.#video = null;
    };
  };

  toggle(): void {
    const video = this.#video;
    if (!video || this.cannotPlay) return;
    if (!video.paused) return video.pause();
    // A refusal to play shows as the clip staying paused; there is nothing to add.
    video.play().catch(() => undefined);
  }

  setRate(rate: number): void {
    this.rate = rate;
    if (this.#video) this.#video.playbackRate = rate;
  }

  seek(timeS: number): void {
    const [first, last] = this.spanS;
    this.timeS = Math.min(last, Math.max(first, timeS));
    if (this.cannotPlay || !this.#video) {
      this.shownFrame = this.frame;
      return;
    }
    this.#wishS = this.timeS;
    if (!this.#video.seeking) this.#seekOn();
  }

  /** To the frame itself, a little past its start: at the very edge players may paint the one before. */
  seekFrame(index: number): void {
    const i = Math.min(this.timesS.length - 1, Math.max(0, index));
    const timeS = this.timesS[i];
    if (timeS === undefined) return;
    const nextS = this.timesS[i + 1] ?? timeS + 0.02;
    this.seek(timeS + (nextS - timeS) / 4);
  }

  step(frames: number): void {
    this.#video?.pause();
    this.seekFrame(this.frame + frames);
  }

  #seekOn(): void {
    if (this.#wishS === null || !this.#video) return;
    const timeS = this.#wishS;
    this.#wishS = null;
    this.#video.currentTime = timeS;
  }

  #giveUpVideo(): void {
    this.cannotPlay = true;
    this.playing = false;
    this.shownFrame = this.frame;
  }
}

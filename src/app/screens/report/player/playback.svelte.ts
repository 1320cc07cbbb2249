import { frameAt, nearestFrame } from '../../../../report';

export interface Span {
  readonly fromS: number;
  readonly toS: number;
}

/** How fast a clip can be played; 1 is as filmed. */
export const rates: readonly number[] = [0.1, 0.25, 0.5, 1, 2];

/** What draws the picture; called in the very moment in which the browser presents a frame. */
export type Painter = (video: HTMLVideoElement | null) => void;

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
  /** Played over and over; null plays to the end. */
  loop = $state.raw<Span | null>(null);
  /** A part of the clip that was marked, to cut, to exchange sides, to loop or to save. */
  marks = $state.raw<{ readonly inS: number | null; readonly outS: number | null }>({
    inS: null,
    outS: null,
  });
  /** The part of the clip that every axis of time shows. */
  window = $state.raw<Span>({ fromS: 0, toS: 0 });

  /** The frame that is on screen at `timeS`, once the video has got there. */
  frame = $derived.by(() => frameAt(this.timesS, this.timeS));
  /** When that frame begins: figures belong to it, the cursor may stand between two frames. */
  frameS = $derived.by(() => this.timesS[this.frame] ?? this.timeS);
  /** Whether the axes show a part of the clip only. */
  isPartShown = $derived.by(
    () => this.window.toS - this.window.fromS < this.spanS[1] - this.spanS[0] - sameMomentS,
  );
  /** What is marked; an open end reaches to the end of the clip. null: nothing is. */
  marked = $derived.by((): Span | null => {
    const { inS, outS } = this.marks;
    if (inS === null && outS === null) return null;
    const [first, last] = this.spanS;
    return { fromS: inS ?? first, toS: outS ?? last };
  });

  #video: HTMLVideoElement | null = null;
  #painter: Painter = () => undefined;
  /** Newest wish while an older seek is still under way. */
  #wishS: number | null = null;

  /** @param timesS Times of the analysed frames, seconds of the container. @param startS The moment to open at. */
  constructor(
    readonly timesS: readonly number[],
    readonly startS: number,
  ) {
    this.timeS = startS;
    this.showAll();
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
    let paintedCount = 0;
    const painted = (mediaTimeS: number) => {
      paintedCount += 1;
      this.shownFrame = nearestFrame(this.timesS, mediaTimeS);
      this.#painter(video);
      if (!this.playing) return;
      this.#moveTo(mediaTimeS);
      this.#loopBack(mediaTimeS);
    };
    if ('requestVideoFrameCallback' in video) {
      const onFrame: VideoFrameRequestCallback = (_, metadata) => {
        painted(metadata.mediaTime);
        request = video.requestVideoFrameCallback(onFrame);
      };
      request = video.requestVideoFrameCallback(onFrame);
      // Now and then a browser shows the frame of a seek and tells nobody; two paints later it is surely there.
      on('seeked', () => {
        const before = paintedCount;
        const look = () => {
          if (paintedCount === before && !video.seeking && this.#wishS === null)
            painted(this.timesS[frameAt(this.timesS, video.currentTime)] ?? video.currentTime);
        };
        requestAnimationFrame(() => requestAnimationFrame(look));
      });
    } else {
      const plain = video as HTMLVideoElement;
      for (const type of ['timeupdate', 'seeked']) on(type, () => painted(plain.currentTime));
    }
    on('loadedmetadata', () => {
      video.playbackRate = this.rate;
      this.seek(this.timeS);
    });
    on('play', () => (this.playing = true));
    on('pause', () => {
      this.playing = false;
      // What was shown from below is copied now, for zooming and marking.
      this.repaint();
    });
    on('ended', () => this.loop && this.#restart());
    on('seeked', () => this.#seekOn());
    on('error', () => this.#giveUpVideo());
    return () => {
      stop.abort();
      if (request) video.cancelVideoFrameCallback(request);
      this.#video = null;
    };
  };

  /** Whoever paints is called for every presented frame, and by `repaint`. @returns how to stop it */
  paintWith(painter: Painter): () => void {
    this.#painter = painter;
    return () => (this.#painter = () => undefined);
  }

  /** Paints the frame once more, because what lies over it has changed. A clip that plays does so by itself. */
  repaint(): void {
    if (!this.playing && !(this.#video?.seeking ?? false))
      this.#painter(this.cannotPlay ? null : this.#video);
  }

  toggle(): void {
    const video = this.#video;
    if (!video || this.cannotPlay) return;
    if (!video.paused) return video.pause();
    const { loop } = this;
    if (loop && (this.timeS < loop.fromS || this.timeS >= loop.toS)) this.seek(loop.fromS);
    // A refusal to play shows as the clip staying paused; there is nothing to add.
    video.play().catch(() => undefined);
  }

  setRate(rate: number): void {
    this.rate = rate;
    if (this.#video) this.#video.playbackRate = rate;
  }

  /** To the next rate of the list, where there is one. */
  changeRate(by: 1 | -1): void {
    const rate = rates[rates.indexOf(this.rate) + by];
    if (rate !== undefined) this.setRate(rate);
  }

  seek(timeS: number): void {
    const [first, last] = this.spanS;
    this.#moveTo(Math.min(last, Math.max(first, timeS)));
    if (this.cannotPlay || !this.#video) {
      this.shownFrame = this.frame;
      this.repaint();
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

  mark(end: 'in' | 'out'): void {
    const timeS = this.timesS[this.frame] ?? this.timeS;
    const { inS, outS } = this.marks;
    this.marks =
      end === 'in'
        ? { inS: timeS, outS: outS !== null && outS > timeS ? outS : null }
        : { inS: inS !== null && inS < timeS ? inS : null, outS: timeS };
  }
  unmark(): void {
    this.marks = { inS: null, outS: null };
  }

  /** Where a moment lies in the part that is shown, 0..1; what lies outside is at its end. */
  shareOf(timeS: number): number {
    const { fromS, toS } = this.window;
    return Math.min(1, Math.max(0, (timeS - fromS) / (toS - fromS || 1)));
  }

  showAll(): void {
    const [fromS, toS] = this.spanS;
    this.window = { fromS, toS };
  }

  /** @param times how much longer the shown part becomes @param aroundS what stays in its place */
  zoomTime(times: number, aroundS = this.timeS): void {
    const [first, last] = this.spanS;
    const { fromS, toS } = this.window;
    const lengthS = Math.min(last - first, Math.max(shortestWindowS, (toS - fromS) * times));
    const share = (aroundS - fromS) / (toS - fromS || 1);
    this.#showFrom(aroundS - share * lengthS, lengthS);
  }

  showSpan({ fromS, toS }: Span): void {
    const marginS = 0.1 * (toS - fromS);
    this.#showFrom(fromS - marginS, Math.max(shortestWindowS, toS - fromS + 2 * marginS));
  }

  #showFrom(fromS: number, lengthS: number): void {
    const [first, last] = this.spanS;
    const startS = Math.max(first, Math.min(last - lengthS, fromS));
    this.window = { fromS: startS, toS: Math.min(last, startS + lengthS) };
  }

  /** The part that is shown goes along with the moment, page by page. */
  #moveTo(timeS: number): void {
    this.timeS = timeS;
    const { fromS, toS } = this.window;
    if (timeS < fromS || timeS > toS) this.#showFrom(timeS - 0.1 * (toS - fromS), toS - fromS);
  }

  #loopBack(mediaTimeS: number): void {
    const { loop } = this;
    if (!loop || !this.#video || this.#video.seeking) return;
    const frameS = (this.timesS[this.frame + 1] ?? mediaTimeS + 0.03) - mediaTimeS;
    if (mediaTimeS + frameS > loop.toS || mediaTimeS < loop.fromS - 0.1) this.#video.currentTime = loop.fromS;
  }

  #restart(): void {
    if (!this.#video || !this.loop) return;
    this.#video.currentTime = this.loop.fromS;
    this.#video.play().catch(() => undefined);
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
    this.repaint();
  }
}

/** Times that differ by less are one. */
const sameMomentS = 1e-6;
/** Closer than this the axis of time does not go. */
const shortestWindowS = 0.5;

import {
  checkRecording,
  fault,
  followTask,
  recordingPlans,
  steadyFraming,
  type EngineName,
  type Fault,
  type FramingCode,
  type LiveLook,
  type LiveProgress,
  type RecordableTask,
  type RecordingProblem,
} from '../../../core';
import { openLiveEyes, type LiveEyes } from '../../../work';
import { openCamera, type Camera } from '../../state/camera';
import { startRecording, type CameraRecording } from './camera-recording';
import { Announcer } from './announcer';
import { ScreenAwake } from './screen-awake';

/** What the recorder says aloud, in the language of the page. */
export interface SpokenWords {
  framing(code: FramingCode): string;
  ready(task: RecordableTask): string;
  done: string;
}

export type RecorderPhase =
  'choosing' | 'opening' | 'framing' | 'countdown' | 'recording' | 'saving' | 'done' | 'failed';

export interface Take {
  readonly file: File;
  readonly url: string;
  readonly task: RecordableTask;
  readonly problems: readonly RecordingProblem[];
}

/** The picture has been right for so long: the countdown begins by itself. */
const steadyS = 1.5;
const countdownFrom = 5;
/** Goes on for a moment after the movement is done, so that its end is in the recording. */
const tailS = 0.8;
/** The same advice is not said again sooner. */
const repeatAdviceS = 6;
/** Bounds what is kept for the check: twice the longest recording at 30 looks a second. */
const maxLooks = 5000;
/** Before the recording only the last second or so matters. */
const windowLooks = 90;
/** These stop a countdown that has begun; the rest may waver while the person gets ready. */
const breaking: readonly FramingCode[] = ['nobody', 'two-people'];

/**
 * Films one movement, hands-free: looks at the live picture until it is right, counts down, records, stops by itself, and
 * judges the recording at once. What is measured later comes from the recording alone.
 */
export class Recorder {
  task = $state<RecordableTask>('standing');
  phase = $state<RecorderPhase>('choosing');
  fault = $state.raw<Fault | null>(null);
  camera = $state.raw<Camera | null>(null);
  engine = $state.raw<EngineName | null>(null);
  look = $state.raw<LiveLook | null>(null);
  /** What is wrong with the picture; null while nothing can be said. */
  framing = $state.raw<readonly FramingCode[] | null>(null);
  progress = $state.raw<LiveProgress | null>(null);
  countdown = $state(0);
  /** Looks a second, over the last second. */
  looksHz = $state(0);
  take = $state.raw<Take | null>(null);
  sound = $state(true);

  readonly announcer = new Announcer();
  readonly #awake = new ScreenAwake();
  readonly #words: () => SpokenWords;
  #video: HTMLVideoElement | null = null;
  #eyes: LiveEyes | null = null;
  #opening: AbortController | null = null;
  #looks: LiveLook[] = [];
  #busy = false;
  #frameCallback = 0;
  #rightSinceS: number | null = null;
  #advice: { code: FramingCode; timeS: number } | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #recording: CameraRecording | null = null;
  #follow: ((look: LiveLook) => LiveProgress) | null = null;
  #doneAtS: number | null = null;
  /** Frames that the camera had given when the recording began, and when. */
  #from = { frames: 0, timeS: 0 };
  #last = { frames: 0, timeS: 0 };

  constructor(words: () => SpokenWords) {
    this.#words = words;
  }

  /** Opens camera and network; to be called from a click. */
  async open(cameraId: string | null = null): Promise<void> {
    this.announcer.wake();
    this.#dropCamera();
    this.fault = null;
    this.phase = 'opening';
    const opening = (this.#opening = new AbortController());
    const camera = await openCamera(cameraId);
    if (opening.signal.aborted) {
      if (camera.ok) camera.value.close();
      return;
    }
    if (!camera.ok) return this.#fail(camera.fault);
    this.camera = camera.value;
    camera.value.onLost(() => this.#lose(camera.value));
    if (!this.#eyes) {
      const eyes = await openLiveEyes(opening.signal);
      if (opening.signal.aborted) return;
      if (!eyes.ok) return this.#fail(eyes.fault);
      this.#eyes = eyes.value;
      this.engine = eyes.value.engine;
    }
    this.#frame();
  }

  /** For `{@attach}` on the element that shows the live picture. */
  show = (video: HTMLVideoElement) => {
    this.#video = video;
    $effect(() => {
      video.srcObject = this.camera?.stream ?? null;
      if (this.camera) void video.play().catch(() => undefined);
    });
    const watch: VideoFrameRequestCallback = (_, { presentedFrames }) => {
      this.#last = { frames: presentedFrames, timeS: performance.now() / 1000 };
      void this.#seeNewest();
      this.#frameCallback = video.requestVideoFrameCallback(watch);
    };
    this.#frameCallback = video.requestVideoFrameCallback(watch);
    return () => {
      video.cancelVideoFrameCallback(this.#frameCallback);
      this.#video = null;
    };
  };

  /** Begins the countdown, whatever the picture is like. */
  begin(): void {
    if (this.phase === 'framing') this.#count();
  }

  /** Ends the recording now and keeps it. */
  async finish(): Promise<void> {
    if (this.phase !== 'recording' || !this.#recording) return;
    this.phase = 'saving';
    clearInterval(this.#timer);
    const recordedS = this.#last.timeS - this.#from.timeS;
    const frameRateHz = recordedS > 0 ? (this.#last.frames - this.#from.frames) / recordedS : 0;
    const file = await this.#recording.stop();
    this.#recording = null;
    // Left in the meantime.
    if (!this.camera) return;
    if (!file.ok) return this.#fail(file.fault);
    const problems = checkRecording(this.#looks, this.task, this.progress!, frameRateHz);
    this.take = { file: file.value, url: URL.createObjectURL(file.value), task: this.task, problems };
    this.phase = 'done';
    this.#awake.release();
    this.announcer.tone('high');
    this.announcer.say(this.#words().done);
  }

  /** Back to the live picture; whatever was recorded is thrown away. */
  again(): void {
    this.#dropTake();
    if (this.camera) this.#frame();
    else void this.open();
  }

  /** Back to the choice of movements; the camera goes off. */
  leave(): void {
    this.#dropTake();
    this.#dropCamera();
    this.fault = null;
    this.phase = 'choosing';
  }

  setSound(on: boolean): void {
    this.sound = this.announcer.on = on;
    if (!on) this.announcer.hush();
  }

  dispose(): void {
    this.leave();
    this.#eyes?.dispose();
    this.#eyes = null;
    this.announcer.dispose();
  }

  #frame(): void {
    this.#awake.hold();
    this.phase = 'framing';
    this.framing = null;
    this.progress = null;
    this.#looks = [];
    this.#rightSinceS = null;
    this.#advice = null;
  }

  #watches(): boolean {
    return this.phase === 'framing' || this.phase === 'countdown' || this.phase === 'recording';
  }

  /** One picture is looked at at a time, and always the newest: frames in between are left out. */
  async #seeNewest(): Promise<void> {
    const [video, eyes] = [this.#video, this.#eyes];
    if (this.#busy || !video || !eyes || !this.#watches()) return;
    this.#busy = true;
    try {
      // A camera that has just been switched on or off may have no picture yet, or no more.
      const picture = await createImageBitmap(video).catch(() => null);
      if (!picture) return;
      const seen = await eyes.look(picture, performance.now() / 1000);
      if (this.#eyes !== eyes || !this.#watches()) return;
      if (!seen.ok) this.#fail(seen.fault);
      else this.#receive(seen.value);
    } finally {
      this.#busy = false;
    }
  }

  #receive(look: LiveLook): void {
    this.look = look;
    if (this.phase !== 'recording') this.#looks = this.#looks.slice(-windowLooks);
    if (this.#looks.length < maxLooks) this.#looks.push(look);
    const second = this.#looks.filter(({ timeS }) => timeS > look.timeS - 1);
    this.looksHz = second.length;
    if (this.phase === 'recording') return this.#followOn(look);
    this.framing = steadyFraming(this.#looks, this.task);
    if (this.framing === null) return;
    const [first] = this.framing;
    if (this.phase === 'countdown') {
      if (first && breaking.includes(first)) this.#frame();
      return;
    }
    if (first === undefined) {
      this.#rightSinceS ??= look.timeS;
      if (look.timeS - this.#rightSinceS >= steadyS) this.#count();
      return;
    }
    this.#rightSinceS = null;
    const isOld = this.#advice?.code === first && look.timeS - this.#advice.timeS < repeatAdviceS;
    if (isOld) return;
    this.#advice = { code: first, timeS: look.timeS };
    this.announcer.say(this.#words().framing(first));
  }

  #count(): void {
    this.phase = 'countdown';
    this.countdown = countdownFrom;
    this.announcer.say(this.#words().ready(this.task));
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      if (this.phase !== 'countdown') return clearInterval(this.#timer);
      this.countdown--;
      this.announcer.tone(this.countdown > 0 ? 'low' : 'high');
      if (this.countdown > 0) return;
      clearInterval(this.#timer);
      this.#record();
    }, 1000);
  }

  #record(): void {
    const started = startRecording(this.camera!.stream, this.task);
    if (!started.ok) return this.#fail(started.fault);
    this.#recording = started.value;
    this.#looks = [];
    this.#follow = followTask(this.task);
    this.#doneAtS = null;
    this.#from = { ...this.#last };
    this.progress = null;
    this.phase = 'recording';
    // However slowly pictures are looked at, the recording ends.
    const { maxS } = recordingPlans[this.task];
    clearInterval(this.#timer);
    this.#timer = setInterval(() => void this.finish(), 1000 * (maxS + tailS));
  }

  #followOn(look: LiveLook): void {
    const before = this.progress?.repetitions.total ?? 0;
    this.progress = this.#follow!(look);
    if (this.progress.repetitions.total > before) this.announcer.tone('low');
    if (this.progress.done) this.#doneAtS ??= look.timeS;
    if (this.#doneAtS !== null && look.timeS - this.#doneAtS >= tailS) void this.finish();
  }

  /** The camera ended by itself. A recording that is done already stays. */
  #lose(camera: Camera): void {
    if (this.camera !== camera) return;
    if (this.phase === 'done') this.#dropCamera();
    else this.#fail(fault('camera-lost'));
  }

  #fail(problem: Fault): void {
    this.#dropCamera();
    this.fault = problem;
    this.phase = 'failed';
    const { code } = problem;
    if (code.startsWith('camera-') || code === 'no-camera' || code === 'recording-failed') return;
    // A network whose engines have all failed is no use any more.
    this.#eyes?.dispose();
    this.#eyes = null;
  }

  #dropTake(): void {
    if (this.take) URL.revokeObjectURL(this.take.url);
    this.take = null;
  }

  #dropCamera(): void {
    this.#awake.release();
    clearInterval(this.#timer);
    this.#opening?.abort();
    this.#recording?.drop();
    this.#recording = null;
    this.camera?.close();
    this.camera = null;
    this.look = null;
    this.framing = null;
    this.progress = null;
    this.announcer.hush();
  }
}

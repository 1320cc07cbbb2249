import {
  isEdited,
  noEdits,
  type Assessment,
  type Edits,
  type Fault,
  type KeypointsRecording,
  type Result,
} from '../../../../core';
import { overlayScene, packFrames, type LandmarkFrames, type OverlayScene } from '../../../../overlay';
import type { AnalysisResult, Corrected, CorrectionClient } from '../../../../work';

interface Step {
  readonly edits: Edits;
  /** What was done, in words. */
  readonly text: string;
  /** A step that goes on with the one before takes its place: pulling on at one thing is one step. */
  readonly goesOn: string | null;
}

/**
 * The corrections of one recording, with undo and redo. The result that follows from them belongs to whoever owns the
 * recording: it is told each one, and gives the newest back through `current`.
 */
export class Corrections {
  /** Why these corrections leave nothing to measure; the result then stays what it was. */
  fault = $state.raw<Fault | null>(null);
  /** Measuring is under way. */
  busy = $state(false);

  #current: () => AnalysisResult;
  #client: CorrectionClient;
  #onChange: (edits: Edits, assessment: Assessment) => void;
  #steps = $state.raw<readonly Step[]>([]);
  #at = $state(0);
  /** The recording that the worker has, and its landmarks as they are measured. */
  #settled = $state.raw<{ readonly keypoints: KeypointsRecording; readonly frames: LandmarkFrames } | null>(
    null,
  );
  /** Those of the last answer: what has not changed does not cross again, and is not drawn again. */
  #series: Assessment['series'] = [];
  #wanted: Edits | null = null;
  /** Whether anything was corrected since the page stands. */
  #isNews = false;

  edits = $derived.by((): Edits => this.#steps[this.#at]!.edits);
  isEdited = $derived.by(() => isEdited(this.edits));
  canUndo = $derived.by(() => this.#at > 0);
  canRedo = $derived.by(() => this.#at < this.#steps.length - 1);
  /** What undo would take back, what redo would do again; null where there is nothing. */
  undoText = $derived.by(() => (this.#at > 0 ? this.#steps[this.#at]!.text : null));
  redoText = $derived.by(() => this.#steps[this.#at + 1]?.text ?? null);
  /** Sides put right and landmarks corrected; as the network gave them until the worker has answered. */
  frames = $derived.by((): LandmarkFrames => {
    const { keypoints } = this.#current();
    return this.#settled?.keypoints === keypoints ? this.#settled.frames : packFrames(keypoints.frames);
  });
  scene = $derived.by((): OverlayScene => {
    const { assessment, keypoints } = this.#current();
    return overlayScene(assessment, keypoints, this.frames);
  });

  /**
   * @param current the recording and its newest result, reactive
   * @param edits corrections that `current` already follows
   * @param onChange told about every new state of the corrections and what follows from it
   */
  constructor(
    current: () => AnalysisResult,
    client: CorrectionClient,
    edits: Edits,
    onChange: (edits: Edits, assessment: Assessment) => void,
  ) {
    this.#current = current;
    this.#client = client;
    this.#onChange = onChange;
    this.#steps = [{ edits, text: '', goesOn: null }];
  }

  /** Puts left and right of the drawn skeleton right, as they are measured; for when the page stands. */
  settle(): void {
    void this.#measure();
  }

  /** @param goesOn steps in a row with the same name count as one */
  apply(edits: Edits, text: string, goesOn: string | null = null): void {
    const last = this.#steps[this.#at]!;
    const isSame = goesOn !== null && last.goesOn === goesOn;
    this.#steps = [...this.#steps.slice(0, isSame ? this.#at : this.#at + 1), { edits, text, goesOn }];
    this.#at = this.#steps.length - 1;
    this.#isNews = true;
    void this.#measure();
  }

  undo(): void {
    if (!this.canUndo) return;
    this.#at -= 1;
    this.#isNews = true;
    void this.#measure();
  }

  redo(): void {
    if (!this.canRedo) return;
    this.#at += 1;
    this.#isNews = true;
    void this.#measure();
  }

  /** Back to what was found; a step like any other, so that it can be undone. */
  reset(text: string): void {
    if (this.isEdited) this.apply(noEdits, text);
  }

  /** Newest wins: while one state is measured, only the last of those that follow is kept for the next turn. */
  async #measure(): Promise<void> {
    this.#wanted = this.edits;
    if (this.busy) return;
    this.busy = true;
    while (this.#wanted) {
      const edits: Edits = this.#wanted;
      this.#wanted = null;
      const answer = await this.#ask(edits);
      if (!answer.ok) {
        // The worker is gone; the next correction starts another, which has to be told the recording again.
        this.fault = answer.fault;
        this.#settled = null;
        break;
      }
      const { assessment, series } = answer.value;
      if (series) this.#series = series;
      this.fault = assessment.ok ? null : assessment.fault;
      if (assessment.ok && this.#isNews) this.#onChange(edits, { ...assessment.value, series: this.#series });
    }
    this.busy = false;
  }

  async #ask(edits: Edits): Promise<Result<Corrected>> {
    const { assessment, keypoints } = this.#current();
    if (this.#settled?.keypoints !== keypoints) {
      const opened = await this.#client.open({ assessment, keypoints });
      if (!opened.ok) return opened;
      this.#settled = { keypoints, frames: opened.value };
      this.#series = assessment.series;
    }
    const answer = await this.#client.correct(edits);
    if (answer.ok && answer.value.frames) this.#settled = { keypoints, frames: answer.value.frames };
    return answer;
  }
}

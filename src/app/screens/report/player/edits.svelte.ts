import { isEdited, noEdits, type Edits, type Fault } from '../../../../core';
import { overlayScene, packFrames, type LandmarkFrames, type OverlayScene } from '../../../../overlay';
import type { AnalysisResult } from '../../../../work';

interface Step {
  readonly edits: Edits;
  /** What was done, in words. */
  readonly text: string;
  /** A step that goes on with the one before takes its place: pulling on at one thing is one step. */
  readonly goesOn: string | null;
}

/** What is corrected, with what has followed from it so far. */
export interface Correctable {
  readonly result: AnalysisResult;
  /** Sides put right and landmarks corrected; null until they are known. */
  readonly landmarks: LandmarkFrames | null;
  /** Measuring is under way. */
  readonly measuring: boolean;
  /** Why the newest corrections leave nothing to measure; the result then stays what it was. */
  readonly measureFault: Fault | null;
}

/**
 * The corrections of one recording, with undo and redo. Whoever owns the recording measures: it is told each state of the
 * corrections, and gives what follows from the newest back through `current`.
 */
export class Corrections {
  #current: () => Correctable;
  #onEdits: (edits: Edits) => void;
  #steps = $state.raw<readonly Step[]>([]);
  #at = $state(0);

  fault = $derived.by((): Fault | null => this.#current().measureFault);
  /** Measuring is under way. */
  busy = $derived.by(() => this.#current().measuring);
  edits = $derived.by((): Edits => this.#steps[this.#at]!.edits);
  isEdited = $derived.by(() => isEdited(this.edits));
  canUndo = $derived.by(() => this.#at > 0);
  canRedo = $derived.by(() => this.#at < this.#steps.length - 1);
  /** What undo would take back, what redo would do again; null where there is nothing. */
  undoText = $derived.by(() => (this.#at > 0 ? this.#steps[this.#at]!.text : null));
  redoText = $derived.by(() => this.#steps[this.#at + 1]?.text ?? null);
  /** Sides put right and landmarks corrected; as the network gave them until the worker has answered. */
  frames = $derived.by(
    (): LandmarkFrames => this.#current().landmarks ?? packFrames(this.#current().result.keypoints.frames),
  );
  scene = $derived.by((): OverlayScene => {
    const { assessment, keypoints } = this.#current().result;
    return overlayScene(assessment, keypoints, this.frames);
  });

  /**
   * @param current the recording, reactive
   * @param edits corrections that it already follows
   * @param onEdits told about every new state of the corrections
   */
  constructor(current: () => Correctable, edits: Edits, onEdits: (edits: Edits) => void) {
    this.#current = current;
    this.#onEdits = onEdits;
    this.#steps = [{ edits, text: '', goesOn: null }];
  }

  /** @param goesOn steps in a row with the same name count as one */
  apply(edits: Edits, text: string, goesOn: string | null = null): void {
    const last = this.#steps[this.#at]!;
    const isSame = goesOn !== null && last.goesOn === goesOn;
    this.#steps = [...this.#steps.slice(0, isSame ? this.#at : this.#at + 1), { edits, text, goesOn }];
    this.#at = this.#steps.length - 1;
    this.#onEdits(this.edits);
  }

  undo(): void {
    if (!this.canUndo) return;
    this.#at -= 1;
    this.#onEdits(this.edits);
  }

  redo(): void {
    if (!this.canRedo) return;
    this.#at += 1;
    this.#onEdits(this.edits);
  }

  /** Back to what was found; a step like any other, so that it can be undone. */
  reset(text: string): void {
    if (this.isEdited) this.apply(noEdits, text);
  }
}

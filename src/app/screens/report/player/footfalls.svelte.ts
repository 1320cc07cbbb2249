import {
  addEvent,
  deleteEvent,
  moveEvent,
  type Assessment,
  type Edits,
  type EventKind,
  type GaitEvent,
  type Side,
} from '../../../../core';
import { words } from '../../../state/language.svelte';
import type { Corrections } from './edits.svelte';
import { eventKey, movedEvent } from './events';

/** The footfalls of one recording: which is chosen, and how they are corrected by hand. */
export class Footfalls {
  /** `eventKey` of the one that is chosen. */
  chosen = $state<string | null>(null);

  #assessment: () => Assessment;
  #corrections: Corrections;
  /** One on its way: where it was in the last result, and what it is now. */
  #moved = $state.raw<{
    readonly key: string;
    readonly event: GaitEvent;
    /** The corrections that say so. */
    readonly edits: Edits;
  } | null>(null);

  /** Measuring takes a moment; what is moved meanwhile moves on from where it is, not from where it was. */
  events = $derived.by((): readonly GaitEvent[] => {
    const { events } = this.#assessment();
    const moved = this.#corrections.busy && this.#moved?.edits === this.#corrections.edits && this.#moved;
    return moved ? events.map((e) => (eventKey(e) === moved.key ? moved.event : e)) : events;
  });
  inOrder = $derived.by(() => this.events.toSorted((a, b) => a.timeS - b.timeS));
  chosenEvent = $derived.by(() => this.events.find((e) => eventKey(e) === this.chosen) ?? null);

  /** @param assessment the newest result, reactive */
  constructor(assessment: () => Assessment, corrections: Corrections) {
    this.#assessment = assessment;
    this.#corrections = corrections;
  }

  add(side: Side, kind: EventKind, timeS: number): void {
    const { steps } = words.corrections;
    this.#corrections.apply(
      addEvent(this.#corrections.edits, side, kind, timeS),
      steps.added(steps.event(side, kind)),
    );
    this.chosen = eventKey({ side, kind, timeS, confidence: 1, origin: 'edited' });
  }

  /** @param goesOn steps in a row with the same name count as one */
  move(event: GaitEvent, timeS: number, goesOn: string | null = null): void {
    const { steps } = words.corrections;
    const corrections = this.#corrections;
    const after = movedEvent(event, timeS);
    const isOnItsWay =
      corrections.busy &&
      this.#moved?.edits === corrections.edits &&
      eventKey(this.#moved.event) === eventKey(event);
    const key = isOnItsWay ? this.#moved!.key : eventKey(event);
    corrections.apply(
      moveEvent(corrections.edits, event, timeS),
      steps.moved(steps.event(event.side, event.kind)),
      goesOn,
    );
    this.#moved = { key, event: after, edits: corrections.edits };
    this.chosen = eventKey(after);
  }

  remove(event: GaitEvent): void {
    const { steps } = words.corrections;
    this.#corrections.apply(
      deleteEvent(this.#corrections.edits, event),
      steps.deleted(steps.event(event.side, event.kind)),
    );
    this.chosen = null;
  }
}

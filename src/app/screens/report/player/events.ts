import type { GaitEvent } from '../../../../core';

/** Names an event for as long as it lives: a moved one keeps its name. */
export const eventKey = ({ side, kind, timeS, detectedS }: GaitEvent): string =>
  `${side}/${kind}/${(detectedS ?? timeS).toFixed(4)}`;

/** As it will be once it is measured. */
export const movedEvent = (event: GaitEvent, timeS: number): GaitEvent => ({
  ...event,
  timeS,
  confidence: 1,
  origin: 'edited',
  ...(event.origin === 'detected' ? { detectedS: event.timeS } : {}),
});

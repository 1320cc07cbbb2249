import type { GaitEvent } from '../../../core';

/** Names an event for as long as it lives: a moved one keeps its name. */
export const eventKey = ({ side, kind, timeS, detectedS }: GaitEvent): string =>
  `${side}/${kind}/${(detectedS ?? timeS).toFixed(4)}`;

/** The name it has after it was moved. */
export const movedKey = (event: GaitEvent, timeS: number): string =>
  eventKey({
    ...event,
    timeS,
    ...(event.origin === 'detected' ? { detectedS: event.timeS } : {}),
  });

import {
  isMeasured,
  type EventKind,
  type GaitEvent,
  type KeypointsFrame,
  type KeypointsRecording,
  type MeasureId,
} from '../../src/core';
import { inWalkingOrder } from '../../src/core/walking/cycles';
import { findEvents } from '../../src/core/walking/events/events';
import { readScene } from '../../src/core/scene/scene';
import { cleanTracks } from '../../src/core/tracks/tracks';
import { assessRecording } from '../support/assess';
import { film, randomNumbers, sideCamera, type Camera } from '../support/mocap';
import type { Comparison } from './statistics';
import { trueAngles, trueTimes } from './truth';
import { validationWalks } from './walks';

/** Marker walks, filmed by a virtual side camera, against the truth of their markers. */

export type Row = MeasureId | EventKind;

export interface Condition {
  readonly shape: '16:9' | '9:16' | '1:1';
  readonly direction: 'right' | 'left';
  readonly rateHz: number;
  readonly noisePx: number;
  readonly yawDeg: number;
  /** Left and right exchanged once a second. */
  readonly swaps: boolean;
}

export interface Entry extends Comparison {
  readonly row: Row;
  readonly condition: Condition;
  readonly walk: string;
  /** The truth of events comes from force plates. */
  readonly plates: boolean;
}

const shapes = {
  '16:9': {},
  '9:16': { widthPx: 1920, heightPx: 3413 },
  '1:1': { widthPx: 1920, heightPx: 1920 },
} as const;

function conditions(): Condition[] {
  const all: Condition[] = [];
  for (const shape of ['16:9', '9:16', '1:1'] as const)
    for (const direction of ['right', 'left'] as const)
      for (const rateHz of [25, 30, 60])
        for (const noisePx of [0, 1, 3])
          for (const yawDeg of [0, 15]) all.push({ shape, direction, rateHz, noisePx, yawDeg, swaps: false });
  for (const direction of ['right', 'left'] as const)
    all.push({ shape: '16:9', direction, rateHz: 60, noisePx: 1, yawDeg: 0, swaps: true });
  return all;
}

function cameraOf({ shape, direction, rateHz, noisePx, yawDeg }: Condition): Camera {
  const bearingDeg = (direction === 'right' ? 0 : 180) + yawDeg;
  return { ...sideCamera, ...shapes[shape], rateHz, noisePx, bearingDeg, seed: 100 * rateHz + noisePx };
}

/** Exchanges the labels of both legs for 0.1-0.4 s about once a second. */
function withSwaps(recording: KeypointsRecording, seed: number): KeypointsRecording {
  const random = randomNumbers(seed);
  let untilS = -1;
  const frames = recording.frames.map((frame, i): KeypointsFrame => {
    const timeS = recording.timesS[i]!;
    const stepS = i > 0 ? timeS - recording.timesS[i - 1]! : 0;
    if (timeS >= untilS && random() < stepS) untilS = timeS + 0.1 + 0.3 * random();
    if (!frame || timeS >= untilS) return frame;
    return frame.map((point, k) => (k >= 25 && k <= 32 ? frame[k % 2 ? k + 1 : k - 1]! : point));
  });
  return { ...recording, frames };
}

/** An event further than this from every truth is another event. */
const sameEventMs = 150;

type Found = Pick<GaitEvent, 'side' | 'kind' | 'timeS'>;

/** Error of the event nearest to a true one, ms; null where there is none. */
function eventError(events: readonly Found[], { side, kind, timeS }: Found): number | null {
  const errors = events
    .filter((e) => e.side === side && e.kind === kind)
    .map((e) => 1000 * (e.timeS - timeS));
  const error = errors.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), Infinity);
  return Math.abs(error) < sameEventMs ? error : null;
}

/** Events read at the cut-off that the clip's angles are read at. */
function eventsAtChosenCutoff(recording: KeypointsRecording): Found[] {
  const tracks = cleanTracks(recording);
  const { passes } = readScene(recording, tracks);
  return inWalkingOrder(findEvents(tracks, passes), passes);
}

export interface MarkerBench {
  readonly entries: readonly Entry[];
  /** Events as they would be at the cut-off of the angles. */
  readonly chosenCutoff: readonly Entry[];
  readonly refused: number;
  readonly eventsLost: number;
  readonly recordings: number;
}

export function runMarkerBench(): MarkerBench {
  const entries: Entry[] = [];
  const chosenCutoff: Entry[] = [];
  let [refused, eventsLost, recordings] = [0, 0, 0];
  validationWalks().forEach(({ name, walk, plates, angles }, seed) => {
    const truth = [...trueTimes(walk), ...(angles ? trueAngles(walk) : [])];
    for (const condition of conditions()) {
      const filmed = film(walk, cameraOf(condition));
      const recording = condition.swaps ? withSwaps(filmed, seed + 1) : filmed;
      const result = assessRecording(recording);
      recordings++;
      if (!result.ok) {
        refused++;
        continue;
      }
      const { events, measures } = result.value;
      const atChosen = eventsAtChosenCutoff(recording);
      for (const event of walk.events) {
        const error = eventError(events, event);
        const common = { condition, walk: name, plates, plusMinus: null };
        if (error === null) eventsLost++;
        else entries.push({ row: event.kind, error, ...common });
        const other = eventError(atChosen, event);
        if (other !== null) chosenCutoff.push({ row: event.kind, error: other, ...common });
      }
      for (const { id, side, value } of truth) {
        const found = measures.find((m) => m.id === id && m.side === side);
        if (found && isMeasured(found))
          entries.push({
            row: id,
            condition,
            walk: name,
            plates,
            error: found.value - value,
            plusMinus: found.plusMinus,
          });
      }
    }
  });
  return { entries, chosenCutoff, refused, eventsLost, recordings };
}

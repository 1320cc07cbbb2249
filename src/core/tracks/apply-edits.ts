import type { EditSummary } from '../recording/edit-summary';
import type { GaitCycle, GaitEvent } from '../timeline';
import type { KeypointsFrame, KeypointsRecording } from '../recording/keypoints';
import { jointIndex, landmarkIndex, landmarkNames, type Joint } from '../recording/skeleton';
import { repairSides } from './tracks';
import {
  isEdited,
  type Edits,
  type EventEdit,
  type LandmarkDrag,
  type LandmarkEdit,
  type SideSwap,
} from '../recording/edits';

/** Applies what a person corrected. Keypoints first, then what is found in them, then the corrections of that. */

/** A found event counts as the one an edit names when it lies this near: dragged keypoints move events a little. */
const sameEventS = 0.1;

const swappedParts: Record<SideSwap['part'], readonly (readonly [number, number])[]> = {
  legs: (['knee', 'ankle', 'heel', 'foot_index'] satisfies Joint[]).map(
    (joint) => [jointIndex('left', joint), jointIndex('right', joint)] as const,
  ),
  body: landmarkNames
    .filter((name) => name.includes('left'))
    .map((name) => {
      const other = name.replace('left', 'right') as typeof name;
      return [landmarkIndex[name], landmarkIndex[other]] as const;
    }),
};

function exchanged<P>(points: readonly P[], pairs: readonly (readonly [number, number])[]): readonly P[] {
  const out = [...points];
  for (const [a, b] of pairs) [out[a], out[b]] = [out[b]!, out[a]!];
  return out;
}

const isWithin = ({ fromS, toS }: { fromS: number; toS: number }, timeS: number) =>
  timeS >= fromS && timeS <= toS;

/** 1 at the pulled frame, falling to 0 at the ends of the range along half a cosine. */
export function dragWeight({ atS, fromS, toS }: Omit<LandmarkDrag, 'change'>, timeS: number): number {
  if (timeS < fromS || timeS > toS) return 0;
  if (timeS === atS) return 1;
  const reachS = timeS < atS ? atS - fromS : toS - atS;
  return reachS > 0 ? 0.5 + 0.5 * Math.cos((Math.PI * Math.abs(timeS - atS)) / reachS) : 0;
}

type Points = NonNullable<KeypointsFrame>;

function dragged(points: Points, drag: LandmarkDrag, timeS: number): Points {
  const weight = dragWeight(drag, timeS);
  if (weight === 0) return points;
  const k = landmarkIndex[drag.landmark];
  const [x, y, visibility] = points[k]!;
  const out = [...points];
  // A landmark that a person put in its place has been seen.
  out[k] = [x + weight * drag.dxPx, y + weight * drag.dyPx, Math.max(visibility, weight)];
  return out;
}

const editedFrame = (frame: Points, timeS: number, edits: readonly LandmarkEdit[]): Points =>
  edits.reduce<Points>((points, edit) => {
    if (edit.change === 'drag') return dragged(points, edit, timeS);
    return isWithin(edit, timeS) ? exchanged(points, swappedParts[edit.part]) : points;
  }, frame);

export interface SettledFrames {
  readonly frames: readonly KeypointsFrame[];
  readonly world: KeypointsRecording['world'];
  /** Frames in which the left/right repair changed a label. */
  readonly framesUnswapped: number;
}

/**
 * The landmarks that are measured, of the whole clip: left/right put right, then what the person exchanged and pulled.
 * In pixels of the picture as it is, before roll is taken out, outliers are dropped and paths are smoothed.
 */
export function settledFrames(recording: KeypointsRecording, edits: Edits): SettledFrames {
  const { timesS } = recording;
  const { frames, framesChanged } = repairSides(recording);
  const swaps = edits.landmarks.filter((edit) => edit.change === 'swap');
  return {
    frames: frames.map((frame, i) => frame && editedFrame(frame, timesS[i]!, edits.landmarks)),
    world: recording.world?.map(
      (frame, i) =>
        frame &&
        swaps
          .filter((swap) => isWithin(swap, timesS[i]!))
          .reduce((points, { part }) => exchanged(points, swappedParts[part]), frame),
    ),
    framesUnswapped: framesChanged,
  };
}

export interface EditedRecording {
  readonly recording: KeypointsRecording;
  /** null: left and right are as the network gave them, and still to be repaired. */
  readonly framesUnswapped: number | null;
}

/** The last corrected version of a recording: corrections of events leave it as it is. */
const lastEdited = new WeakMap<
  KeypointsRecording,
  { readonly key: string; readonly edited: EditedRecording }
>();

/** The recording as it is to be measured: corrected and cut. Without edits of keypoints the landmarks are untouched. */
export function editedRecording(recording: KeypointsRecording, edits: Edits): EditedRecording {
  const key = JSON.stringify([edits.landmarks, edits.trim]);
  const known = lastEdited.get(recording);
  if (known?.key === key) return known.edited;
  const edited = applyToRecording(recording, edits);
  lastEdited.set(recording, { key, edited });
  return edited;
}

function applyToRecording(recording: KeypointsRecording, edits: Edits): EditedRecording {
  const settled = edits.landmarks.length > 0 ? settledFrames(recording, edits) : null;
  const whole: KeypointsRecording = settled
    ? { ...recording, frames: settled.frames, ...(settled.world ? { world: settled.world } : {}) }
    : recording;
  const framesUnswapped = settled?.framesUnswapped ?? null;
  const { trim } = edits;
  if (!trim) return { recording: whole, framesUnswapped };
  const kept = (_: unknown, i: number) =>
    recording.timesS[i]! >= trim.startS && recording.timesS[i]! <= trim.endS;
  return {
    framesUnswapped,
    recording: {
      ...whole,
      timesS: whole.timesS.filter(kept),
      frames: whole.frames.filter(kept),
      ...(whole.world ? { world: whole.world.filter(kept) } : {}),
      ...(whole.outline ? { outline: whole.outline.filter(kept) } : {}),
      ...(whole.camera ? { camera: whole.camera.filter(kept) } : {}),
    },
  };
}

const byTime = (a: GaitEvent, b: GaitEvent) => a.timeS - b.timeS;

/** The found event that an edit names, or -1. */
function indexOfNamed(
  events: readonly GaitEvent[],
  edit: Exclude<EventEdit, { readonly change: 'add' }>,
): number {
  let best = -1;
  events.forEach((event, i) => {
    if (event.side !== edit.side || event.kind !== edit.kind || event.origin === 'edited') return;
    const offS = Math.abs(event.timeS - edit.detectedS);
    if (offS <= sameEventS && (best < 0 || offS < Math.abs(events[best]!.timeS - edit.detectedS))) best = i;
  });
  return best;
}

/** Found events with the person's corrections, in the order of time; edited ones are sure and say so. */
export function editedEvents(found: readonly GaitEvent[], edits: Edits): readonly GaitEvent[] {
  if (edits.events.length === 0) return found;
  const events = [...found];
  for (const edit of edits.events) {
    const at = edit.change === 'add' ? -1 : indexOfNamed(events, edit);
    if (at >= 0) events.splice(at, 1);
    if (edit.change === 'delete') continue;
    const { side, kind, timeS } = edit;
    const from = edit.change === 'move' ? { detectedS: edit.detectedS } : {};
    events.push({ side, kind, timeS, confidence: 1, origin: 'edited', ...from });
  }
  return events.sort(byTime);
}

export interface KeptCycles {
  readonly cycles: readonly GaitCycle[];
  readonly excluded: readonly GaitCycle[];
}

export function withoutExcluded(cycles: readonly GaitCycle[], edits: Edits): KeptCycles {
  const isOut = (cycle: GaitCycle) =>
    edits.excludedCycles.some(
      ({ side, atS }) => side === cycle.side && atS >= cycle.startS && atS < cycle.endS,
    );
  return { cycles: cycles.filter((c) => !isOut(c)), excluded: cycles.filter(isOut) };
}

/** What the result says about the corrections; null where there are none. */
export function summarizeEdits(
  edits: Edits,
  timesS: readonly number[],
  excludedCycles: readonly GaitCycle[],
): EditSummary | null {
  if (!isEdited(edits)) return null;
  const count = (change: EventEdit['change']) => edits.events.filter((e) => e.change === change).length;
  const swaps = edits.landmarks.filter((edit) => edit.change === 'swap');
  const swapped = timesS.filter((timeS) => swaps.some((swap) => isWithin(swap, timeS)));
  return {
    eventsAdded: count('add'),
    eventsMoved: count('move'),
    eventsDeleted: count('delete'),
    landmarksDragged: edits.landmarks.length - swaps.length,
    framesSwapped: swapped.length,
    excludedCycles,
    trim: edits.trim,
  };
}

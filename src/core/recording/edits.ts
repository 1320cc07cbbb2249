import * as v from 'valibot';
import { failed, ok, type Result } from '../fault';
import { landmarkNames, sides, type LandmarkName, type Side } from './skeleton';
import type { EventKind, GaitEvent } from '../timeline';

/**
 * `contrapposto/edits@1`: what a person corrected by hand, kept beside the keypoints, which stay as they were found.
 * Times are seconds of the container, lengths pixels of the upright picture.
 */
export const editsSchemaId = 'contrapposto/edits@1';

const eventKinds = ['heel-strike', 'toe-off'] as const satisfies readonly EventKind[];
const finite = v.pipe(v.number(), v.finite());
const side = v.picklist(sides);
const kind = v.picklist(eventKinds);

const editsSchema = v.object({
  schema: v.literal(editsSchemaId),
  events: v.array(
    v.variant('change', [
      v.object({ change: v.literal('add'), side, kind, timeS: finite }),
      v.object({ change: v.literal('move'), side, kind, detectedS: finite, timeS: finite }),
      v.object({ change: v.literal('delete'), side, kind, detectedS: finite }),
    ]),
  ),
  excludedCycles: v.array(v.object({ side, atS: finite })),
  landmarks: v.array(
    v.variant('change', [
      v.object({
        change: v.literal('drag'),
        landmark: v.picklist(landmarkNames),
        atS: finite,
        fromS: finite,
        toS: finite,
        dxPx: finite,
        dyPx: finite,
      }),
      v.object({
        change: v.literal('swap'),
        part: v.picklist(['legs', 'body']),
        fromS: finite,
        toS: finite,
      }),
    ]),
  ),
  trim: v.nullable(v.object({ startS: finite, endS: finite })),
});

/** `detectedS` is where the event had been found; it names the event, within a tenth of a second. */
export type EventEdit =
  | { readonly change: 'add'; readonly side: Side; readonly kind: EventKind; readonly timeS: number }
  | {
      readonly change: 'move';
      readonly side: Side;
      readonly kind: EventKind;
      readonly detectedS: number;
      readonly timeS: number;
    }
  | { readonly change: 'delete'; readonly side: Side; readonly kind: EventKind; readonly detectedS: number };

/** A stride that is left out: the one of this side that holds the moment. */
export interface ExcludedCycle {
  readonly side: Side;
  readonly atS: number;
}

/** A landmark pulled to another place at `atS`; the shift fades to nothing towards both ends of the range. */
export interface LandmarkDrag {
  readonly change: 'drag';
  readonly landmark: LandmarkName;
  readonly atS: number;
  readonly fromS: number;
  readonly toS: number;
  readonly dxPx: number;
  readonly dyPx: number;
}

/** Left and right exchanged from `fromS` to `toS`, both ends included: knees to toes, or every landmark. */
export interface SideSwap {
  readonly change: 'swap';
  readonly part: 'legs' | 'body';
  readonly fromS: number;
  readonly toS: number;
}

export type LandmarkEdit = LandmarkDrag | SideSwap;

export interface Trim {
  readonly startS: number;
  readonly endS: number;
}

export interface Edits {
  readonly schema: typeof editsSchemaId;
  readonly events: readonly EventEdit[];
  readonly excludedCycles: readonly ExcludedCycle[];
  /** In the order in which they were made: a pull belongs to the sides as they were named then. */
  readonly landmarks: readonly LandmarkEdit[];
  /** Only this part of the clip is measured; null: all of it. */
  readonly trim: Trim | null;
}

export const noEdits: Edits = {
  schema: editsSchemaId,
  events: [],
  excludedCycles: [],
  landmarks: [],
  trim: null,
};

export const isEdited = (edits: Edits): boolean =>
  edits.trim !== null ||
  [edits.events, edits.excludedCycles, edits.landmarks].some((list) => list.length > 0);

/** Checks a parsed JSON value. @returns the edits, or the fault `not-edits` whose detail names the field. */
export function readEdits(json: unknown): Result<Edits> {
  const parsed = v.safeParse(editsSchema, json);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  return failed('not-edits', `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}

/** Names an event of an assessment to the functions below. */
export type EventRef = Pick<GaitEvent, 'side' | 'kind' | 'timeS' | 'origin' | 'detectedS'>;

/**
 * The edit that is about this event; -1 for one that stands as it was found. Of a found event there is never more than one,
 * even where the caller still holds it as it was before its last move.
 */
function editBehind(edits: Edits, event: EventRef): number {
  const detectedS = event.origin === 'detected' ? event.timeS : event.detectedS;
  return edits.events.findIndex(
    (edit) =>
      edit.side === event.side &&
      edit.kind === event.kind &&
      (edit.change === 'add'
        ? detectedS === undefined && edit.timeS === event.timeS
        : edit.detectedS === detectedS),
  );
}

function withEventEdit(edits: Edits, at: number, edit: EventEdit | null): Edits {
  const others = edits.events.filter((_, i) => i !== at);
  return { ...edits, events: edit ? [...others, edit] : others };
}

/** Adding the same once more adds nothing. */
export function addEvent(edits: Edits, of: Side, what: EventKind, timeS: number): Edits {
  const isThere = editBehind(edits, { side: of, kind: what, timeS, origin: 'edited' }) >= 0;
  return isThere ? edits : withEventEdit(edits, -1, { change: 'add', side: of, kind: what, timeS });
}

export function moveEvent(edits: Edits, event: EventRef, timeS: number): Edits {
  const at = editBehind(edits, event);
  const known = edits.events[at];
  if (known?.change === 'add') return withEventEdit(edits, at, { ...known, timeS });
  const detectedS = event.detectedS ?? event.timeS;
  return withEventEdit(edits, at, { change: 'move', side: event.side, kind: event.kind, detectedS, timeS });
}

export function deleteEvent(edits: Edits, event: EventRef): Edits {
  const at = editBehind(edits, event);
  if (edits.events[at]?.change === 'add') return withEventEdit(edits, at, null);
  const detectedS = event.detectedS ?? event.timeS;
  return withEventEdit(edits, at, { change: 'delete', side: event.side, kind: event.kind, detectedS });
}

/** Leaves a stride out, or takes it back in. */
export function toggleCycle(
  edits: Edits,
  cycle: { readonly side: Side; readonly startS: number; readonly endS: number },
): Edits {
  const inside = ({ side: of, atS }: ExcludedCycle) =>
    of === cycle.side && atS >= cycle.startS && atS < cycle.endS;
  const others = edits.excludedCycles.filter((one) => !inside(one));
  const wasOut = others.length < edits.excludedCycles.length;
  const atS = (cycle.startS + cycle.endS) / 2;
  return { ...edits, excludedCycles: wasOut ? others : [...others, { side: cycle.side, atS }] };
}

/** Another pull at the same landmark, moment and range adds to the one just made. */
export function dragLandmark(edits: Edits, drag: Omit<LandmarkDrag, 'change'>): Edits {
  const last = edits.landmarks.at(-1);
  const goesOn =
    last?.change === 'drag' &&
    last.landmark === drag.landmark &&
    last.atS === drag.atS &&
    last.fromS === drag.fromS &&
    last.toS === drag.toS;
  const before = goesOn ? last : { dxPx: 0, dyPx: 0 };
  const whole = { ...drag, dxPx: before.dxPx + drag.dxPx, dyPx: before.dyPx + drag.dyPx };
  const earlier = goesOn ? edits.landmarks.slice(0, -1) : edits.landmarks;
  return { ...edits, landmarks: [...earlier, { change: 'drag', ...whole }] };
}

/** Exchanges left and right over a range; the same once more takes it back. */
export function swapSides(edits: Edits, swap: Omit<SideSwap, 'change'>): Edits {
  const last = edits.landmarks.at(-1);
  const back =
    last?.change === 'swap' && last.part === swap.part && last.fromS === swap.fromS && last.toS === swap.toS;
  const landmarks = back
    ? edits.landmarks.slice(0, -1)
    : [...edits.landmarks, { change: 'swap' as const, ...swap }];
  return { ...edits, landmarks };
}

export const trimTo = (edits: Edits, trim: Trim | null): Edits => ({ ...edits, trim });

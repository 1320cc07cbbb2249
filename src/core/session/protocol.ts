import type { Assessment, Pass, QualityNote } from '../assessment';
import type { Facing } from '../recording/facing';
import type { TaskKind } from '../recording/task-kind';
import type { SessionRecording } from './session';

/**
 * Which recordings a hip-spine screen needs (clinical reference, 5.4): walking from both sides and from the front,
 * standing, and the tests that show hip and spine apart.
 */

export const protocolIds = [
  'walk-right',
  'walk-left',
  'walk-front',
  'stand-side',
  'forward-bend',
  'single-leg',
  'walk-back',
  'stand-front',
  'squat',
  'sit-to-stand',
  'hip-extension',
  'hip-rotation',
] as const;
export type ProtocolId = (typeof protocolIds)[number];

export interface ProtocolItem {
  readonly id: ProtocolId;
  readonly task: TaskKind;
  /** Any of these. */
  readonly facings: readonly Facing[];
  /** `screen`: without it the screen has a hole; `extra`: answers a further question. */
  readonly need: 'screen' | 'extra';
  /** Strides of each foot that a mean needs, over all recordings of the item; 0 for what is not walking. */
  readonly strides: number;
  readonly seconds: number;
}

/** Fewer strides than this a side, and means are too uncertain to compare (gate of the capture protocol). */
const strides = 6;
/** Further off than this from the axis that was asked for, angles are foreshortened too much. */
const maxYawDeg = 15;

const item = (
  id: ProtocolId,
  task: TaskKind,
  facings: readonly Facing[],
  need: ProtocolItem['need'],
  seconds: number,
): ProtocolItem => ({ id, task, facings, need, strides: task === 'walking' ? strides : 0, seconds });

export const protocol: readonly ProtocolItem[] = [
  item('walk-right', 'walking', ['right'], 'screen', 4),
  item('walk-left', 'walking', ['left'], 'screen', 4),
  item('walk-front', 'walking', ['toward'], 'screen', 4),
  item('stand-side', 'standing', ['left', 'right'], 'screen', 5),
  item('forward-bend', 'forward-bend', ['left', 'right'], 'screen', 4),
  item('single-leg', 'single-leg-stance', ['toward', 'away'], 'screen', 10),
  item('walk-back', 'walking', ['away'], 'extra', 4),
  item('stand-front', 'standing', ['toward', 'away'], 'extra', 5),
  item('squat', 'squat', ['left', 'right'], 'extra', 4),
  item('sit-to-stand', 'sit-to-stand', ['left', 'right'], 'extra', 4),
  item('hip-extension', 'standing-hip-extension', ['left', 'right'], 'extra', 4),
  item('hip-rotation', 'seated-hip-rotation', ['toward'], 'extra', 4),
];

/** Why a recording is not enough. */
export type ProtocolLack =
  | { readonly code: 'refused'; readonly note: QualityNote }
  | { readonly code: 'oblique'; readonly yawDeg: number }
  | { readonly code: 'few-strides'; readonly n: number; readonly wanted: number }
  | { readonly code: 'short'; readonly durationS: number; readonly wantedS: number };

export interface ProtocolReading {
  readonly item: ProtocolItem;
  readonly state: 'done' | 'missing' | 'repeat';
  /** Recordings that show what the item asks for. */
  readonly recordings: readonly string[];
  /** Of a `repeat`: what to do better. */
  readonly lack: ProtocolLack | null;
}

function facingOf(pass: Pass, assessment: Assessment): Facing {
  const { travel } = pass;
  return travel === 'treadmill' || travel === 'backward' ? assessment.view.facing : travel;
}

/** A walk there and back shows both sides; so the passes count, not the recording. */
function shows({ task, facings }: ProtocolItem, assessment: Assessment): boolean {
  if (assessment.task.kind !== task) return false;
  if (facings.includes(assessment.view.facing)) return true;
  return task === 'walking' && assessment.passes.some((pass) => facings.includes(facingOf(pass, assessment)));
}

/** Strides of the side with fewer of them, within passes of the item. */
function stridesOf({ facings }: ProtocolItem, assessment: Assessment): number {
  const passes = assessment.passes.filter((pass) => facings.includes(facingOf(pass, assessment)));
  const within = assessment.cycles.filter((cycle) =>
    passes.some(({ startS, endS }) => cycle.startS >= startS - 1e-6 && cycle.endS <= endS + 1e-6),
  );
  const left = within.filter(({ side }) => side === 'left').length;
  return Math.min(left, within.length - left);
}

function lackOf(asked: ProtocolItem, recordings: readonly SessionRecording[]): ProtocolLack | null {
  const readable = recordings.filter(
    ({ assessment }) => !assessment.quality.some(({ severity }) => severity === 'refuse'),
  );
  if (readable.length === 0) {
    const note = recordings[0]!.assessment.quality.find(({ severity }) => severity === 'refuse')!;
    return { code: 'refused', note };
  }
  const straight = readable.filter(
    ({ assessment: { view } }) => view.plane !== 'oblique' && (view.yawDeg ?? 0) <= maxYawDeg,
  );
  if (straight.length === 0) return { code: 'oblique', yawDeg: readable[0]!.assessment.view.yawDeg ?? 45 };
  const durationS = Math.max(...straight.map(({ assessment }) => assessment.source.durationS));
  if (asked.strides > 0) {
    const n = straight.reduce((sum, { assessment }) => sum + stridesOf(asked, assessment), 0);
    return n < asked.strides ? { code: 'few-strides', n, wanted: asked.strides } : null;
  }
  return durationS < asked.seconds ? { code: 'short', durationS, wantedS: asked.seconds } : null;
}

/** What of the protocol a session holds, in the order of the protocol. */
export function readProtocol(recordings: readonly SessionRecording[]): ProtocolReading[] {
  return protocol.map((asked) => {
    const own = recordings.filter(({ assessment }) => shows(asked, assessment));
    const lack = own.length > 0 ? lackOf(asked, own) : null;
    const state = own.length === 0 ? 'missing' : lack === null ? 'done' : 'repeat';
    return { item: asked, state, recordings: own.map(({ id }) => id), lack };
  });
}

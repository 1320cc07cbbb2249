import type { TaskKind } from '../recording/keypoints';

/** Movements that can be filmed in front of a camera of one's own, with how it knows that they are done. */
export const recordableTasks = [
  'standing',
  'forward-bend',
  'single-leg-stance',
  'squat',
  'sit-to-stand',
  'seated-hip-rotation',
  'standing-hip-extension',
  'walking',
] as const satisfies readonly TaskKind[];
export type RecordableTask = (typeof recordableTasks)[number];

export interface RecordingPlan {
  /** How the person should stand to the camera (clinical reference, recordings of the screen). */
  readonly view: 'side' | 'front';
  /** Whether it begins on a chair. */
  readonly seated: boolean;
  readonly until:
    | { readonly kind: 'time'; readonly seconds: number }
    /** `sides`: as many with each leg. */
    | { readonly kind: 'repetitions'; readonly count: number; readonly sides: boolean }
    /** Each leg for so long, or until the foot comes down. */
    | { readonly kind: 'holds'; readonly seconds: number }
    /** Until the person has left the picture. */
    | { readonly kind: 'passes' };
  /** It ends by itself at the latest after so long. */
  readonly maxS: number;
}

export const recordingPlans: Readonly<Record<RecordableTask, RecordingPlan>> = {
  standing: { view: 'side', seated: false, until: { kind: 'time', seconds: 10 }, maxS: 10 },
  'forward-bend': {
    view: 'side',
    seated: false,
    until: { kind: 'repetitions', count: 3, sides: false },
    maxS: 40,
  },
  'single-leg-stance': { view: 'front', seated: false, until: { kind: 'holds', seconds: 20 }, maxS: 75 },
  squat: { view: 'side', seated: false, until: { kind: 'repetitions', count: 5, sides: false }, maxS: 45 },
  'sit-to-stand': {
    view: 'side',
    seated: true,
    until: { kind: 'repetitions', count: 5, sides: false },
    maxS: 60,
  },
  'seated-hip-rotation': {
    view: 'front',
    seated: true,
    until: { kind: 'repetitions', count: 3, sides: true },
    maxS: 60,
  },
  'standing-hip-extension': {
    view: 'side',
    seated: false,
    until: { kind: 'time', seconds: 20 },
    maxS: 20,
  },
  walking: { view: 'side', seated: false, until: { kind: 'passes' }, maxS: 40 },
};

import type { ProtocolId } from '../../../core';

/**
 * Figures of the protocol in a body of 110 units, origin between the feet, y down. `near` is the leg towards the
 * camera; `prop` what stands there besides (a chair, a support).
 */
export interface Pose {
  readonly head: readonly [x: number, y: number];
  readonly trunk: string;
  readonly near: string;
  readonly far: string;
  readonly prop?: string;
}

const walkSide: Pose = {
  head: [5, -101],
  trunk: 'M4 -92 3 -86 0 -55M3 -86 -8 -67 -4 -48M3 -86 13 -68 21 -54',
  near: 'M0 -55 14 -32 24 -6 35 -9',
  far: 'M0 -55 -5 -30 -23 -10 -16 -1',
};
const walkFront: Pose = {
  head: [0, -101],
  trunk: 'M0 -92V-86M-13 -86H13L7 -55H-7ZM-13 -86 -18 -68 -15 -50M13 -86 18 -68 16 -52',
  near: 'M-7 -55 -8 -30 -8 -2 -11 2',
  far: 'M7 -55 7 -33 6 -12 8 -8',
};
const chair = 'M-32 -62 -30 -27H-6M-28 -27V0M-8 -27V0';

export const poses: Readonly<Record<ProtocolId, Pose>> = {
  'walk-right': walkSide,
  'walk-left': walkSide,
  'walk-front': walkFront,
  'walk-back': walkFront,
  'stand-side': {
    head: [3, -101],
    trunk: 'M2 -92 0 -86 -1 -55M0 -86 -4 -67 3 -48',
    near: 'M-1 -55 1 -29 -1 -4 13 0',
    far: 'M-1 -55 3 -29 2 -4 15 0',
  },
  'stand-front': {
    head: [0, -101],
    trunk: 'M0 -92V-86M-13 -86H13L8 -55H-8ZM-13 -86 -17 -67 -16 -48M13 -86 17 -67 16 -48',
    near: 'M-8 -55 -8 -29 -8 -2 -12 1',
    far: 'M8 -55 8 -29 8 -2 12 1',
  },
  'forward-bend': {
    head: [36, -41],
    trunk: 'M-6 -55C2 -70 20 -66 27 -52L31 -48M27 -52 28 -31 29 -12',
    near: 'M-6 -55 -2 -29 -5 -4 9 0',
    far: 'M-6 -55 0 -29 -2 -4 12 0',
  },
  'single-leg': {
    head: [-1, -101],
    trunk: 'M-1 -92V-86M-14 -86H12L8 -55H-7ZM-14 -86 -19 -67 -17 -48M12 -86 17 -67 15 -48',
    near: 'M-7 -55 -5 -29 -3 -2 -7 1',
    far: 'M8 -55 13 -34 10 -14 12 -9',
  },
  squat: {
    head: [10, -76],
    trunk: 'M7 -68 4 -62 -17 -32M4 -62 20 -60 35 -61',
    near: 'M-17 -32 9 -31 -2 -4 12 0',
    far: 'M-17 -32 12 -29 2 -4 15 0',
  },
  'sit-to-stand': {
    head: [15, -83],
    trunk: 'M12 -75 8 -69 -12 -38M8 -69 2 -54 15 -60',
    near: 'M-12 -38 11 -31 4 -4 17 0',
    far: 'M-12 -38 14 -29 8 -4 20 0',
    prop: chair,
  },
  'hip-extension': {
    head: [4, -101],
    trunk: 'M3 -92 2 -86 0 -55M2 -86 14 -70 25 -60',
    near: 'M0 -55 -10 -31 -23 -9 -18 0',
    far: 'M0 -55 2 -29 1 -4 14 0',
    prop: 'M25 -62V0M16 -62H34',
  },
  'hip-rotation': {
    head: [0, -79],
    trunk: 'M0 -70V-64M-12 -64H12L8 -33H-8ZM-12 -64 -17 -48 -9 -36M12 -64 17 -48 9 -36',
    near: 'M-8 -33 -10 -26 -27 -6 -32 -6',
    far: 'M8 -33 10 -26 10 -3 13 0',
    prop: 'M-20 -27H20M-18 -27V0M18 -27V0',
  },
};

import type { Side } from '../recording/skeleton';
import type { SideAngles } from '../scene/kinematics';
import { combine } from '../signal/signal';
import { remembered } from '../signal/remembered';
import { middleOfBoth, path, type Tracks } from '../tracks/tracks';
import type { SideStride } from './material';
import type { Source } from './windows';

/** The signals of a stride seen from the side that the measures read. */

export const thigh: Source<SideStride> = { curve: 'thigh', of: ({ angles, side }) => angles.thigh[side] };
export const knee: Source<SideStride> = { curve: 'knee', of: ({ angles, side }) => angles.knee[side] };
export const ankle: Source<SideStride> = { curve: 'ankle', of: ({ angles, side }) => angles.ankle[side] };
export const trunk: Source<SideStride> = { curve: 'trunk', of: ({ angles }) => angles.trunk };
export const foot: Source<SideStride> = { curve: null, of: ({ angles, side }) => angles.foot[side] };
export const arm: Source<SideStride> = { curve: null, of: ({ angles, side }) => angles.arm[side] };
export const trailing: Source<SideStride> = { curve: null, of: ({ angles, side }) => angles.trailing[side] };
export const hip: Source<SideStride> = { curve: null, of: ({ tracks, side }) => path(tracks, side, 'hip').y };
export const heel: Source<SideStride> = {
  curve: null,
  of: ({ tracks, side }) => path(tracks, side, 'heel').y,
};
// The same for every cycle, and for every correction of one.
const combined = remembered((angles: SideAngles, side: Side) =>
  combine([angles.thigh[side], angles.trunk], (a, b) => a + b),
);
export const thighAgainstTrunk: Source<SideStride> = {
  curve: null,
  of: ({ angles, side }) => combined(angles, side),
};
const middleOfHips = remembered((tracks: Tracks) => middleOfBoth(tracks, 'hip', 'y'));
export const hips: Source<SideStride> = { curve: null, of: ({ tracks }) => middleOfHips(tracks) };

import type { MarkerEvent, MarkerWalk } from '../support/mocap';
import { labelledWalks, readMarkerWalk, readTrcWalk } from '../support/mocap';

/** The marker walks of the bench. Events: labelled in the file, or from force plates where the file names them. */

const strikes = (side: MarkerEvent['side'], ...timesS: number[]): MarkerEvent[] =>
  timesS.map((timeS) => ({ side, kind: 'heel-strike', timeS }));
const offs = (side: MarkerEvent['side'], ...timesS: number[]): MarkerEvent[] =>
  timesS.map((timeS) => ({ side, kind: 'toe-off', timeS }));

const bmcMarkers = Object.fromEntries(
  (['L', 'R'] as const).flatMap((s): [string, string[]][] => [
    [`${s}KNEE_JC`, [`${s}.Knee`, `${s}.Knee.Medial`]],
    [`${s}ANKLE_JC`, [`${s}.Ankle`, `${s}.Ankle.Medial`]],
    [`${s}HEE`, [`${s}.Heel`]],
    [`${s}TOE`, [`${s}.MT2`]],
  ]),
);
const subjectMarkers = Object.fromEntries(
  (['L', 'R'] as const).flatMap((s): [string, string[]][] => [
    [`${s}SHO`, [`${s}.Acromium`]],
    [`${s}KNEE_JC`, [`${s}.Thigh.Front`, `${s}.Shank.Upper`]],
    [`${s}ANKLE_JC`, [`${s}.Midfoot.Sup`, `${s}.Heel`]],
    [`${s}HEE`, [`${s}.Heel`]],
    [`${s}TOE`, [`${s}.Toe.Med`, `${s}.Toe.Lat`]],
  ]),
);
const overgroundMarkers = Object.fromEntries(
  (['L', 'R'] as const).flatMap((s): [string, string[]][] => [
    [`${s}SHO`, [`${s}.Shoulder`]],
    [`${s}KNEE_JC`, [`${s}.Knee`]],
    [`${s}ANKLE_JC`, [`${s}.Ankle`]],
    [`${s}HEE`, [`${s}.Heel`]],
    [`${s}TOE`, [`${s}.Toe`]],
  ]),
);

export interface ValidationWalk {
  readonly name: string;
  readonly walk: MarkerWalk;
  /** Contact from force plates: the better truth for events. */
  readonly plates: boolean;
  /** Joint centres good enough to be the truth for angles. */
  readonly angles: boolean;
}

export function validationWalks(): ValidationWalk[] {
  return [
    ...labelledWalks.map((name) => ({ name, walk: readMarkerWalk(name), plates: false, angles: true })),
    {
      name: 'bmc/walk1',
      walk: readTrcWalk('bmc/walk1', bmcMarkers, [
        ...strikes('left', 0.211, 1.313),
        ...offs('left', 0.86, 1.953),
        ...strikes('right', 0.76, 1.858),
        ...offs('right', 1.402),
      ]),
      plates: true,
      angles: true,
    },
    {
      name: 'bmc/walk2',
      walk: readTrcWalk('bmc/walk2', bmcMarkers, [
        ...strikes('right', 0.047, 1.078),
        ...offs('right', 0.667),
        ...strikes('left', 0.58, 1.58),
        ...offs('left', 1.189),
      ]),
      plates: true,
      angles: true,
    },
    {
      name: 'opensim/subject01_walk1',
      walk: readTrcWalk('opensim/subject01_walk1', subjectMarkers, [
        ...strikes('right', 0.618, 1.853),
        ...strikes('left', 1.247, 2.46),
        ...offs('right', 0.165, 1.41),
        ...offs('left', 0.788, 2.018),
      ]),
      plates: true,
      angles: false,
    },
    {
      name: 'opensim/markers_walk',
      walk: readTrcWalk('opensim/markers_walk', overgroundMarkers, [
        ...strikes('right', 0.267, 1.412),
        ...strikes('left', 0.836),
        ...offs('right', 1.024, 2.168),
        ...offs('left', 1.59),
      ]),
      plates: true,
      angles: false,
    },
  ];
}

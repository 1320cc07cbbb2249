import type { LandmarkName } from '../../../../core';

/** Landmarks that something is measured from, and that can be pulled into place. */
export const pullable: readonly LandmarkName[] = [
  'nose',
  ...(['left', 'right'] as const).flatMap((side) =>
    (['ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'foot_index'] as const).map(
      (joint) => `${side}_${joint}` as const,
    ),
  ),
];

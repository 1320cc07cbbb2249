import type { RecordingContext } from '../recording/keypoints';
import { dimensionlessSpeed, legMetres } from '../measures/norms';
import type { PassReading } from './scene';

/** What turns leg lengths of the picture into metres. */
export interface Scale {
  /** Metres a leg length (hip to knee to ankle); null without a scale. */
  readonly legM: number | null;
  /** v / sqrt(g * leg length); null where the view does not show speed. */
  readonly speed: number | null;
}

/**
 * The scale comes from body height, or else from the belt of a treadmill, whose speed is that of the walker. A belt speed
 * that is known also stands for the speed itself.
 * @param relativeSpeed leg lengths a second over the ground
 */
export function scaleOf(
  context: RecordingContext | undefined,
  passes: readonly PassReading[],
  relativeSpeed: number | null,
): Scale {
  const heightM = context?.heightM ?? null;
  const beltMS = context?.treadmillSpeedMS ?? null;
  const onBelt = passes.length > 0 && passes.every((pass) => pass.travel === 'treadmill');
  const beltLegM = onBelt && beltMS && relativeSpeed ? beltMS / relativeSpeed : null;
  const legM = heightM === null ? beltLegM : legMetres(heightM);
  if (relativeSpeed === null) return { legM, speed: null };
  const relative = onBelt && beltMS && legM !== null ? beltMS / legM : relativeSpeed;
  return { legM, speed: dimensionlessSpeed(relative, heightM) };
}

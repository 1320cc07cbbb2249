import type { KeypointsRecording, RecordingContext } from '../recording/keypoints';
import { median } from '../signal/statistics';
import { legLengthsPx } from '../tracks/tracks';
import type { PassReading } from './scene';

/** Hip to knee to ankle, and hip to floor, as shares of body height (Winter 2009, anthropometry: 0.245 + 0.246; 0.530). */
const jointLegShare = 0.491;
const floorLegShare = 0.53;
/** Stands in for an unknown height; speed in leg lengths changes with its square root only. */
const assumedHeightM = 1.7;
const gravityMS2 = 9.81;

/** v / sqrt(g * leg length), from leg lengths (hip-knee-ankle) a second. */
function dimensionlessSpeed(relativeSpeed: number, heightM: number | null): number {
  const height = heightM ?? assumedHeightM;
  return (relativeSpeed * jointLegShare * height) / Math.sqrt(gravityMS2 * floorLegShare * height);
}

/** Metres of one leg length as the skeleton measures it (hip to knee to ankle). */
const legMetres = (heightM: number) => jointLegShare * heightM;

/** Body height, or that of a body with legs as long as they were measured. */
const heightOf = (context: RecordingContext | undefined): number | null =>
  context?.legM ? context.legM / jointLegShare : (context?.heightM ?? null);

/** What turns leg lengths of the picture into metres. */
export interface Scale {
  /** Metres a leg length (hip to knee to ankle); null without a scale. */
  readonly legM: number | null;
  /** v / sqrt(g * leg length); null where the view does not show speed. */
  readonly speed: number | null;
}

/**
 * The scale comes from the length of the leg where it was measured, from body height, or else from the belt of a treadmill, whose speed is that of the walker. A belt speed
 * that is known also stands for the speed itself.
 * @param relativeSpeed leg lengths a second over the ground
 */
export function scaleOf(
  context: RecordingContext | undefined,
  passes: readonly PassReading[],
  relativeSpeed: number | null,
): Scale {
  const heightM = heightOf(context);
  const beltMS = context?.treadmillSpeedMS ?? null;
  const onBelt = passes.length > 0 && passes.every((pass) => pass.travel === 'treadmill');
  const beltLegM = onBelt && beltMS && relativeSpeed ? beltMS / relativeSpeed : null;
  const legM = heightM === null ? beltLegM : legMetres(heightM);
  if (relativeSpeed === null) return { legM, speed: null };
  const relative = onBelt && beltMS && legM !== null ? beltMS / legM : relativeSpeed;
  return { legM, speed: dimensionlessSpeed(relative, heightM) };
}

/**
 * Metres of one pixel where the person walks, from body height and the length of the leg in the picture; null where the
 * height is not known or no leg was seen. A belt's speed scales measures alone: it needs a walk that was read.
 */
export function metresPerPixel({ frames, context }: KeypointsRecording): number | null {
  const heightM = heightOf(context);
  const lengthsPx = legLengthsPx(frames).filter((lengthPx) => lengthPx > 0);
  return heightM === null || lengthsPx.length === 0 ? null : legMetres(heightM) / median(lengthsPx);
}

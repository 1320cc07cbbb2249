import type { LandmarkModel } from '../landmarks/landmark-model';
import type { Sample } from './found';
import type { Grade, MeasureRecord } from './record';

/**
 * The ± beside each number: half width of a 95 % style interval for the mean of ten cycles under good capture
 * (clinical reference 5.2), widened by 1.5 where the recording falls short of that, and again for the far limb.
 */

export interface RecordingQuality {
  readonly frameRateHz: number;
  /** Mean visibility of the leg landmarks, 0..1. */
  readonly visibility: number;
  readonly yawDeg: number | null;
  /** Pixel noise left in the leg landmarks, standard deviation of a coordinate in leg lengths. */
  readonly noiseLegs: number;
  /** Markers on the skin lie where they are; a network's landmarks carry an error of their own. */
  readonly landmarks: 'network' | 'markers';
  /** What is left of a network's offsets once they are taken out; null where they are not known. */
  readonly left: LandmarkModel['left'] | null;
}

const widening = 1.5;
const goodCycles = 10;
const goodFrameRateHz = 50;
const goodVisibility = 0.7;
const goodYawDeg = 15;

/** Pixel noise in the angle of a segment, which is half a leg long and has two noisy ends; degrees, one SD. */
const noiseDeg = ({ noiseLegs }: RecordingQuality): number =>
  ((Math.SQRT2 * noiseLegs) / 0.5) * (180 / Math.PI);

function noiseSd({ unit, noise = unit === 'deg' ? 1 : 0 }: MeasureRecord, quality: RecordingQuality): number {
  return noise === 'length' ? 100 * quality.noiseLegs : noise * noiseDeg(quality);
}

/**
 * @param found n: cycles, steps, repetitions or still frames behind the value. spread: its standard error as cycles or
 *   repetitions show it; pixel noise is part of it. few: fewer repetitions than the test asks for.
 * @param strideS mean stride time, which turns seconds into percent of the cycle; null where there are no strides.
 */
export function plusMinus(
  record: MeasureRecord,
  { n, far, spread, few }: Pick<Sample, 'n' | 'far' | 'spread' | 'few'>,
  quality: RecordingQuality,
  strideS: number | null,
): number {
  const { group, plusMinus: error } = record;
  if (error === null) throw new Error(`no error is known for a measure of row ${record.ref}`);
  const { frameRateHz, visibility, yawDeg } = quality;
  const markers = quality.landmarks === 'markers';
  const badlySeen =
    visibility < goodVisibility || (error.offAxis === undefined && yawDeg !== null && yawDeg > goodYawDeg);
  const noise = (2 * noiseSd(record, quality)) / Math.sqrt(n);
  const random = Math.max(noise, 2 * (spread ?? 0));
  const left = error.angle && quality.left?.[error.angle];
  // What is left of the offsets belongs to the body and its clothes: more cycles do not tell more of it.
  if (left) return Math.hypot(2 * left[far ? 'far' : 'near'] * (badlySeen ? widening : 1), random);
  const network = () =>
    typeof error.network === 'number' ? error.network : error.network({ frameRateHz, strideS });
  const start = (markers ? error.markers : undefined) ?? network();
  const mixed = (error.offAxis ?? 0) * Math.sin(((yawDeg ?? 0) * Math.PI) / 180);
  const short =
    badlySeen ||
    (group === 'tests' ? (few ?? false) : group !== 'stand' && n < goodCycles) ||
    (frameRateHz < goodFrameRateHz && error.slowFramesWiden === true);
  const widened = start * (short ? widening : 1) * (far && !markers ? widening : 1);
  return Math.hypot(widened, mixed, random);
}

/** The far limb is graded one step lower; D means: do not print. */
export function gradeOf({ grade }: MeasureRecord, far: boolean): Grade {
  if (!far) return grade;
  return ({ A: 'B', B: 'C', C: 'D', D: 'D' } as const)[grade];
}

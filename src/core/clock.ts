import type { Assessment, Measure } from './assessment';
import { assessAsTimed, type AssessInput } from './assess';
import type { Result } from './fault';
import { measureDefinitions, type MeasureTable } from './measures/measures';
import { patternRules } from './patterns/catalogue';
import { readPattern } from './patterns/engine';
import { rhythmOf, slownessNear } from './plausible/rhythm';
import { qualityNote } from './quality';
import { noEdits, type Edits } from './recording/edits';
import type { KeypointsRecording } from './recording/keypoints';
import { editsInTrueTime, inTrueTime } from './recording/true-time';
import { mean, median } from './signal/statistics';
import { inClipTime } from './clip-time';
import { settledFrames as settledAsTimed, type SettledFrames } from './tracks/apply-edits';

/**
 * The clock of the clip and that of the movement. Callers and results have the former, everything in between the latter;
 * they differ where a clip was slowed down and somebody says so. Where nobody does and the rhythm is one that no body has,
 * the movement is read on the clock on which it would be a usual one: angles need no more. What depends on the clock is
 * withheld, nothing is compared with norms, which follow speed, and no pattern is read.
 */

/** On the clock of the movement. */
const timed = (input: AssessInput, factor: number): AssessInput => ({
  ...input,
  recording: inTrueTime(input.recording, factor),
  ...(input.edits ? { edits: editsInTrueTime(input.edits, factor) } : {}),
});

/** What adults and children walk like, with and without complaints: a stride in seconds, its share on the floor. */
const usualStrideS = [0.8, 1.6] as const;
const usualStance = [0.52, 0.72] as const;
const isWithin = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;

function isUsualWalk({ task, cycles }: Assessment): boolean {
  if (task.kind !== 'walking' || cycles.length < 2) return false;
  const stance = mean(cycles.map(({ startS, toeOffS, endS }) => (toeOffS - startS) / (endS - startS)));
  return isWithin(strideOf(cycles), usualStrideS) && isWithin(stance, usualStance);
}

const strideOf = (cycles: Assessment['cycles']) => median(cycles.map((c) => c.endS - c.startS));

/** Runners take at least so many steps a minute, and about so many. */
const leastRunning = 130;
const usualRunning = 165;

const perTime: ReadonlySet<Measure['id']> = new Set(
  Object.entries(measureDefinitions)
    .filter(([, { unit }]) => ['s', 'm/s', '1/min', 'deg/s'].includes(unit))
    .map(([id]) => id as Measure['id']),
);

function withoutClock(measure: Measure): Measure {
  if ('missing' in measure) return measure;
  const { id, ref, side } = measure;
  if (perTime.has(id)) return { id, ref, side, missing: { code: 'rhythm-doubted' } };
  return { ...measure, expected: null, flag: null };
}

/**
 * @param read on the clock of the clip
 * @param strideS on the same
 * @param factor how many times slower than usual that is
 */
function doubted(read: Assessment, strideS: number, factor: number): Assessment {
  const nothing = { measures: [], momentOf: () => null, recorded: [], answers: null };
  return {
    ...read,
    dimensionlessSpeed: null,
    measures: read.measures.map(withoutClock),
    curves: read.curves.map(({ expected: _, deviationDeg: __, ...curve }) => curve),
    patterns: patternRules.map((rule) => readPattern(rule, nothing)),
    quality: [qualityNote('refuse', 'rhythm-doubted', { factor, strideS }), ...read.quality],
  };
}

/**
 * Everything that one recording shows, on the clock of its clip. Deterministic: the same input gives the same result.
 * @param table the measures that are looked for
 * @returns the faults of `assessAsTimed`
 */
export function assess(input: AssessInput, table: MeasureTable = measureDefinitions): Result<Assessment> {
  const { task, speedFactor: said } = input.recording.context ?? {};
  if (said) {
    const read = assessAsTimed(timed(input, said), table);
    if (!read.ok || said === 1) return read;
    const found = inClipTime(read.value, said);
    const quality = [qualityNote('info', 'slowed-down', { factor: said }), ...found.quality];
    return { ok: true, value: { ...found, speedFactor: said, quality } };
  }
  const rhythm = !task || task === 'walking' || task === 'running' ? rhythmOf(input.recording) : null;
  const factor = rhythm?.slowness;
  if (factor) {
    const slower = assessAsTimed(timed(input, factor), table);
    if (slower.ok && isUsualWalk(slower.value)) {
      const strideS = factor * strideOf(slower.value.cycles);
      return { ok: true, value: doubted(inClipTime(slower.value, factor), strideS, factor) };
    }
  }
  const read = assessAsTimed(input, table);
  const steps = rhythm && 60 / rhythm.stepS;
  if (!read.ok || read.value.task.kind !== 'running' || steps === null || steps >= leastRunning) return read;
  const times = slownessNear(usualRunning / steps);
  return { ok: true, value: doubted(read.value, 120 / steps, times) };
}

/** The landmarks that are measured, of the whole clip; see there. */
export function settledFrames(recording: KeypointsRecording, edits: Edits = noEdits): SettledFrames {
  const factor = recording.context?.speedFactor ?? 1;
  return settledAsTimed(inTrueTime(recording, factor), editsInTrueTime(edits, factor));
}

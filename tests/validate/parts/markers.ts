import { assessRecording } from '../../support/assess';
import { walk } from '../../support/walker';
import { sharedIsHere, sharedMissing } from '../../support/mocap';
import { heldOutCoverage, heldOutMae } from '../held-out';
import { runFrontBench, type FrontEntry } from '../front-bench';
import { runMarkerBench, type Condition, type Entry } from '../marker-bench';
import { grouped, unitOf, type Bounds, type Part, type Section } from '../section';
import { summarise } from '../statistics';

/** Mean absolute error allowed on markers at 60 Hz with 1 px noise; ms, percent points, degrees, 1/min, s. */
const bounds: Bounds = {
  'heel-strike': 15,
  'toe-off': 20,
  'stance-percent': 2,
  'double-support-percent': 3,
  'step-time': 0.008,
  'step-time-asymmetry': 2,
  'thigh-extension-peak': 1.5,
  'thigh-range': 1.5,
  'thigh-flexion-peak': 1.5,
  'trunk-lean-walking': 1.5,
  'knee-initial-contact': 2.5,
  'knee-late-stance': 2.5,
  'knee-swing-peak': 2.5,
};
/** Greatest difference between picture shapes and between directions, degrees. */
const shapeTolerance = 0.3;

/** Rows that hang on when the foot meets the floor. */
const onPlates: ReadonlySet<string> = new Set([
  'heel-strike',
  'toe-off',
  'stride-time',
  'stance-percent',
  'step-time',
  'step-time-asymmetry',
]);

const isReference = (c: Condition) => c.rateHz === 60 && c.noisePx === 1 && c.yawDeg === 0 && !c.swaps;

function sameEverywhere(entries: readonly Entry[], section: Section) {
  const noiseless = (c: Condition) => c.rateHz === 60 && c.noisePx === 0 && c.yawDeg === 0;
  const degrees = entries.filter((e) => noiseless(e.condition) && unitOf(e.row) === 'deg');
  const worstOf = (key: 'shape' | 'direction') =>
    [...grouped(degrees)]
      .map(([row, group]) => {
        const maes = [...new Set(group.map((e) => e.condition[key]))].map(
          (value) => summarise(group.filter((e) => e.condition[key] === value)).mae,
        );
        return { row, deg: Math.max(...maes) - Math.min(...maes) };
      })
      .reduce((a, b) => (b.deg > a.deg ? b : a));
  const [shape, direction] = [worstOf('shape'), worstOf('direction')];
  section.say(
    `Without noise, picture shapes change the mean absolute error of an angle by at most ${shape.deg.toFixed(2)}°,`,
  );
  section.say(
    `directions (the camera then stands on the other side of the person) by ${direction.deg.toFixed(2)}° (${direction.row}).`,
  );
  if (shape.deg > shapeTolerance) section.miss(`picture shapes differ by ${shape.deg.toFixed(2)}°`);
  if (direction.deg > shapeTolerance)
    section.miss(`directions differ by ${direction.deg.toFixed(2)}° (${direction.row})`);
}

/** Which walks the error of the step times comes from. */
function stepTimesByWalk(reference: readonly Entry[], section: Section) {
  const byWalk = new Map<string, Entry[]>();
  for (const e of reference.filter(({ row }) => row === 'step-time'))
    byWalk.set(e.walk, [...(byWalk.get(e.walk) ?? []), e]);
  const maes = [...byWalk]
    .map(([walk, own]) => ({ walk, ms: 1000 * summarise(own).mae }))
    .sort((a, b) => b.ms - a.ms);
  section.say(
    `Step times by walk, mean absolute error in ms: ${maes.map(({ walk, ms }) => `${walk} ${ms.toFixed(0)}`).join(', ')}.`,
  );
}

/** Printed and not written down: it depends on the machine. */
function printCoreTime() {
  const { recording } = walk({ seconds: 10, treadmill: true });
  const timesMs = Array.from({ length: 5 }, () => {
    const fresh = { ...recording };
    const startMs = performance.now();
    assessRecording(fresh);
    return performance.now() - startMs;
  }).sort((a, b) => a - b);
  process.stdout.write(
    `\nAssessing 10 s of walking at 60 frames a second takes ${timesMs[2]!.toFixed(0)} ms here (median of 5).\n`,
  );
}

function frontView(section: Section) {
  const entries = runFrontBench();
  section.say();
  section.say(
    'Rows K: six walks filmed from the front and from behind, on the walking line and 15° off it to either side, 25, 30 and',
  );
  section.say('60 frames a second, pixel noise 0, 1 and 3:');
  section.say();
  section.table(entries, {}, 'front');
  section.say();
  const parts: [string, (e: FrontEntry) => boolean][] = [
    ['on the line', (e) => e.offAxisDeg === 0],
    ['15° off it', (e) => e.offAxisDeg !== 0],
    ['at 3 px noise', (e) => e.noisePx === 3],
  ];
  for (const [where, of] of parts) section.coverage(entries.filter(of), `front recordings ${where}`);
  const axis = entries.map((e) => Math.abs((e.yawDeg ?? Infinity) - Math.abs(e.offAxisDeg)));
  section.say(
    `How far the camera stands off the line is read to within ${Math.max(...axis).toFixed(1)}°. When the ± of a walk is scaled to what covers`,
  );
  section.say(`92 % of the other walks, it is ${heldOutCoverage(entries, 0.92).toFixed(1)} %.`);
  section.widths(entries, 'front');
}

export const markers: Part = {
  name: 'markers',
  title: 'Marker walks filmed by a virtual camera',
  run(section) {
    if (!sharedIsHere) return section.say(`The marker walks are left out: ${sharedMissing}.`);
    const { entries, chosenCutoff, refused, eventsLost, recordings } = runMarkerBench();
    const eventsFound = entries.filter((e) => e.row === 'heel-strike' || e.row === 'toe-off').length;
    section.say(
      `${recordings} recordings of 13 walks: side views with the person walking either way, 25, 30 and 60 frames a second,`,
    );
    section.say(
      `pixel noise 0, 1 and 3, yaw 0 and 15°, pictures 16:9, 9:16 and 1:1. ${refused} were refused. Of the true events`,
    );
    section.say(`${eventsLost} of ${eventsLost + eventsFound} were not found.`);
    section.say();
    section.say(
      '60 frames a second, 1 px noise, square to the walk, all picture shapes and both directions:',
    );
    section.say();
    section.table(
      entries.filter((e) => isReference(e.condition)),
      bounds,
      'markers',
    );
    const reference = entries.filter((e) => isReference(e.condition));
    const errorOf = (kind: string) => heldOutMae(reference.filter((e) => e.row === kind)).toFixed(1);
    section.say();
    section.say(
      `On a walk that had no part in the constants: heel strike ${errorOf('heel-strike')} ms, toe off ${errorOf('toe-off')} ms.`,
    );
    stepTimesByWalk(reference, section);
    section.say();
    section.say('Of these the walks on force plates, the better truth, alone:');
    section.say();
    section.table(
      reference.filter((e) => e.plates && onPlates.has(e.row)),
      bounds,
      'markers on force plates',
    );
    section.say();
    section.say('The same with left and right exchanged once a second:');
    section.say();
    section.table(
      entries.filter((e) => e.condition.swaps),
      bounds,
      'markers with swaps',
    );
    section.say();
    section.say('All conditions together:');
    section.say();
    section.table(
      entries.filter((e) => !e.condition.swaps),
      {},
      'all',
    );
    section.say();
    const maeOf = (of: readonly Entry[], kind: string) =>
      summarise(of.filter((e) => e.row === kind && !e.condition.swaps)).mae.toFixed(1);
    const both = (of: readonly Entry[]) =>
      `heel strike ${maeOf(of, 'heel-strike')} ms, toe off ${maeOf(of, 'toe-off')} ms`;
    section.say(
      `Events at the fixed cut-off of 6 Hz: ${both(entries)}; at the one chosen for the clip's angles: ${both(chosenCutoff)}.`,
    );
    section.say();
    section.coverage(entries, 'marker recordings');
    section.say(
      `When the ± of a walk is scaled to what covers 92 % of the other walks, it is ${heldOutCoverage(entries, 0.92).toFixed(1)} %.`,
    );
    section.widths(
      entries.filter((e) => !e.condition.swaps),
      'all',
    );
    sameEverywhere(entries, section);
    frontView(section);
    printCoreTime();
  },
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  isMeasured,
  readKeypoints,
  sides,
  type Assessment,
  type MeasureId,
  type Side,
  type TaskKind,
} from '../../../src/core';
import { assessed } from '../../support/assess';
import {
  bending,
  film,
  movingLegBack,
  onOneLeg,
  rising,
  squatting,
  turningHips,
  type Pose,
  type View,
} from '../../support/mover';
import { bodiesAreHere } from '../rendered-clips';
import { renderedTests, type RenderedTest } from '../rendered-tests';
import type { Bounds, Part, Section } from '../section';
import type { Comparison } from '../statistics';

/** The functional tests: people of sticks with known angles, and keypoints of rendered people whose truth is known. */

type Entry = Comparison & { readonly row: string };
interface Trial {
  readonly task: TaskKind;
  readonly repetitions: number;
  readonly views: readonly View[];
  readonly script: { readonly poseAt: (t: number) => Pose; readonly seconds: number };
  readonly truth: Partial<Record<MeasureId, number | Readonly<Record<Side, number>>>>;
}

const bounds: Bounds = {
  'bend-trunk-flexion': 1.5,
  'bend-hips-back': 1.5,
  'squat-depth': 1,
  'squat-trunk-lean': 1.5,
  'squat-shank-lean': 1.5,
  'sit-to-stand-time': 0.3,
  'sit-to-stand-trunk-lean': 2,
  'sit-to-stand-hip-speed': 12,
  'sit-to-stand-knee-speed': 12,
  'single-leg-drop': 1,
  'single-leg-lean': 1,
  'single-leg-hold': 0.4,
  'single-leg-arm-use': 3,
  'hip-internal-rotation': 1.5,
  'hip-external-rotation': 1.5,
  'hip-extension-standing': 2,
  'hip-extension-standing-peak': 1.5,
};
const unit = (row: string) =>
  /speed/.test(row) ? 'deg/s' : /time|hold/.test(row) ? 's' : row === 'squat-depth' ? '% leg' : 'deg';

function trials(): Trial[] {
  const squats = [60, 80, 95].map((thighDeg): Trial => {
    const script = squatting({ times: 3, thighDeg, shankLeanDeg: 25, trunkDeg: 45, heelRiseDeg: 0 });
    const truth = { 'squat-depth': script.depthPercent, 'squat-trunk-lean': 45, 'squat-shank-lean': 25 };
    return { task: 'squat', repetitions: 3, views: ['right-side', 'left-side', 'front'], script, truth };
  });
  const bends = [1, 2, 3].map((lag): Trial => {
    const script = bending({ times: 2, trunkDeg: 95, legDeg: 18, lag });
    const truth = { 'bend-trunk-flexion': 95, 'bend-hips-back': script.hipsBackDeg };
    return { task: 'forward-bend', repetitions: 2, views: ['right-side', 'left-side'], script, truth };
  });
  const rises = [0.6, 0.9].map((moveS): Trial => {
    const script = rising({ times: 5, trunkDeg: 42, moveS });
    const truth = {
      'sit-to-stand-time': script.timeS,
      'sit-to-stand-trunk-lean': 42,
      'sit-to-stand-hip-speed': script.hipSpeedDegS,
      'sit-to-stand-knee-speed': script.kneeSpeedDegS,
    };
    return {
      task: 'sit-to-stand',
      repetitions: 5,
      views: ['right-side', 'left-side', 'front'],
      script,
      truth,
    };
  });
  const stances = sides.flatMap((on) =>
    [0, 7].map((deg): Trial => {
      const script = onOneLeg({
        on,
        holdS: 14,
        dropDeg: deg,
        leanDeg: deg,
        inwardDeg: 3,
        armsOutDeg: 5 * deg,
      });
      const own = (value: number) => ({ [on]: value }) as Record<Side, number>;
      const truth = {
        'single-leg-drop': own(deg),
        'single-leg-lean': own(deg),
        'single-leg-hold': own(15.2),
        'single-leg-arm-use': own(5 * deg),
      };
      return { task: 'single-leg-stance', repetitions: 1, views: ['front', 'back'], script, truth };
    }),
  );
  const turns = [12, 30].map((deg): Trial => {
    const inDeg = { left: deg, right: deg + 6 };
    const outDeg = { left: deg + 4, right: deg + 10 };
    const script = turningHips({ inDeg, outDeg, thighOutDeg: 0, tipDeg: 0, leanDeg: 0 });
    const truth = { 'hip-internal-rotation': inDeg, 'hip-external-rotation': outDeg };
    return { task: 'seated-hip-rotation', repetitions: 8, views: ['front'], script, truth };
  });
  const extensions = sides.flatMap((side) =>
    [6, 14].map((trunkFromDeg): Trial => {
      const script = movingLegBack({ side, times: 3, backDeg: 20, trunkFromDeg, trunkDeg: 12 });
      const own = (value: number) => ({ [side]: value }) as Record<Side, number>;
      const truth = {
        'hip-extension-standing': own(script.earlyDeg),
        'hip-extension-standing-peak': own(-20),
      };
      return { task: 'standing-hip-extension', repetitions: 3, views: [`${side}-side`], script, truth };
    }),
  );
  return [...squats, ...bends, ...rises, ...stances, ...turns, ...extensions];
}

function compare(assessment: Assessment, truth: Trial['truth']): Entry[] {
  return Object.entries(truth).flatMap(([id, wanted]) =>
    assessment.measures.flatMap((m): Entry[] => {
      if (m.id !== id || !isMeasured(m)) return [];
      const value = typeof wanted === 'number' ? wanted : m.side && wanted[m.side];
      return value == null ? [] : [{ row: id, error: m.value - value, plusMinus: m.plusMinus }];
    }),
  );
}

const conditions = [
  { rateHz: 30, noisePx: 0, yawDeg: 0 },
  { rateHz: 30, noisePx: 1, yawDeg: 0 },
  { rateHz: 60, noisePx: 1, yawDeg: 0 },
  { rateHz: 15, noisePx: 1, yawDeg: 0 },
  { rateHz: 30, noisePx: 2, yawDeg: 10 },
] as const;

/** Golden cases of functional tests: what the network found on clips of rendered people. */
function rendered(): Entry[] {
  const folder = new URL('../../cases/', import.meta.url);
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => existsSync(new URL(`${name}/expected.json`, folder)))
    .flatMap(({ name }): Entry[] => {
      const read = (file: string): unknown =>
        JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8'));
      const expected = read('expected.json') as {
        phases?: readonly unknown[];
        measures: readonly { id: MeasureId; side: Side | null; truth?: number }[];
      };
      if (!expected.phases) return [];
      const input = readKeypoints(read('input.json'));
      if (!input.ok) throw new Error(`${name}: ${input.fault.detail}`);
      const assessment = assessed(input.value);
      return expected.measures.flatMap(({ id, side, truth }): Entry[] => {
        const found = assessment.measures.find((m) => m.id === id && m.side === side);
        if (truth === undefined || !found || !isMeasured(found)) return [];
        return [{ row: id, error: found.value - truth, plusMinus: found.plusMinus }];
      });
    });
}

function endToEnd(section: Section, found: readonly RenderedTest[]) {
  section.say('Rendered bodies end to end, 15 frames a second, model full, task detected. Found / true:');
  section.say();
  section.say('| clip | task | repetitions | values |');
  section.say('|---|---|---:|---|');
  for (const { clip, assessment, wanted, values } of found) {
    const { kind } = assessment.task;
    const counted = assessment.phases.filter((phase) => phase.rejected === null).length;
    const shown = values.map(
      ({ id, found: v, truth }) => `${id} ${v?.toFixed(1) ?? '-'} / ${truth.toFixed(1)}`,
    );
    section.say(`| ${clip} | ${kind} | ${counted} / ${wanted.repetitions} | ${shown.join(', ')} |`);
    if (kind !== wanted.task) section.miss(`${clip} is taken for ${kind}`);
    if (counted !== wanted.repetitions)
      section.miss(`${clip}: ${counted} of ${wanted.repetitions} repetitions`);
  }
  section.say();
  section.coverage(
    found.flatMap(({ entries }) => entries),
    'values of rendered tests',
  );
}

export const tests: Part = {
  name: 'tests',
  title: 'Functional tests',
  async run(section) {
    const entries: Entry[] = [];
    let [clips, recognised, counted] = [0, 0, 0];
    trials().forEach(({ task, repetitions, views, script, truth }, k) => {
      for (const view of views)
        for (const condition of conditions) {
          const assessment = assessed(
            film(script.poseAt, script.seconds, { ...condition, view, seed: 11 + k }),
          );
          clips++;
          if (assessment.task.kind === task) recognised++;
          else section.miss(`${task} from the ${view} is taken for ${assessment.task.kind}`);
          if (assessment.phases.length === repetitions) counted++;
          else
            section.miss(
              `${task} from the ${view}: ${assessment.phases.length} of ${repetitions} repetitions`,
            );
          entries.push(...compare(assessment, truth));
        }
    });
    section.say(
      `People of sticks with known angles, ${clips} clips: 15, 30 and 60 frames a second, pixel noise 0, 1 and 2 (leg 240 px),`,
    );
    section.say(
      `yaw 0 and 10°, all views that show the test. The task is recognised in ${recognised}, the repetitions are counted right in`,
    );
    section.say(`${counted} of ${clips}.`);
    section.say();
    section.table(entries, bounds, 'tests', unit);
    section.say();
    section.coverage(entries, 'values');
    section.say();
    section.say('Rendered people through the network (the golden cases):');
    section.say();
    section.table(rendered(), { 'bend-trunk-flexion': 5 }, 'rendered tests', unit);
    section.say();
    if (bodiesAreHere) endToEnd(section, await renderedTests());
    else
      section.say('The rendered bodies are left out: the body data is not there (tests/phantom/README.md).');
  },
};

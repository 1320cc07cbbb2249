import { isMeasured, type Assessment, type MeasuredValue, type MeasureId } from '../../../src/core';
import { maskError } from '../../calibrate/bodies';
import { sharedIsHere, sharedMissing } from '../../support/mocap';
import { markerStands, renderedStands, type RenderedStand } from '../posture-bench';
import { bodiesAreHere } from '../rendered-clips';
import type { Bounds, Part, Section } from '../section';

/** Mean absolute error on markers: degrees, % of the leg. */
const markerBounds: Bounds = {
  'trunk-lean': 1.5,
  sway: 1.5,
  'plumb-shoulder': 1,
  'plumb-hip': 1,
  'plumb-knee': 1,
};
/** Rendered bodies: mean distance of the back's edge (% of height), depth index (points), tilt and its change (degrees). */
const bounds = { edge: 0.4, depth: 1, tilt: 6, change: 3 };

const measured = (assessment: Assessment, id: MeasureId): MeasuredValue | null => {
  const found = assessment.measures.find((m) => m.id === id);
  return found && isMeasured(found) ? found : null;
};
const value = (assessment: Assessment, id: MeasureId) => measured(assessment, id)?.value ?? null;
const reason = (assessment: Assessment) => {
  const found = assessment.measures.find((m) => m.id === 'lumbar-depth-index')!;
  return isMeasured(found) ? '' : found.missing.code;
};
const shown = (v: number | null, digits = 1) => (v === null ? '' : v.toFixed(digits));
const meanSize = (errors: readonly number[]) =>
  errors.reduce((sum, e) => sum + Math.abs(e), 0) / Math.max(1, errors.length);

function judge(section: Section, what: string, found: number, bound: number, unit: string) {
  section.say(`${what}: ${found.toFixed(2)} ${unit} (bound ${bound}).`);
  if (found > bound) section.miss(`${what} ${found.toFixed(2)} ${unit}, bound ${bound}`);
}

function rendered(section: Section, stands: readonly RenderedStand[]) {
  section.say(
    'Rendered bodies end to end, model heavy, task detected. Depth index S6 from the network and from the true',
  );
  section.say('outline; pelvic tilt and lumbar curve as estimated and of the mesh:');
  section.say();
  section.say(
    '| clip | task | edge, % of height | depth index | true outline | lordosis | sacral | tilt | true tilt | curve | true curve | missing |',
  );
  section.say('|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|');
  for (const { clip, assessment, withTrueOutline, trueTiltDeg, trueLumbarDeg, edgePercent } of stands) {
    const of = (id: MeasureId) => shown(value(assessment, id));
    const cells = [clip, assessment.task.kind, shown(edgePercent, 2), of('lumbar-depth-index')];
    cells.push(
      shown(value(withTrueOutline, 'lumbar-depth-index')),
      of('contour-lordosis'),
      of('sacral-inclination'),
    );
    cells.push(of('pelvic-tilt-estimate'), shown(trueTiltDeg));
    cells.push(of('lumbar-curve-estimate'), shown(trueLumbarDeg), reason(assessment));
    section.say(`| ${cells.join(' | ')} |`);
  }
  section.say();
  const edges = stands.flatMap(({ edgePercent }) => edgePercent ?? []);
  judge(section, 'Distance of the edge', meanSize(edges), bounds.edge, '% of height');
  const uneven = stands.flatMap(({ unevenPercent }) => unevenPercent ?? []);
  section.say(
    `Along the back the averaged edge wavers by ${meanSize(uneven).toFixed(2)} % of height about the true one; the calibration ` +
      `assumes ${(100 * maskError.push).toFixed(2)}.`,
  );
  const read = stands.flatMap(({ clip, assessment, withTrueOutline, trueTiltDeg, trueLumbarDeg }) => {
    const [depth, trueDepth] = [assessment, withTrueOutline].map((a) => value(a, 'lumbar-depth-index'));
    const tilt = measured(assessment, 'pelvic-tilt-estimate');
    const curve = measured(assessment, 'lumbar-curve-estimate');
    if (depth == null || trueDepth == null || !tilt || !curve) return [];
    const errors = {
      depth: depth - trueDepth,
      tilt: tilt.value - trueTiltDeg,
      tiltChange: tilt.forChange! - trueTiltDeg,
      curve: curve.value - trueLumbarDeg,
      curveChange: curve.forChange! - trueLumbarDeg,
    };
    return [{ clip, depth, errors }];
  });
  type Errors = (typeof read)[number]['errors'];
  const all = (key: keyof Errors) => meanSize(read.map(({ errors }) => errors[key]));
  judge(section, 'Depth index', all('depth'), bounds.depth, 'points');
  judge(section, 'Pelvic tilt', all('tilt'), bounds.tilt, '°');
  const sameBody = read.filter(({ clip }) => /side-(flat|neutral|lordotic|sway-back)$/.test(clip));
  const change = (key: keyof Errors) =>
    meanSize(sameBody.flatMap((a, i) => sameBody.slice(i + 1).map((b) => b.errors[key] - a.errors[key])));
  judge(section, 'Change of the tilt between postures of one body', change('tiltChange'), bounds.change, '°');
  section.say(`The same as the difference of two values: ${change('tilt').toFixed(2)} °.`);
  section.say(
    `Lumbar curve: ${all('curve').toFixed(2)} °; its change between postures of one body: ${change('curveChange').toFixed(2)} °.`,
  );
  const order = ['flat', 'neutral', 'lordotic'].map(
    (n) => read.find(({ clip }) => clip === `stand-side-${n}`)?.depth,
  );
  const rises = order.every((d, i) => d !== undefined && (i === 0 || d > order[i - 1]!));
  section.say(`Flat, neutral, lordotic are ${rises ? '' : 'not '}in the right order.`);
  if (!rises) section.miss('the order of flat, neutral and lordotic');
}

export const posture: Part = {
  name: 'posture',
  title: 'Standing posture and the outline of the back',
  async run(section) {
    if (sharedIsHere) {
      section.say('Six people standing, markers filmed from both sides, 30 frames a second, 1 px noise:');
      section.say();
      section.table(markerStands(), markerBounds, 'standing markers', (row) =>
        row.startsWith('plumb') ? '%' : 'deg',
      );
      section.say();
    } else section.say(`The standing markers are left out: ${sharedMissing}.`);
    if (bodiesAreHere) rendered(section, await renderedStands('stand-side-'));
    else
      section.say('The rendered bodies are left out: the body data is not there (tests/phantom/README.md).');
  },
};

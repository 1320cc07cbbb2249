import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureNames } from '../../src/core/outline/linear-model';
import { bodyFolder } from '../phantom/body';
import { samples, type Sample } from './bodies';
import { apply, ridge, type Fit } from './ridge';

/**
 * `npm run calibrate`: fits the pelvic tilt and the lumbar curve to the shape of the back on synthetic bodies and writes
 * src/core/outline/tilt-model.ts. Deterministic. `--bodies N` takes fewer, and writes nothing.
 */

const allBodies = 100;
const postures = 6;
/** Of so many groups of bodies each is left out in turn. */
const folds = 10;
const penalties = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3];
const file = fileURLToPath(new URL('../../src/core/outline/tilt-model.ts', import.meta.url));

const say = (text: string) => process.stdout.write(`${text}\n`);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const rowOf = ({ features }: Sample) => featureNames.map((name) => features[name]);

interface Errors {
  readonly mae: number;
  readonly sd: number;
  readonly changeMae: number;
  readonly changeSd: number;
}

/** Errors on bodies that were left out of the fit: of a value, and of the change between two postures of one body. */
function leaveBodiesOut(all: readonly Sample[], targetOf: (s: Sample) => number, penalty: number): Errors {
  const errors = all.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const others = all.filter(({ body }) => body % folds !== fold);
    const fit = ridge(others.map(rowOf), others.map(targetOf), penalty);
    all.forEach((sample, i) => {
      if (sample.body % folds === fold) errors[i] = apply(fit, rowOf(sample)) - targetOf(sample);
    });
  }
  const changes = all.flatMap((a, i) =>
    all.flatMap((b, k) => (k > i && a.body === b.body ? [errors[k]! - errors[i]!] : [])),
  );
  const spread = (values: readonly number[]) => Math.sqrt(mean(values.map((e) => e * e)));
  const size = (values: readonly number[]) => mean(values.map(Math.abs));
  return { mae: size(errors), sd: spread(errors), changeMae: size(changes), changeSd: spread(changes) };
}

function fitted(all: readonly Sample[], targetOf: (s: Sample) => number) {
  const tried = penalties.map((penalty) => ({ penalty, errors: leaveBodiesOut(all, targetOf, penalty) }));
  const best = tried.reduce((a, b) => (b.errors.changeSd < a.errors.changeSd ? b : a));
  return { ...best, fit: ridge(all.map(rowOf), all.map(targetOf), best.penalty) };
}

const number = (value: number) => String(Number(value.toPrecision(6)));

function modelText(name: string, what: string, fit: Fit, errors: Errors): string {
  const terms = featureNames.map(
    (feature, k) => `    ${feature}: { weight: ${number(fit.weights[k]!)}, mean: ${number(fit.means[k]!)} },`,
  );
  return `/** ${what} */
export const ${name}: LinearModel = {
  intercept: ${number(fit.intercept)},
  terms: {
${terms.join('\n')}
  },
  error: { sd: ${errors.sd.toFixed(2)}, changeSd: ${errors.changeSd.toFixed(2)} },
};
`;
}

/** @returns the exit code */
export function main(...args: string[]): number {
  if (!existsSync(`${bodyFolder}/base.obj`)) {
    console.error(
      `There is no body data in ${bodyFolder}; tests/phantom/README.md says where it comes from.`,
    );
    return 1;
  }
  const few = args[0] === '--bodies' ? Number(args[1]) : null;
  const drawn = [...samples(few ?? allBodies, postures)];
  const all = drawn.filter((sample) => sample !== null);
  say(
    `${drawn.length} silhouettes of ${few ?? allBodies} bodies; ${drawn.length - all.length} gave no back.`,
  );
  const tilt = fitted(all, ({ tiltDeg }) => tiltDeg);
  const lumbar = fitted(all, ({ lumbarDeg }) => lumbarDeg);
  for (const [name, { errors, penalty }] of Object.entries({ tilt, lumbar }))
    say(
      `${name}: leave-body-out MAE ${errors.mae.toFixed(2)}°, SD ${errors.sd.toFixed(2)}°; change within a body MAE ` +
        `${errors.changeMae.toFixed(2)}°, SD ${errors.changeSd.toFixed(2)}°; penalty ${penalty}`,
    );
  if (few !== null) return 0;
  writeFileSync(
    file,
    `import type { LinearModel } from './linear-model';

/** Made by \`npm run calibrate\` from ${all.length} silhouettes of ${allBodies} synthetic bodies; not to be edited. */

${modelText('pelvicTilt', 'PSIS to ASIS against the horizontal, anterior +, degrees.', tilt.fit, tilt.errors)}
${modelText('lumbarCurve', "Between the tangents of the skin's midline above and below the hollow, degrees.", lumbar.fit, lumbar.errors)}`,
  );
  return 0;
}

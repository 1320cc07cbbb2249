import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ModelName } from '../../src/core';
import { featureNames } from '../../src/core/outline/linear-model';
import { bodyFolder } from '../phantom/body';
import { samples, type Sample } from './bodies';
import { calibrateLandmarks } from './landmarks';
import { apply, ridge, type Fit } from './ridge';

/**
 * `npm run calibrate`: fits the pelvic tilt and the lumbar curve to the shape of the back on synthetic bodies and writes
 * src/core/outline/tilt-model.ts. Deterministic. `--bodies N` takes fewer, `--true-outlines` leaves the errors of the
 * network's outline out: what a better outline could gain. Both write nothing. `landmarks`: see landmarks.ts.
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

type Target = (sample: Sample) => number;

/** Errors on bodies that were left out of the fit. */
interface Errors {
  readonly mae: number;
  readonly sd: number;
  /** Degrees estimated a degree of truth: below 1 the estimate shrinks what it should tell. */
  readonly slope: number;
}

function errorsOf(pairs: readonly (readonly [estimated: number, truth: number])[]): Errors {
  const errors = pairs.map(([estimated, truth]) => estimated - truth);
  const middle = mean(pairs.map(([, truth]) => truth));
  const across = (of: 0 | 1) => mean(pairs.map((pair) => pair[of] * (pair[1] - middle)));
  return {
    mae: mean(errors.map(Math.abs)),
    sd: Math.sqrt(mean(errors.map((e) => e * e))),
    slope: across(0) / across(1),
  };
}

/** What a model gives that was fitted to the other bodies. */
function leftOut(all: readonly Sample[], fitTo: (others: readonly Sample[]) => Fit): number[] {
  const fits = Array.from({ length: folds }, (_, fold) =>
    fitTo(all.filter(({ body }) => body % folds !== fold)),
  );
  return all.map((sample) => apply(fits[sample.body % folds]!, rowOf(sample)));
}

/** Every two postures of one body: how the estimate changes, how the truth does. */
const changes = (all: readonly Sample[], estimates: readonly number[], target: Target) =>
  all.flatMap((a, i) =>
    all.flatMap((b, k): [number, number][] =>
      k > i && a.body === b.body ? [[estimates[k]! - estimates[i]!, target(b) - target(a)]] : [],
    ),
  );

const fitValues = (target: Target, penalty: number) => (all: readonly Sample[]) =>
  ridge(all.map(rowOf), all.map(target), penalty);

/** The same on what is left of features and target when the means of each body are taken out of both. */
const fitChanges = (target: Target, penalty: number) => (all: readonly Sample[]) => {
  const bodies = new Map<number, Sample[]>();
  for (const sample of all) bodies.set(sample.body, [...(bodies.get(sample.body) ?? []), sample]);
  const centred = [...bodies.values()].flatMap((own) => {
    const rows = own.map(rowOf);
    const means = featureNames.map((_, k) => mean(rows.map((row) => row[k]!)));
    const middle = mean(own.map(target));
    return own.map((sample, i) => ({
      row: rows[i]!.map((v, k) => v - means[k]!),
      left: target(sample) - middle,
    }));
  });
  return ridge(
    centred.map(({ row }) => row),
    centred.map(({ left }) => left),
    penalty,
  );
};

interface Judged {
  readonly penalty: number;
  readonly errors: Errors;
  readonly fit: Fit;
}

function best(
  all: readonly Sample[],
  fitWith: (penalty: number) => (samples: readonly Sample[]) => Fit,
  pairs: (estimates: readonly number[]) => readonly (readonly [number, number])[],
): Judged {
  const tried = penalties.map((penalty) => ({
    penalty,
    errors: errorsOf(pairs(leftOut(all, fitWith(penalty)))),
  }));
  const chosen = tried.reduce((a, b) => (b.errors.sd < a.errors.sd ? b : a));
  return { ...chosen, fit: fitWith(chosen.penalty)(all) };
}

/** One model of values and one of changes, each with the penalty that is best on bodies left out. */
function fitted(all: readonly Sample[], target: Target) {
  const value = best(
    all,
    (penalty) => fitValues(target, penalty),
    (estimates) => estimates.map((e, i) => [e, target(all[i]!)] as const),
  );
  const change = best(
    all,
    (penalty) => fitChanges(target, penalty),
    (estimates) => changes(all, estimates, target),
  );
  const differences = changes(all, leftOut(all, fitValues(target, value.penalty)), target);
  return { value, change, differenceOfValues: errorsOf(differences) };
}
type Fitted = ReturnType<typeof fitted>;

const number = (value: number) => String(Number(value.toPrecision(6)));

function modelText(name: string, what: string, { value, change }: Fitted): string {
  const terms = featureNames.map(
    (feature, k) =>
      `    ${feature}: { mean: ${number(value.fit.means[k]!)}, weight: ${number(value.fit.weights[k]!)}, ` +
      `changeWeight: ${number(change.fit.weights[k]!)} },`,
  );
  return `/** ${what} */
export const ${name}: LinearModel = {
  intercept: ${number(value.fit.intercept)},
  terms: {
${terms.join('\n')}
  },
  error: { sd: ${value.errors.sd.toFixed(2)}, changeSd: ${change.errors.sd.toFixed(2)} },
};
`;
}

/** @returns the exit code */
export async function main(...args: string[]): Promise<number> {
  if (!existsSync(`${bodyFolder}/base.obj`)) {
    console.error(
      `There is no body data in ${bodyFolder}; tests/phantom/README.md says where it comes from.`,
    );
    return 1;
  }
  if (args[0] === 'landmarks') return calibrateLandmarks(...(args.slice(1) as ModelName[]));
  const few = args[0] === '--bodies' ? Number(args[1]) : null;
  const trueOutline = args[0] === '--true-outlines';
  const drawn = [...samples(few ?? allBodies, postures, trueOutline)];
  const all = drawn.filter((sample) => sample !== null);
  say(
    `${drawn.length} silhouettes of ${few ?? allBodies} bodies; ${drawn.length - all.length} gave no back.`,
  );
  const tilt = fitted(all, ({ tiltDeg }) => tiltDeg);
  const lumbar = fitted(all, ({ lumbarDeg }) => lumbarDeg);
  const sayErrors = (what: string, { mae, sd, slope }: Errors, more = '') =>
    say(`${what}: MAE ${mae.toFixed(2)}°, SD ${sd.toFixed(2)}°, slope ${slope.toFixed(2)}${more}`);
  say('On bodies left out of the fit:');
  for (const [name, { value, change, differenceOfValues }] of Object.entries({ tilt, lumbar })) {
    sayErrors(`${name}, value`, value.errors, `; penalty ${value.penalty}`);
    sayErrors(`${name}, change within a body`, change.errors, `; penalty ${change.penalty}`);
    sayErrors(`${name}, the same as the difference of two values`, differenceOfValues);
  }
  if (few !== null || trueOutline) return 0;
  writeFileSync(
    file,
    `import type { LinearModel } from './linear-model';

/** Made by \`npm run calibrate\` from ${all.length} silhouettes of ${allBodies} synthetic bodies; not to be edited. */

${modelText('pelvicTilt', 'PSIS to ASIS against the horizontal, anterior +, degrees.', tilt)}
${modelText('lumbarCurve', "Between the tangents of the skin's midline above and below the hollow, degrees.", lumbar)}`,
  );
  return 0;
}

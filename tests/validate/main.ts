import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withSection } from './document';
import { dose } from './parts/dose';
import { markers } from './parts/markers';
import { models } from './parts/models';
import { patterns } from './parts/patterns';
import { posture } from './parts/posture';
import { rendered } from './parts/rendered';
import { street } from './parts/street';
import { tests } from './parts/tests';
import { Section, type Part } from './section';

/**
 * `npm run validate`: what is printed against what is true. Every part writes its own section of docs/VALIDATION.md; it
 * fails when a bound is missed. `npm run validate -- markers rendered` runs those parts only.
 */

/** In the order of their sections. */
const parts: readonly Part[] = [markers, rendered, posture, tests, patterns, dose, models, street];

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const file = `${docs}VALIDATION.md`;
const head = `# Validation

Made by \`npm run validate\`, one section by \`npm run validate -- NAME\` (${parts.map(({ name }) => name).join(', ')}). Bold:
over its bound. "inside ±" is how often the truth lies within value ± plusMinus, "± / error" the median ± over the median
absolute error. What the truth of rendered clips is worth: docs/decisions, "A network's landmarks are moved to the joints".
`;

export async function main(...names: string[]): Promise<void> {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length) {
    process.stderr.write(
      `No such part: ${unknown.join(', ')}. Parts: ${parts.map((p) => p.name).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const section = new Section();
    process.stdout.write(`\n## ${part.title}\n\n`);
    await part.run(section);
    section.close();
    mkdirSync(docs, { recursive: true });
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const order = parts.map(({ title }) => title);
    writeFileSync(file, withSection(before, head, part.title, section.lines.join('\n'), order));
    if (section.missed.length) process.exitCode = 1;
  }
}

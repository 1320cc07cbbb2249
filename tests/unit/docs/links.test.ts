import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const markdownIn = (folder: string, recursive: boolean) =>
  readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const documents = [
  ...markdownIn('.', false),
  ...['docs', 'models', 'tests'].flatMap((f) => markdownIn(f, true)),
];

it('every link between documents leads to a file', () => {
  const links = documents.flatMap((document) =>
    [...readFileSync(join(root, document), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, target]) => ({ document, target: target! }),
    ),
  );
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter(({ document, target }) => !existsSync(join(root, dirname(document), target)))).toEqual(
    [],
  );
});

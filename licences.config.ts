import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/**
 * The licences of everything that the build puts into the page travel with it, in one file. What is in the page is what the
 * bundler says: a package counts when a module of it is in a chunk.
 */

export const licencesFile = 'licences.txt';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The folder of the package a module belongs to; null for our own. */
function packageFolder(module: string): string | null {
  const path = module.replaceAll('\\', '/').replace(/^\0/, '').split('?', 1)[0]!;
  const [, root, name] = /^(.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  const folder = root && name ? root + name : null;
  return folder && existsSync(join(folder, 'package.json')) ? folder : null;
}

const isLegal = (name: string) => /^(licen[cs]e|notice|copying|third.?party)/i.test(name);

/** The texts that a package brings; its own words about itself where it brings none. */
function section(folder: string, apache: string): string {
  const { name, version, license, author, repository } = readManifest(folder);
  const by = typeof author === 'string' ? author : author?.name;
  const from = typeof repository === 'string' ? repository : repository?.url;
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isLegal(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim());
  const given = texts.length === 0 && license === 'Apache-2.0' ? [apache] : texts;
  const about = [
    `${name} ${version}`,
    `Licence: ${license ?? 'see below'}`,
    by && `By: ${by}`,
    from && `From: ${from}`,
  ];
  return [about.filter(Boolean).join('\n'), ...given].join('\n\n');
}

const rule = `\n\n${'='.repeat(80)}\n\n`;

/** Collects for the page and for its workers, which are bundled each by itself, and writes the file with the page. */
export class Licences {
  readonly #folders = new Set<string>();
  readonly #root: string;

  /** @param root of the repository, with LICENSE and NOTICE @param besides packages of which files are copied */
  constructor(root: string, besides: readonly string[]) {
    this.#root = root;
    for (const name of besides) this.#folders.add(join(root, 'node_modules', name).replaceAll('\\', '/'));
  }

  /** For the bundles of workers. */
  collect(): Plugin {
    return {
      name: 'licences-collect',
      generateBundle: (_, bundle) => this.#take(bundle),
    };
  }

  /** For the page. */
  write(): Plugin {
    const take = (bundle: Rollup.OutputBundle) => this.#take(bundle);
    const text = () => this.#text();
    return {
      name: 'licences',
      apply: 'build',
      generateBundle(_, bundle) {
        take(bundle);
        this.emitFile({ type: 'asset', fileName: licencesFile, source: text() });
      },
    };
  }

  #take(bundle: Rollup.OutputBundle): void {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      for (const module of file.moduleIds) {
        const folder = packageFolder(module);
        if (folder) this.#folders.add(folder);
      }
    }
  }

  #text(): string {
    const own = ['LICENSE', 'NOTICE'].map((name) => readFileSync(join(this.#root, name), 'utf8').trim());
    const byName = [...this.#folders].sort((a, b) => (readManifest(a).name < readManifest(b).name ? -1 : 1));
    return `${['Contrapposto', ...own, ...byName.map((folder) => section(folder, own[0]!))].join(rule)}\n`;
  }
}

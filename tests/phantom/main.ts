import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bodyFolder } from './body';
import { film, openStudio } from './film';
import { presets } from './presets';
import type { ClipSpec } from './spec';

const usage = `npm run phantom -- list                 the names of the clips that are specified here
npm run phantom -- spec NAME            one of them as JSON, to be edited
npm run phantom -- NAME|SPEC.json OUT   renders OUT.mp4 and OUT.truth.json
npm run phantom -- all FOLDER [WORD]    renders all (whose name holds WORD) into a folder; what is there stays`;

const say = (text: string) => process.stdout.write(`${text}\n`);

function specOf(name: string): ClipSpec | null {
  if (presets[name]) return presets[name];
  return existsSync(name) ? (JSON.parse(readFileSync(name, 'utf8')) as ClipSpec) : null;
}

async function render(jobs: readonly (readonly [spec: ClipSpec, stem: string])[]): Promise<void> {
  const browser = await openStudio();
  try {
    for (const [spec, stem] of jobs) {
      mkdirSync(dirname(stem), { recursive: true });
      await film(spec, stem, browser);
      say(`${stem}.mp4`);
    }
  } finally {
    await browser.close();
  }
}

/** @returns the exit code */
export async function main(...args: string[]): Promise<number> {
  const [command, out, word = ''] = args;
  if (command === 'list') {
    Object.keys(presets).forEach(say);
    return 0;
  }
  if (command === 'spec' && out && presets[out]) {
    say(JSON.stringify(presets[out], null, 1));
    return 0;
  }
  const spec = command && command !== 'all' ? specOf(command) : null;
  if (!out || (command !== 'all' && !spec)) {
    console.error(usage);
    return 2;
  }
  if (!existsSync(join(bodyFolder, 'base.obj'))) {
    console.error(
      `There is no body data in ${bodyFolder}; tests/phantom/README.md says where it comes from.`,
    );
    return 1;
  }
  const stem = (name: string) => join(out, name);
  await render(
    spec
      ? [[spec, out.replace(/\.mp4$/, '')]]
      : Object.entries(presets)
          .filter(([name]) => name.includes(word) && !existsSync(`${stem(name)}.truth.json`))
          .map(([name, one]) => [one, stem(name)]),
  );
  return 0;
}

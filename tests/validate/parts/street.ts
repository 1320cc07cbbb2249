import { existsSync, readdirSync } from 'node:fs';
import { sharedFolder } from '../../support/mocap';
import { saidOfClips } from '../clips';
import type { Part } from '../section';
import { alikeOf, checksOf, twoViews } from '../street-bench';

/** Real people in ordinary rooms. The clips are private: a line a clip is printed, the document gets the counts. */

const folder = `${sharedFolder}real/`;
const video = /\.(mp4|mov|avi|mts|webm|mkv)$/;

/** Groups of which all clips have to be right. */
const wholly = ['gpjatk', 'labelled', 'odd'] as const;

export const street: Part = {
  name: 'street',
  title: 'Real people in ordinary rooms',
  run(section) {
    if (!existsSync(folder)) {
      section.say('Skipped: the real clips are not beside this checkout.');
      return;
    }
    section.say(
      'Private clips of real people against what is right of them; a clip is right where all of it is.',
    );
    section.say();
    section.say('| clips | right | of |');
    section.say('|---|---:|---:|');
    const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name: group } of groups) {
      const files = readdirSync(`${folder}${group}`).filter((name) => video.test(name));
      const said = saidOfClips(
        files.map((file) => `${folder}${group}/${file}`),
        'heavy',
      );
      const nameOf = (file: string) => `${group}/${file.replace(video, '')}`;
      const views = twoViews.map((name) => said[files.findIndex((file) => nameOf(file) === name)]);
      const right = files.filter((file, i) => {
        const name = nameOf(file);
        const both = twoViews.some((view) => view === name) && views[0] && views[1];
        const checks = [...checksOf(name, said[i]!), ...(both ? alikeOf(views[0]!, views[1]!) : [])];
        const wrong = checks.filter((check) => !check.right);
        const words = wrong.map((check) => `expected ${check.expected}, said ${check.said}`);
        const all = checks.map((check) => `${check.expected}: ${check.said}`);
        process.stdout.write(
          `${wrong.length ? 'WRONG' : 'right'} ${name}: ${(words.length ? words : all).join('; ')}\n`,
        );
        return wrong.length === 0;
      });
      section.say(`| ${group} | ${right.length} | ${files.length} |`);
      if (wholly.some((name) => name === group) && right.length < files.length)
        section.miss(`${group}: ${right.length} of ${files.length} right`);
    }
  },
};

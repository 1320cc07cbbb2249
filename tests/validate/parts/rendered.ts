import { runRenderedBench } from '../rendered-bench';
import type { Bounds, Part } from '../section';

/** The near leg, end to end: mean absolute error allowed; degrees, percent points, 1/min. */
const bounds: Bounds = {
  'thigh-extension-peak': 3,
  'knee-swing-peak': 6,
  'stance-percent': 3,
  cadence: 1.1,
};

export const rendered: Part = {
  name: 'rendered',
  title: 'Rendered walks end to end',
  run(section) {
    const { entries, marked } = runRenderedBench();
    section.say('From the clip to the report, model heavy. Near leg and whole body:');
    section.say();
    section.table(
      entries.filter((e) => e.near),
      bounds,
      'rendered, near leg',
    );
    section.say();
    section.say('Far leg:');
    section.say();
    section.table(
      entries.filter((e) => !e.near),
      {},
      'rendered, far leg',
    );
    section.say();
    section.coverage(entries, 'rendered clips');
    section.say(
      marked.length
        ? `Marked on a normal clip: ${marked.join(', ')}.`
        : 'Nothing is marked on the normal clips.',
    );
    marked.forEach((text) => section.miss(text));
  },
};

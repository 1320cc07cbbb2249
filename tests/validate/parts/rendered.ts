import { compare, runRenderedBench } from '../rendered-bench';
import { analysedClips, bodiesAreHere } from '../rendered-clips';
import { grouped, unitOf, type Bounds, type Part, type Section } from '../section';
import { strangers } from '../strangers';

/** The near leg, end to end: mean absolute error allowed; degrees, percent points, 1/min. */
const bounds: Bounds = {
  'thigh-extension-peak': 3,
  'knee-swing-peak': 6,
  'stance-percent': 3,
  cadence: 1.1,
};

/** The same where bodies and clothes had no part in any constant; degrees. */
const strangerBounds: Readonly<Record<'near' | 'far', Bounds>> = {
  near: {
    'thigh-extension-peak': 2,
    'knee-swing-peak': 3,
    'knee-late-stance': 3,
    'trunk-lean-walking': 1.5,
  },
  far: { 'thigh-extension-peak': 3, 'knee-swing-peak': 4, 'knee-late-stance': 4 },
};
/** The median ± is at most this, degrees. */
const widest: Readonly<Record<'near' | 'far', Bounds>> = {
  near: { 'thigh-extension-peak': 4, 'knee-swing-peak': 5, 'trunk-lean-walking': 2.5 },
  far: { 'thigh-extension-peak': 5 },
};

async function ofStrangers(section: Section): Promise<void> {
  if (!bodiesAreHere) return section.say('Strangers are left out: the bodies are not beside this checkout.');
  const walks = Object.fromEntries(
    Object.entries(strangers).map(([name, { walk }]) => [`${name}-walk`, walk]),
  );
  const clips = await analysedClips('strangers', walks, 'heavy');
  const entries = clips.flatMap(({ clip, truth, assessment }) => compare(clip, truth, assessment));
  section.say();
  section.say(
    `Eight walks of bodies and in clothes that had no part in any constant, with losses of hip and knee in five:`,
  );
  for (const limb of ['near', 'far'] as const) {
    const own = entries.filter(
      (e) => e.near === (limb === 'near') && (e.row in strangerBounds[limb] || unitOf(e.row) === 'deg'),
    );
    section.say();
    section.say(`${limb === 'near' ? 'Near leg and trunk' : 'Far leg'}:`);
    section.say();
    section.table(own, strangerBounds[limb], `strangers, ${limb}`);
    section.say();
    const widths = [...grouped(own)].flatMap(([row, group]) => {
      const sorted = group.flatMap((e) => e.plusMinus ?? []).sort((a, b) => a - b);
      const middle = sorted[sorted.length >> 1];
      if (middle === undefined) return [];
      const bound = widest[limb][row];
      if (bound !== undefined && middle > bound)
        section.miss(`strangers, ${limb}: ${row} median ± ${middle.toFixed(1)}, bound ${bound}`);
      return [`${row} ${middle.toFixed(1)}${bound === undefined ? '' : ` (bound ${bound})`}`];
    });
    section.say(`Median ±, degrees: ${widths.join(', ')}.`);
    section.coverage(own, `strangers' angles, ${limb}`);
  }
}

export const rendered: Part = {
  name: 'rendered',
  title: 'Rendered walks end to end',
  async run(section) {
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
    await ofStrangers(section);
  },
};

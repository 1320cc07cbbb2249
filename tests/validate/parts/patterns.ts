import { patternIds, type Pattern, type PatternState } from '../../../src/core';
import { resultTexts } from '../../../src/words';
import { sharedIsHere, sharedMissing } from '../../support/mocap';
import { pictureSeries, runPatternBench, type PatternEntry } from '../pattern-bench';
import type { Part, Section } from '../section';

/** Share of pattern results of people without complaint that may be "several signs", percent (clinical reference 7.1). */
const boundPercent = 5;

const states: readonly PatternState[] = ['not-assessed', 'not-seen', 'some-signs', 'several-signs'];
const assessedOf = (patterns: readonly Pattern[]) => patterns.filter((p) => p.state !== 'not-assessed');
const severalOf = (patterns: readonly Pattern[]) => patterns.filter((p) => p.state === 'several-signs');
const percent = (part: number, all: number) => (all === 0 ? 0 : (100 * part) / all);

/** One line a pattern; its share is that of the results that could be assessed. */
function table(entries: readonly PatternEntry[], what: string, section: Section): void {
  section.say(
    '| pattern | not assessed | not seen | some signs | several signs | several, of those assessed |',
  );
  section.say('|---|---:|---:|---:|---:|---:|');
  for (const id of patternIds) {
    const own = entries.map(({ pattern }) => pattern).filter((pattern) => pattern.id === id);
    const counts = states.map((state) => own.filter((pattern) => pattern.state === state).length);
    const [assessed, several] = [assessedOf(own).length, severalOf(own).length];
    const share = percent(several, assessed);
    const shown = assessed === 0 ? '' : `${share.toFixed(1)} %`;
    section.say(
      `| ${[`${id} ${resultTexts('en').patterns[id].name}`, ...counts, share > boundPercent ? `**${shown}**` : shown].join(' | ')} |`,
    );
  }
  const all = entries.map(({ pattern }) => pattern);
  const [several, assessed] = [severalOf(all).length, assessedOf(all).length];
  section.say();
  section.say(
    `"Several signs" in ${several} of ${all.length} results (${percent(several, all.length).toFixed(1)} %), ${percent(several, assessed).toFixed(1)} % of the ${assessed} that could be`,
  );
  section.say(`assessed; the bound is ${boundPercent} % of those.`);
  if (percent(several, assessed) > boundPercent)
    section.miss(
      `${what}: ${percent(several, assessed).toFixed(1)} % several signs, bound ${boundPercent} %`,
    );
}

/** Which walks show something, so that it can be looked at. */
function whereSeen(entries: readonly PatternEntry[], section: Section): void {
  const seen = new Map<string, Set<string>>();
  for (const { pattern, walk } of entries)
    if (pattern.state === 'some-signs' || pattern.state === 'several-signs')
      seen.set(pattern.id, (seen.get(pattern.id) ?? new Set()).add(walk));
  section.say(
    seen.size === 0
      ? 'No walk shows a sign that makes a pattern.'
      : `Walks with some or several signs: ${[...seen].map(([id, walks]) => `${id} ${[...walks].join(', ')}`).join('; ')}.`,
  );
}

export const patterns: Part = {
  name: 'patterns',
  title: 'Patterns on people without complaint',
  run(section) {
    if (!sharedIsHere) return section.say(`The marker walks are left out: ${sharedMissing}.`);
    const { entries, walks, recordings, refused } = runPatternBench();
    const rates = [...new Set(pictureSeries.map((s) => s.rateHz))].join(' and ');
    const noises = [...new Set(pictureSeries.map((s) => s.noisePx))].join(', ');
    section.say(
      `${recordings} recordings of ${walks} marker walks: from either side, from the front and from behind, ${rates} frames a second,`,
    );
    section.say(
      `pixel noise ${noises}; ${refused} were refused. Markers take the narrow ±, so a sign is clear here sooner than on a clip.`,
    );
    section.say();
    section.say('Each recording by itself:');
    section.say();
    table(
      entries.filter(({ view }) => view !== null),
      'single recordings',
      section,
    );
    section.say();
    section.say('All views of a walk read as one session, nothing asked of the person:');
    section.say();
    table(
      entries.filter(({ view }) => view === null),
      'sessions',
      section,
    );
    section.say();
    whereSeen(entries, section);
  },
};

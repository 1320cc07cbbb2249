import type { Assessment } from './assessment';

/** A result on the clock of its clip, from one on the clock of the movement. Values and their units stay. @param factor how many times slower the clip runs */
export function inClipTime(read: Assessment, factor: number): Assessment {
  if (factor === 1) return read;
  const clip = (timeS: number) => timeS * factor;
  const span = <T extends { readonly startS: number; readonly endS: number }>(of: T): T => ({
    ...of,
    startS: clip(of.startS),
    endS: clip(of.endS),
  });
  const moment = <T extends { readonly timeS: number }>(of: T): T => ({ ...of, timeS: clip(of.timeS) });
  const cycle = (of: Assessment['cycles'][number]) => ({ ...span(of), toeOffS: clip(of.toeOffS) });
  const { edited } = read;
  return {
    ...read,
    passes: read.passes.map(span),
    events: read.events.map((event) => ({
      ...moment(event),
      ...(event.detectedS === undefined ? {} : { detectedS: clip(event.detectedS) }),
    })),
    cycles: read.cycles.map(cycle),
    phases: read.phases.map((phase) => ({ ...span(phase), marks: phase.marks.map(moment) })),
    series: read.series.map((one) => ({ ...one, timesS: one.timesS.map(clip) })),
    patterns: read.patterns.map((pattern) => ({
      ...pattern,
      signs: pattern.signs.map((sign) =>
        sign.timeS === undefined ? sign : { ...sign, timeS: clip(sign.timeS) },
      ),
    })),
    quality: read.quality.map((note) => {
      const { fromS, toS } = note.values ?? {};
      const isCut = note.code === 'edited' && typeof fromS === 'number' && typeof toS === 'number';
      return isCut ? { ...note, values: { ...note.values, fromS: clip(fromS), toS: clip(toS) } } : note;
    }),
    ...(edited
      ? {
          edited: {
            ...edited,
            excludedCycles: edited.excludedCycles.map(cycle),
            trim: edited.trim && span(edited.trim),
          },
        }
      : {}),
  };
}

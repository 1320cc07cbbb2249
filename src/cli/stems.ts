import { basename, extname } from 'node:path';

/** What the files of one clip are called after its stem. */
export const clipSuffixes = {
  assessment: '.assessment.json',
  measures: '.measures.csv',
  html: '.report.html',
  pdf: '.report.pdf',
  resume: '.resume.json',
} as const;

/** Of a marker file that knows its events. */
export const referenceSuffix = '.reference.csv';

/** The stem of the report of all clips of a batch; no clip gets it. */
export const sessionStem = 'session';

const bytesOf = (text: string) => Buffer.byteLength(text);

/** The longest start of the text that takes no more than so many bytes of UTF-8, whole characters only. */
function cutToBytes(text: string, limitBytes: number): string {
  if (bytesOf(text) <= limitBytes) return text;
  let start = '';
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > limitBytes) break;
    start += character;
  }
  return start;
}

/** File systems that ignore case or how an accent is written see one file where these are the same. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * A name for each job's files in one folder: the clip's own without its ending, cut to what the folder takes, and
 * numbered where two clash.
 * @param nameBytes longest file name of the folder
 * @param suffixes what the files have after the stem
 */
export function outputStems(
  names: readonly string[],
  nameBytes: number,
  suffixes: readonly string[] = Object.values(clipSuffixes),
): string[] {
  const longestSuffixBytes = Math.max(...suffixes.map((suffix) => suffix.length));
  const taken = new Set<string>([sessionStem]);
  return names.map((name) => {
    const stem = basename(name, extname(name));
    const roomBytes = nameBytes - longestSuffixBytes;
    let free = cutToBytes(stem, roomBytes);
    for (let i = 2; taken.has(foldedName(free)); i++) {
      const number = `-${i}`;
      free = cutToBytes(stem, roomBytes - number.length) + number;
    }
    taken.add(foldedName(free));
    return free;
  });
}

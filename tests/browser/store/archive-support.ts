import { resultText } from '../../../src/store/result';
import type { SessionToKeep } from '../../../src/store';
import { makeZip, type MadeEntry } from './made-zip';

/** An archive whose parts a test can bend before they are packed. */
export interface Parts {
  index: {
    schema: string;
    person: Record<string, unknown>;
    sessions: Record<string, unknown>[];
    recordings: Record<string, unknown>[];
  };
  entries: MadeEntry[];
}

export async function partsOf(...kept: readonly SessionToKeep[]): Promise<Parts> {
  const entries: MadeEntry[] = [];
  const all = kept.flatMap(({ recordings }) => recordings);
  for (const { record, result, clip } of all) {
    entries.push({
      name: `recordings/${record.id}/result.json`,
      content: (await resultText(result)).join(''),
    });
    if (clip)
      entries.push({
        name: `recordings/${record.id}/clip`,
        content: new Uint8Array(await clip.arrayBuffer()),
        packed: false,
      });
  }
  return {
    index: {
      schema: 'contrapposto/person@1',
      person: { ...kept[0]!.person },
      sessions: kept.map(({ session }) => ({ ...session })),
      recordings: all.map(({ record }) => ({ ...record })),
    },
    entries,
  };
}

export const packed = ({ index, entries }: Parts): Promise<Blob> =>
  makeZip([...entries, { name: 'person.json', content: JSON.stringify(index) }]);

/** The entry with this name, for a test that spoils it. */
export function replaceEntry(parts: Parts, name: string, change: Partial<MadeEntry>): void {
  const at = parts.entries.findIndex((entry) => entry.name === name);
  if (at < 0) throw new Error(`no entry ${name}`);
  parts.entries[at] = { ...parts.entries[at]!, ...change };
}

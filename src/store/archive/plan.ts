import type { Library } from '../library';
import type { FiledRecording, StoredRecording, StoredSession } from '../records';
import { keypointsText, type RecordingResult } from '../result';
import type { Shelf } from '../shelf';
import type { ArchivedRecording } from './read';

/**
 * How something in an archive stands to what the library has. `foreign`: its id belongs to another person or session here,
 * so it comes in under an id of its own. `repairs`: what the library has is damaged. `adds-clip`: the same, with the clip
 * that the library lacks. `older`: the library's state is newer or cannot be told apart in time, and stays.
 */
export const standings = [
  'new',
  'newer',
  'foreign',
  'repairs',
  'adds-clip',
  'same',
  'older',
  'damaged',
] as const;
export type Standing = (typeof standings)[number];

/** Whether a yes changes anything about it. */
export const comesIn = (standing: Standing): boolean =>
  standing !== 'same' && standing !== 'older' && standing !== 'damaged';

export const isFree = (shelf: Shelf, store: 'people' | 'sessions' | 'recordings', id: string): boolean =>
  !shelf[store].some((one) => one.id === id) &&
  !shelf.setAside.some((one) => one.store === store && one.key === id);

/**
 * An id for what cannot have its own, always the same for the same thing: a second import finds the first.
 * @param parts whose it is, and the id that it has in the archive
 */
export async function derivedId(...parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('/')));
  return Array.from(new Uint8Array(digest).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const sorted = (record: object) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

export function standingOfSession(archived: StoredSession, here: StoredSession | null): Standing {
  if (here === null) return 'new';
  const contentOf = ({ startedMs, subject, answers }: StoredSession) => [
    startedMs,
    sorted(subject),
    answers.pain.map(sorted),
    sorted(answers.statements),
    answers.redFlags,
  ];
  if (sameValue(contentOf(archived), contentOf(here))) return 'same';
  return archived.savedMs > here.savedMs ? 'newer' : 'older';
}

/** Keypoints and corrections are what a recording is; the assessment follows from them. */
async function sameMeasurement(a: RecordingResult, b: RecordingResult): Promise<boolean> {
  const [one, other] = [await keypointsText(a.keypoints), await keypointsText(b.keypoints)];
  return (
    sameValue(a.edits, b.edits) && one.length === other.length && one.every((piece, i) => piece === other[i])
  );
}

export async function standingOfRecording(
  library: Library,
  archived: ArchivedRecording,
  here: FiledRecording | null,
  isSessionNewer: boolean,
): Promise<Standing> {
  if (archived.readResult === null) return 'damaged';
  if (here === null) return 'new';
  const kept = await library.readResult(here);
  if (!kept.ok) return 'repairs';
  const brought = await archived.readResult();
  if (!brought.ok) return 'damaged';
  const settingsOf = ({ name, chosenTask, chosenFacing }: StoredRecording) => [
    name,
    chosenTask,
    chosenFacing,
  ];
  const same =
    sameValue(settingsOf(archived.record), settingsOf(here)) &&
    (await sameMeasurement(brought.value, kept.value));
  const lacksClip = archived.unpackClip !== null && (await library.readClip(here)) === null;
  if (same) return lacksClip ? 'adds-clip' : 'same';
  return isSessionNewer ? 'newer' : 'older';
}

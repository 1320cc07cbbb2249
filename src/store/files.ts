/**
 * Files of the recordings in the private file system of the page: `recordings/ID/NAME`. A file is written once under a name
 * of its own and never changed; the record in the database says which file counts. So whatever is interrupted leaves either
 * the old file or the new one in force, and at worst one that nobody names, which `removeUnnamed` takes away.
 */

const folderName = 'recordings';

const allFolders = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });

const folderOf = async (id: string, create: boolean): Promise<FileSystemDirectoryHandle> =>
  (await allFolders()).getDirectoryHandle(id, { create });

/** A name that no file of the recording has had. */
export function newFileName(kind: 'result' | 'clip'): string {
  const token = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return kind === 'result' ? `result-${token}.json.gz` : `clip-${token}`;
}

/** A place for a new file. @throws DOMException */
export async function openForWriting(id: string, name: string): Promise<FileSystemWritableFileStream> {
  const handle = await (await folderOf(id, true)).getFileHandle(name, { create: true });
  return handle.createWritable();
}

/** @throws DOMException */
export async function writeFile(id: string, name: string, content: Blob): Promise<void> {
  // Closes the file at the end, and drops it where the content fails.
  await content.stream().pipeTo(await openForWriting(id, name));
}

/** @throws DOMException `NotFoundError` */
export async function readFile(id: string, name: string): Promise<File> {
  return (await (await folderOf(id, false)).getFileHandle(name)).getFile();
}

const unlessGone = (error: unknown) => {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
};

/** A file that somebody still writes cannot be removed; the next tidying takes it. */
const unlessInUse = (error: unknown) => {
  if (!(error instanceof DOMException && error.name === 'NoModificationAllowedError')) unlessGone(error);
};

/** Takes all files of a recording away; none there is fine. @throws DOMException */
export async function removeFiles(id: string): Promise<void> {
  // A damaged record may have any id; with one that is no file name it never had files.
  if (!/^[\w-]+$/.test(id)) return;
  await (await allFolders()).removeEntry(id, { recursive: true }).catch(unlessGone);
}

/** Takes one file away; not there is fine. @throws DOMException */
export async function removeFile(id: string, name: string): Promise<void> {
  await folderOf(id, false)
    .then((folder) => folder.removeEntry(name))
    .catch(unlessGone);
}

/**
 * Takes away every file that no record names.
 * @param named names of the files by recording; null: the record cannot be read, so all its files stay
 * @throws DOMException
 */
export async function removeUnnamed(named: ReadonlyMap<string, readonly string[] | null>): Promise<void> {
  const all = await allFolders();
  const folders: FileSystemHandle[] = [];
  for await (const folder of all.values()) folders.push(folder);
  for (const folder of folders) {
    const names = named.get(folder.name);
    if (names === null) continue;
    if (names === undefined || folder.kind === 'file') {
      await all.removeEntry(folder.name, { recursive: true }).catch(unlessInUse);
      continue;
    }
    const files: string[] = [];
    for await (const name of (folder as FileSystemDirectoryHandle).keys()) files.push(name);
    for (const name of files)
      if (!names.includes(name)) await removeFile(folder.name, name).catch(unlessInUse);
  }
}

const through = (blob: Blob, transform: CompressionStream | DecompressionStream) =>
  new Response(blob.stream().pipeThrough(transform));

/** @param text of the JSON, in pieces */
export const packJson = (text: readonly string[]): Promise<Blob> =>
  through(new Blob([...text]), new CompressionStream('gzip')).blob();

/** @throws TypeError, SyntaxError for what is not packed JSON */
export const unpackJson = (blob: Blob): Promise<unknown> =>
  through(blob, new DecompressionStream('gzip')).json() as Promise<unknown>;

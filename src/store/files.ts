/** Files of one recording in the private file system of the page: what was measured, and the clip where it is kept. */
export type FileName = 'result.json.gz' | 'clip';

const folderName = 'recordings';

async function folderOf(id: string, create: boolean): Promise<FileSystemDirectoryHandle> {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  return all.getDirectoryHandle(id, { create });
}

/** Writes a file whole or not at all: an old one stays until the new one is complete. @throws DOMException */
export async function writeFile(id: string, name: FileName, content: Blob): Promise<void> {
  const handle = await (await folderOf(id, true)).getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** @throws DOMException `NotFoundError` */
export async function readFile(id: string, name: FileName): Promise<File> {
  return (await (await folderOf(id, false)).getFileHandle(name)).getFile();
}

/** Takes all files of a recording away; none there is fine. @throws DOMException */
export async function removeFiles(id: string): Promise<void> {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  await all.removeEntry(id, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}

/** Ids of all recordings that have files. @throws DOMException */
export async function idsWithFiles(): Promise<string[]> {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
  const ids: string[] = [];
  for await (const id of all.keys()) ids.push(id);
  return ids;
}

const through = (blob: Blob, transform: CompressionStream | DecompressionStream) =>
  new Response(blob.stream().pipeThrough(transform));

/** @param text of the JSON, in pieces */
export const packJson = (text: readonly string[]): Promise<Blob> =>
  through(new Blob([...text]), new CompressionStream('gzip')).blob();

/** @throws TypeError, SyntaxError for what is not packed JSON */
export const unpackJson = (blob: Blob): Promise<unknown> =>
  through(blob, new DecompressionStream('gzip')).json() as Promise<unknown>;

import {
  BlobReader,
  BlobWriter,
  configure,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { failed, ok, type Result } from '../core';
import { shortText } from './values';

/**
 * ZIP in and out, as streams: a clip of gigabytes is never in memory. What an archive says of itself is not believed: an
 * entry ends where it is longer than it declares, and all entries together at a limit.
 */

// On this thread, by the browser's own inflater: a worker would have to come from an address that the policy of the page
// does not allow, and the disk is slower than both.
configure({ useWebWorkers: false, useCompressionStream: true });

const mostEntries = 30_000;
/** Video and packed JSON shrink little; more is an archive made to fill a disk. */
const maxRatio = 1100;

/** Bytes that may still be unpacked from one archive. */
export interface Budget {
  leftBytes: number;
}

export interface ZipEntry {
  readonly name: string;
  /** Unpacked, as the archive says. */
  readonly sizeBytes: number;
  readonly packedBytes: number;
  /**
   * Unpacks the content, checked against its checksum, piece by piece. The target is closed at the end and aborted where the
   * entry is damaged. @returns `not-an-archive` where it is, or `archive-unpacks-too-large`; @throws what the target throws
   */
  unpack(
    target: WritableStream<Uint8Array>,
    limits: { maxBytes: number; budget: Budget },
  ): Promise<Result<void>>;
}

export interface ReadZip {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Names that stand for more than one entry: which of them is meant nobody can say, so none is in `entries`. */
  readonly twice: readonly string[];
}

class TooLarge extends Error {}

const why = (error: unknown) => shortText(error instanceof Error ? error.message : String(error));

/** @returns the entries by name, or `not-an-archive` */
export async function readZip(file: Blob): Promise<Result<ReadZip>> {
  const reader = new ZipReader(new BlobReader(file));
  const entries = new Map<string, ZipEntry>();
  const twice = new Set<string>();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.size + twice.size >= mostEntries)
        return failed('not-an-archive', `more than ${mostEntries} entries`);
      const { filename } = entry;
      if (entry.directory) continue;
      if (entries.has(filename)) twice.add(filename);
      else entries.set(filename, entryOf(entry));
    }
  } catch (error) {
    return failed('not-an-archive', why(error));
  }
  for (const name of twice) entries.delete(name);
  return ok({ entries, twice: [...twice] });
}

function entryOf(entry: FileEntry): ZipEntry {
  const { filename: name, uncompressedSize: sizeBytes, compressedSize: packedBytes } = entry;
  return {
    name,
    sizeBytes,
    packedBytes,
    async unpack(target, { maxBytes, budget }) {
      const mostBytes = Math.min(sizeBytes, maxBytes, budget.leftBytes);
      const writer = target.getWriter();
      let written = 0;
      let targetFault: { readonly error: unknown } | null = null;
      const counted = new WritableStream<Uint8Array>({
        async write(chunk) {
          written += chunk.byteLength;
          budget.leftBytes -= chunk.byteLength;
          if (written > mostBytes) throw new TooLarge();
          await writer.write(chunk).catch((error: unknown) => {
            targetFault = { error };
            throw error;
          });
        },
      });
      try {
        if (sizeBytes > mostBytes || sizeBytes > maxRatio * packedBytes + 1000) throw new TooLarge();
        await entry.getData(counted, { checkCrc32: true, checkOverlappingEntry: true });
        if (written !== sizeBytes) throw new Error(`${written} bytes where ${sizeBytes} are declared`);
      } catch (error) {
        await writer.abort(error).catch(() => undefined);
        if (targetFault !== null) throw (targetFault as { error: unknown }).error;
        const isTooLarge = error instanceof TooLarge || why(error) === ERR_INVALID_UNCOMPRESSED_SIZE;
        return isTooLarge
          ? failed('archive-unpacks-too-large', shortText(`${name}: more than ${mostBytes} bytes`))
          : failed('not-an-archive', shortText(`${name}: ${why(error)}`));
      }
      await writer.close();
      return ok(undefined);
    },
  };
}

/** Something that goes into a ZIP: video as it is, text packed. */
export interface ToZip {
  readonly name: string;
  readonly content: Blob;
  readonly packed: boolean;
}

/** @returns the .zip, written by the browser where it has room, not in the memory of the page */
export async function writeZip(parts: AsyncIterable<ToZip>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'));
  for await (const { name, content, packed } of parts)
    await writer.add(name, new BlobReader(content), { level: packed ? 6 : 0 });
  return writer.close();
}

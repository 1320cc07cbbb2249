import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a file as 64 hexadecimal digits. Reads piece by piece, so memory stays flat on files of gigabytes
 * (the browser's own digest wants the whole file at once).
 * @param onBytes called with the bytes done so far
 * @throws the signal's reason when aborted
 */
export async function sha256Hex(
  file: Blob,
  signal?: AbortSignal,
  onBytes?: (done: number) => void,
): Promise<string> {
  let bytes = 0;
  const hash = sha256.create();
  const reader = file.stream().getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return bytesToHex(hash.digest());
      hash.update(value);
      onBytes?.((bytes += value.length));
    }
  } finally {
    await reader.cancel();
  }
}

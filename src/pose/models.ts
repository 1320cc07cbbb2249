import detectorCard from '../../models/cards/detector.json';
import fullCard from '../../models/cards/full.json';
import heavyCard from '../../models/cards/heavy.json';
import liteCard from '../../models/cards/lite.json';
import type { ModelName } from '../core';

export { detectorCard };
export const landmarkCards = { lite: liteCard, full: fullCard, heavy: heavyCard } as const satisfies Record<
  ModelName,
  unknown
>;
export type ModelCard = typeof detectorCard | (typeof landmarkCards)[ModelName];

/** A file that is missing, or is not what its card says. */
export class ModelFileError extends Error {}

/** The files of a TensorFlow.js graph model. */
export interface GraphFiles {
  readonly json: string;
  readonly weights: ArrayBuffer;
}

/**
 * Fetches models and checks them against their cards, so that the model named in a result is the one that ran.
 * @throws ModelFileError, or the signal's reason
 */
export interface ModelSource {
  graph(card: ModelCard): Promise<GraphFiles>;
  tflite(card: ModelCard): Promise<Uint8Array<ArrayBuffer>>;
}

async function fetchBytes(
  url: string,
  signal: AbortSignal | undefined,
  onBytes: () => void,
): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (!response.ok) throw new ModelFileError(`${url}: ${response.status}`);
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(piece, out) {
          onBytes();
          out.enqueue(piece);
        },
      }),
    );
    return await new Response(counted).arrayBuffer();
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof ModelFileError ? error : new ModelFileError(`${url}: ${String(error)}`);
  }
}

async function expectHash(bytes: ArrayBuffer, sha256: string, url: string): Promise<void> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== sha256) throw new ModelFileError(`${url} is not the file that this version was tested with`);
}

interface WeightsManifest {
  readonly weightsManifest: readonly { readonly paths: readonly string[] }[];
}

/**
 * @param baseUrl absolute address of the folder that holds `models/`
 * @param onBytes called whenever some of a file has come
 */
export function modelSource(
  baseUrl: string,
  signal: AbortSignal | undefined,
  onBytes: () => void = () => undefined,
): ModelSource {
  const folderOf = (card: ModelCard) => new URL(`models/${card.name}/`, baseUrl).href;
  return {
    async graph(card) {
      const folder = folderOf(card);
      const jsonBytes = await fetchBytes(`${folder}model.json`, signal, onBytes);
      await expectHash(jsonBytes, card.sha256.graph, `${folder}model.json`);
      const json = new TextDecoder().decode(jsonBytes);
      const paths = (JSON.parse(json) as WeightsManifest).weightsManifest.flatMap((group) => group.paths);
      const shards = await Promise.all(paths.map((path) => fetchBytes(`${folder}${path}`, signal, onBytes)));
      const weights = await new Blob(shards).arrayBuffer();
      await expectHash(weights, card.sha256.weights, `${folder}weights`);
      return { json, weights };
    },
    async tflite(card) {
      const url = `${folderOf(card)}model.tflite`;
      const bytes = await fetchBytes(url, signal, onBytes);
      await expectHash(bytes, card.sha256.source, url);
      return new Uint8Array(bytes);
    },
  };
}

import detectorCard from '../../models/cards/detector.json';
import fullCard from '../../models/cards/full.json';
import heavyCard from '../../models/cards/heavy.json';
import liteCard from '../../models/cards/lite.json';
import { failed, ok, type ModelName, type Result } from '../core';
import { io } from './tf';

export const landmarkCards = { lite: liteCard, full: fullCard, heavy: heavyCard } as const satisfies Record<
  ModelName,
  unknown
>;

export interface ModelFiles {
  readonly detector: io.ModelArtifacts;
  readonly landmarks: io.ModelArtifacts;
}

/** A file that is missing, or is not what its card says. */
class ModelFileError extends Error {}

async function fetchBytes(url: string, signal: AbortSignal | undefined): Promise<ArrayBuffer> {
  const response = await fetch(url, signal ? { signal } : {}).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new ModelFileError(`${url}: ${String(error)}`);
  });
  if (!response.ok) throw new ModelFileError(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

async function expectHash(bytes: ArrayBuffer, sha256: string, url: string): Promise<void> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== sha256) throw new ModelFileError(`${url} is not the file that this version was tested with`);
}

/** Fetches one model and checks it against its card, so that the model named in a result is the one that ran. */
async function fetchModel(
  card: typeof detectorCard | typeof fullCard,
  baseUrl: string,
  signal: AbortSignal | undefined,
): Promise<io.ModelArtifacts> {
  const folder = new URL(`models/${card.name}/`, baseUrl).href;
  const jsonBytes = await fetchBytes(`${folder}model.json`, signal);
  await expectHash(jsonBytes, card.sha256.graph, `${folder}model.json`);
  const json = JSON.parse(new TextDecoder().decode(jsonBytes)) as io.ModelJSON;
  return io.getModelArtifactsForJSON(json, async (manifest) => {
    const shards = manifest.flatMap(({ paths }) =>
      paths.map((path) => fetchBytes(`${folder}${path}`, signal)),
    );
    const weights = await new Blob(await Promise.all(shards)).arrayBuffer();
    await expectHash(weights, card.sha256.weights, `${folder}weights`);
    return [manifest.flatMap((group) => group.weights), weights];
  });
}

/**
 * Fetches the detector and the landmark model from the `models/` folder under `baseUrl`.
 * Fails with `model-unavailable` (the detail names the file) or `cancelled`.
 */
export async function fetchModels(
  model: ModelName,
  baseUrl: string,
  signal: AbortSignal | undefined,
): Promise<Result<ModelFiles>> {
  try {
    const [detector, landmarks] = await Promise.all([
      fetchModel(detectorCard, baseUrl, signal),
      fetchModel(landmarkCards[model], baseUrl, signal),
    ]);
    return ok({ detector, landmarks });
  } catch (error) {
    if (signal?.aborted) return failed('cancelled');
    if (error instanceof ModelFileError) return failed('model-unavailable', error.message);
    throw error;
  }
}

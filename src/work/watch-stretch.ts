import { ok, type EngineName, type FaultCode, type Result } from '../core';
import type { EngineChange, PoseFrame } from '../pose';
import type { Messages, ReadParams } from './messages';
import type { WorkerPort } from './port';
import type { StretchReading } from './read-pose';
import { goOnAfter } from './stretches';

export interface ReadFrame {
  readonly frame: PoseFrame;
  readonly engine: EngineName;
}

/** A stretch as it was read, in more than one part where a worker was lost on the way. */
export interface WatchedReading extends StretchReading {
  /** Each begins before the one before it ends. */
  readonly parts: readonly (readonly ReadFrame[])[];
}

/** How a worker goes that is stuck in a call, or crashes. */
const lost: readonly FaultCode[] = ['worker-died', 'out-of-memory'];

export interface Engines {
  /** To be tried, in order. */
  readonly engines: readonly EngineName[];
  /** Those with which a worker was lost; more are added. */
  readonly broken: Set<EngineName>;
  readonly timesS: readonly number[];
}

/**
 * Has one stretch read. What is read stays here, so when its worker hangs or dies, a new one goes on with the next engine
 * from the last good frame. A fault of another kind, or the last engine's, is the result.
 */
export async function watchStretch(
  port: WorkerPort<Messages>,
  { file, turn, estimator, stretch }: ReadParams,
  { engines, broken, timesS }: Engines,
  hooks: {
    readonly signal: AbortSignal;
    progress(framesKept: number, engine: EngineName): void;
  },
): Promise<Result<WatchedReading>> {
  const parts: ReadFrame[][] = [];
  const changes: EngineChange[] = [];
  let left: { readonly engine: EngineName; readonly timeS: number; readonly reason: string } | null = null;
  let keptUntilS = -Infinity;
  let kept = 0;
  for (let rest = stretch; ;) {
    const part: ReadFrame[] = [];
    parts.push(part);
    let engine: EngineName | null = null;
    const except = [...broken];
    const result = await port.call(
      'read',
      { file, turn, estimator: { ...estimator, except }, stretch: rest },
      {
        signal: hooks.signal,
        onProgress: (one) => {
          engine = one.engine;
          if (left) changes.push({ timeS: left.timeS, from: left.engine, to: engine, reason: left.reason });
          left = null;
          if (one.frame) part.push({ frame: one.frame, engine });
          if (one.frame && one.frame.timeS >= stretch.keepFromS && one.frame.timeS > keptUntilS) {
            keptUntilS = one.frame.timeS;
            kept++;
          }
          hooks.progress(kept, engine);
        },
      },
    );
    if (result.ok) {
      const all = [...changes, ...result.value.changes];
      return ok({ ...result.value, changes: all, parts: parts.filter(({ length }) => length > 0) });
    }
    const { code, detail } = result.fault;
    const failing: EngineName | undefined = engine ?? engines.find((name) => !broken.has(name));
    if (!lost.includes(code) || hooks.signal.aborted || failing === undefined) return result;
    broken.add(failing);
    if (engines.every((name) => broken.has(name))) return result;
    rest = goOnAfter(part.at(-1)?.frame.timeS ?? null, rest, timesS);
    left = { engine: failing, timeS: rest.keepFromS, reason: detail ?? code };
  }
}

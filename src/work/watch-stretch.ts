import { fault, ok, type EngineName, type FaultCode, type Result } from '../core';
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
 * A worker may be alive and get nowhere: a decoder that never answers, a parser that goes round in circles. Nothing that
 * is waited for takes so long: opening a clip and each step of loading have limits of their own, which are shorter.
 */
const idleMs = 150_000;

/** An AbortSignal that fires when `advanced` is not called for too long. */
class IdleWatch {
  readonly #stop = new AbortController();
  readonly #limitMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
    this.advanced();
  }
  get signal(): AbortSignal {
    return this.#stop.signal;
  }
  advanced(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#stop.abort(), this.#limitMs);
  }
  end(): void {
    clearTimeout(this.#timer);
  }
}

/**
 * Has one stretch read. What is read stays here, so when its worker hangs, gets nowhere or dies, a new one goes on with the
 * next engine from the last good frame. A fault of another kind, the last engine's, or that of a second worker that gets
 * no further than the first, is the result.
 * @param idleAfterMs a worker that delivers nothing for so long is ended
 */
export async function watchStretch(
  port: WorkerPort<Messages>,
  { file, turn, estimator, stretch }: ReadParams,
  { engines, broken, timesS }: Engines,
  hooks: {
    readonly signal: AbortSignal;
    progress(framesKept: number, engine: EngineName): void;
  },
  idleAfterMs = idleMs,
): Promise<Result<WatchedReading>> {
  const parts: ReadFrame[][] = [];
  const changes: EngineChange[] = [];
  // Not to blame for good: it may be the clip with which nobody gets on.
  const idle = new Set<EngineName>();
  const isOut = (name: EngineName) => broken.has(name) || idle.has(name);
  let left: { readonly engine: EngineName; readonly timeS: number; readonly reason: string } | null = null;
  let keptUntilS = -Infinity;
  let kept = 0;
  let keptWhenIdle = -1;
  for (let rest = stretch; ;) {
    const part: ReadFrame[] = [];
    parts.push(part);
    let engine: EngineName | null = null;
    const except = engines.filter(isOut);
    const watch = new IdleWatch(idleAfterMs);
    const answer = await port.call(
      'read',
      { file, turn, estimator: { ...estimator, except }, stretch: rest },
      {
        signal: AbortSignal.any([hooks.signal, watch.signal]),
        onProgress: (one) => {
          watch.advanced();
          if (one.engine === null) return;
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
    watch.end();
    if (answer.ok) {
      const all = [...changes, ...answer.value.changes];
      return ok({ ...answer.value, changes: all, parts: parts.filter(({ length }) => length > 0) });
    }
    const isIdle = watch.signal.aborted;
    const reason = isIdle ? fault('decode-failed', `no frame for ${idleAfterMs / 1000} s`) : answer.fault;
    const { code, detail } = reason;
    const result: Result<never> = { ok: false, fault: reason };
    const failing: EngineName | undefined = engine ?? engines.find((name) => !isOut(name));
    if (hooks.signal.aborted || failing === undefined || !(isIdle || lost.includes(code))) return result;
    if (isIdle && keptWhenIdle === kept) return result;
    if (isIdle) keptWhenIdle = kept;
    (isIdle ? idle : broken).add(failing);
    if (engines.every(isOut)) return result;
    rest = goOnAfter(part.at(-1)?.frame.timeS ?? null, rest, timesS);
    left = { engine: failing, timeS: rest.keepFromS, reason: detail ?? code };
  }
}

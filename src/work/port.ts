import { failed, fault, type Fault, type Result } from '../core';

/**
 * A typed port to a worker. One type maps each message to [parameters, progress, result]; every call has an id, an
 * AbortSignal that crosses over, and settles with a `Result`. Calls are served one after the other, in order.
 */
export type MessageMap = Record<string, [params: unknown, progress: unknown, result: unknown]>;

export interface CallContext<Progress> {
  progress(progress: Progress): void;
  /** The next step is one call that may take so long without a sign of life. */
  patience(ms: number): void;
  readonly signal: AbortSignal;
}
export type Handlers<M extends MessageMap> = {
  readonly [N in keyof M]: (params: M[N][0], context: CallContext<M[N][1]>) => Promise<Result<M[N][2]>>;
};
export interface CallHooks<Progress> {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Parts of the parameters that are handed over rather than copied. */
  readonly transfer?: Transferable[] | undefined;
}

type Request =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number };
type Reply =
  | { readonly kind: 'alive' }
  | { readonly kind: 'patience'; readonly ms: number }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'crash'; readonly id: number; readonly fault: Fault };

function crashFault(error: unknown): Fault {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return fault(/out of memory|allocation failed/i.test(detail) ? 'out-of-memory' : 'worker-died', detail);
}

/** The side of a worker that answers; `self` in a worker, or one end of a MessageChannel. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** How often a worker at work shows that its event loop still turns. */
const aliveEveryMs = 1000;

/** Answers the calls of a `WorkerPort`. A handler that throws is a bug: its caller gets a fault and drops the worker. */
export function serveCalls<M extends MessageMap>(scope: WorkerScope, handlers: Handlers<M>): void {
  const running = new Map<number, AbortController>();
  let last: Promise<void> = Promise.resolve();
  let alive: ReturnType<typeof setInterval> | undefined;
  const reply = (message: Reply) => scope.postMessage(message);

  async function serve(id: number, name: string, params: unknown, signal: AbortSignal): Promise<void> {
    const progress = (value: unknown) => {
      if (!signal.aborted) reply({ kind: 'progress', id, progress: value });
    };
    const patience = (ms: number) => reply({ kind: 'patience', ms });
    try {
      const handler = handlers[name];
      if (!handler) throw new Error(`no handler for "${name}"`);
      const result = signal.aborted
        ? failed('cancelled')
        : await handler(params, { progress, patience, signal });
      reply({ kind: 'result', id, result });
    } catch (error) {
      if (signal.aborted && error === signal.reason)
        reply({ kind: 'result', id, result: failed('cancelled') });
      else reply({ kind: 'crash', id, fault: crashFault(error) });
    }
    running.delete(id);
    if (running.size === 0) {
      clearInterval(alive);
      alive = undefined;
    }
  }

  scope.onmessage = ({ data }: MessageEvent<Request>) => {
    if (data.kind === 'cancel') {
      running.get(data.id)?.abort();
      return;
    }
    const { id, name, params } = data;
    const controller = new AbortController();
    running.set(id, controller);
    alive ??= setInterval(() => reply({ kind: 'alive' }), aliveEveryMs);
    last = last.then(() => serve(id, name, params, controller.signal));
  };
}

interface Call {
  readonly settle: (result: Result<unknown>) => void;
  readonly onProgress: ((progress: unknown) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** A worker that does not confirm a cancel within this time is stuck and is replaced. */
const cancelGraceMs = 5000;

/** A call into WebAssembly or a driver that takes longer does not come back. */
const silenceMs = 30_000;
/** Looks within that time: more than one, so that a machine that wakes from sleep is not taken for a silent worker. */
const looks = 3;

/** The calling side. The worker is started by the first call, and anew by the first call after one died. */
export class WorkerPort<M extends MessageMap> {
  readonly #start: () => Worker;
  readonly #lookEveryMs: number;
  #looking: ReturnType<typeof setInterval> | undefined;
  /** Looks since the worker was heard last. */
  #silent = 0;
  readonly #calls = new Map<number, Call>();
  #worker: Worker | null = null;
  #lastId = 0;
  #disposed = false;

  /** @param silentAfterMs a worker whose event loop stands still for so long is ended, and its calls get `worker-died` */
  constructor(start: () => Worker, silentAfterMs = silenceMs) {
    this.#start = start;
    this.#lookEveryMs = silentAfterMs / looks;
  }

  /**
   * Settles with the result, with `cancelled` once the worker has stopped after `hooks.signal` aborted (no progress
   * comes after the abort), or with `worker-died` / `out-of-memory`.
   */
  call<N extends keyof M & string>(
    name: N,
    params: M[N][0],
    { onProgress, signal, transfer = [] }: CallHooks<M[N][1]> = {},
  ): Promise<Result<M[N][2]>> {
    if (this.#disposed) throw new Error('this worker port is disposed of');
    if (signal?.aborted) return Promise.resolve(failed('cancelled'));
    const worker = (this.#worker ??= this.#open());
    const id = ++this.#lastId;
    worker.postMessage({ kind: 'call', id, name, params } satisfies Request, transfer);
    return new Promise((resolve) => {
      let grace: ReturnType<typeof setTimeout> | undefined;
      const cancel = () => {
        worker.postMessage({ kind: 'cancel', id } satisfies Request);
        grace = setTimeout(() => this.#settle(id, failed('cancelled'), true), cancelGraceMs);
      };
      const settle = (result: Result<unknown>) => {
        clearTimeout(grace);
        signal?.removeEventListener('abort', cancel);
        resolve(result as Result<M[N][2]>);
      };
      this.#calls.set(id, { settle, onProgress: onProgress as Call['onProgress'], signal });
      if (!this.#looking) {
        this.#silent = 0;
        this.#looking = setInterval(() => this.#look(), this.#lookEveryMs);
      }
      signal?.addEventListener('abort', cancel, { once: true });
    });
  }

  /** Ends the worker; whatever is pending settles as `cancelled`. The port cannot be used afterwards. */
  dispose(): void {
    this.#disposed = true;
    this.#drop(fault('cancelled'));
  }

  #open(): Worker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#drop(crashFault(event.message || 'the worker could not be started'));
    };
    worker.onmessageerror = () => this.#drop(crashFault('a message could not be read'));
    return worker;
  }

  /** A worker that hangs in one call cannot be interrupted, only ended. */
  #look(): void {
    if (++this.#silent <= looks) return;
    this.#drop(fault('worker-died', `no sign of life for ${(looks * this.#lookEveryMs) / 1000} s`));
  }

  #receive(reply: Reply): void {
    this.#silent = reply.kind === 'patience' ? -Math.ceil(reply.ms / this.#lookEveryMs) : 0;
    if (reply.kind === 'alive' || reply.kind === 'patience') return;
    if (reply.kind === 'result') this.#settle(reply.id, reply.result, false);
    else if (reply.kind === 'crash') this.#settle(reply.id, { ok: false, fault: reply.fault }, true);
    else {
      const call = this.#calls.get(reply.id);
      if (call && !call.signal?.aborted) call.onProgress?.(reply.progress);
    }
  }

  #settle(id: number, result: Result<unknown>, dropWorker: boolean): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (this.#calls.size === 0) this.#stopLooking();
    if (dropWorker) this.#drop(fault('worker-died'));
    call?.settle(result);
  }

  #stopLooking(): void {
    clearInterval(this.#looking);
    this.#looking = undefined;
  }

  #drop(reason: Fault): void {
    this.#stopLooking();
    this.#worker?.terminate();
    this.#worker = null;
    const pending = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of pending) call.settle({ ok: false, fault: reason });
  }
}

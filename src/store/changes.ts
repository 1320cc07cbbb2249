/** Tabs tell each other what they changed. */
export interface LibraryChange {
  readonly kind: 'kept' | 'renamed' | 'deleted' | 'imported';
  /** Ids of the people and sessions concerned. */
  readonly people: readonly string[];
  readonly sessions: readonly string[];
}

const channelName = 'contrapposto.library';

export class Changes {
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;
  #isClosed = false;

  /** @param onChange hears of the changes of other tabs, never of its own */
  constructor(onChange: (change: LibraryChange) => void) {
    if (this.#channel) this.#channel.onmessage = ({ data }: MessageEvent<LibraryChange>) => onChange(data);
  }

  tell(change: LibraryChange): void {
    if (!this.#isClosed || !this.#channel) return this.#channel?.postMessage(change);
    // What was begun before the library was closed gets through all the same, and the others must hear of it.
    const last = new BroadcastChannel(channelName);
    last.postMessage(change);
    last.close();
  }

  close(): void {
    this.#isClosed = true;
    this.#channel?.close();
  }
}

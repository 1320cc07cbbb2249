import type { EngineName } from '../core';
import type { Crop } from './crop';
import type { ModelCard, ModelSource } from './models';

/** Values of the named outputs of one run; valid until the next run of the same network. */
export type Outputs<Name extends string = string> = { readonly [N in Name]: Float32Array };

/** One network that is ready to run. */
export interface Network {
  /** Runs once and reads the named outputs back, all at once. Those that end in a sigmoid come without it. */
  run<Name extends string>(crop: Crop, outputs: readonly Name[]): Promise<Outputs<Name>>;
  dispose(): void;
}

/** Who computes the networks. One is started at a time in a worker. */
export interface Engine {
  readonly name: EngineName;
  /** Whether crops are better kept where a processor reads them. */
  readonly readsPixels: boolean;
  /**
   * @param outputs those that will be asked for; what only others need is not computed
   * @throws ModelFileError, or whatever the driver makes of it
   */
  load(card: ModelCard, source: ModelSource, outputs: readonly string[]): Promise<Network>;
  /** Calls back once when the device is gone. */
  onLost(report: (reason: string) => void): void;
  dispose(): void;
}

/** Starts an engine. @throws where it does not run in this browser */
export type StartEngine = () => Promise<Engine>;

import type { Fault } from '../../../../core';
import type { LayerName, OverlayScene } from '../../../../overlay';
import { createExportClient, type ExportClient, type ExportProgress } from '../../../../work';

export interface Wanted {
  readonly scene: OverlayScene;
  readonly layers: readonly LayerName[];
  readonly coverFace: boolean;
}

/** Writing a clip or a picture with what was measured drawn into it. */
export class ClipExport {
  /** null while nothing is written. */
  progress = $state.raw<ExportProgress | null>(null);
  fault = $state.raw<Fault | null>(null);
  /** Name of the file that was handed over last. */
  savedAs = $state<string | null>(null);

  #client: ExportClient | null = null;
  #abort: AbortController | null = null;

  async clip(
    file: File,
    wanted: Wanted,
    range: { readonly startS: number; readonly endS: number } | null,
  ): Promise<void> {
    this.#start();
    this.progress = { framesDone: 0, framesTotal: wanted.scene.timesS.length };
    this.#abort = new AbortController();
    const written = await this.#worker().clip(
      { file, ...wanted, range },
      { signal: this.#abort.signal, onProgress: (progress) => (this.progress = progress) },
    );
    this.progress = null;
    if (written.ok) this.#save(written.value.blob, `${baseName(file)}.annotated.${written.value.extension}`);
    else if (written.fault.code !== 'cancelled') this.fault = written.fault;
  }

  async picture(file: File, wanted: Wanted, frame: number): Promise<void> {
    this.#start();
    const drawn = await this.#worker().picture({ file, ...wanted, frame });
    if (drawn.ok) this.#save(drawn.value, `${baseName(file)}.frame-${frame + 1}.png`);
    else this.fault = drawn.fault;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  dispose(): void {
    this.cancel();
    this.#client?.dispose();
    this.#client = null;
  }

  #start(): void {
    this.fault = null;
    this.savedAs = null;
  }

  #worker(): ExportClient {
    return (this.#client ??= createExportClient());
  }

  #save(blob: Blob, name: string): void {
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser has taken the address over by the next turn, but not before.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    this.savedAs = name;
  }
}

const baseName = (file: File) => file.name.replace(/\.[^.]+$/, '');

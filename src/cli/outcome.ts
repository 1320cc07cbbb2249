import type { Assessment, Fault, KeypointsRecording, Result } from '../core';

/** A report as files: HTML that needs nothing else, and the same as PDF. */
export interface PrintedReport {
  readonly html: string;
  readonly pdf: Uint8Array;
}

/** What became of one named clip or keypoints file. */
export interface Outcome {
  readonly name: string;
  /** The printed report, where one was asked for. */
  readonly report?: PrintedReport | undefined;
  readonly result: Result<{ readonly assessment: Assessment; readonly keypoints: KeypointsRecording }>;
}

/** A refused clip in the JSON output; `source.name` is where it is in an assessment too. */
export interface FaultLine {
  readonly source: { readonly name: string };
  readonly fault: Fault;
}

/** One line of JSON, without the line break: the assessment, or the fault of a refused clip. */
export function jsonLine({ name, result }: Outcome): string {
  return JSON.stringify(
    result.ok ? result.value.assessment : ({ source: { name }, fault: result.fault } satisfies FaultLine),
  );
}

/**
 * Hands outcomes on in the order of the jobs, whatever the order in which they come, as early as that allows.
 */
export function inOrder<T>(emit: (item: T, index: number) => void): (index: number, item: T) => void {
  const waiting = new Map<number, T>();
  let next = 0;
  return (index, item) => {
    waiting.set(index, item);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next);
      emit(ready, next++);
    }
  };
}

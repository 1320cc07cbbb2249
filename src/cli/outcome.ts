import type { Assessment, Edits, Fault, KeypointsRecording, Result } from '../core';
import type { ReferenceEvent } from '../formats';
import { say as sayResult, sayFault, type Language, type SaidFault } from '../words';
import { printableJson } from './terminal';

/** A report as files: HTML that needs nothing else, and the same as PDF. */
export interface PrintedReport {
  readonly html: string;
  readonly pdf: Uint8Array;
}

/** What became of one named clip or keypoints file. */
export interface Outcome {
  readonly name: string;
  readonly result: Result<{ readonly assessment: Assessment }>;
  /** Of a clip that was measured, and whose report could not be printed or whose files could not be written. */
  readonly afterwards?: Fault | undefined;
}

export interface AssessedFile {
  readonly assessment: Assessment;
  readonly keypoints: KeypointsRecording;
  readonly edits: Edits;
  /** Events that the file itself knows. */
  readonly reference: readonly ReferenceEvent[];
}

/** A refused clip in the JSON output; `source.name` is where it is in an assessment too. */
export interface FaultLine {
  readonly source: { readonly name: string };
  readonly fault: SaidFault;
}

/** What failed, if anything did. */
export const faultOf = ({ result, afterwards }: Outcome): Fault | undefined =>
  result.ok ? afterwards : result.fault;

/**
 * One line of JSON, without the line break: the assessment, or the fault of a refused clip. An assessment whose files could
 * not be written has its `fault` beside it. No character of it steers a terminal.
 */
export function jsonLine(outcome: Outcome, language: Language): string {
  const { name, result } = outcome;
  const fault = faultOf(outcome);
  const line = result.ok
    ? {
        ...sayResult(result.value.assessment, language),
        ...(fault ? { fault: sayFault(fault, language) } : {}),
      }
    : ({ source: { name }, fault: sayFault(result.fault, language) } satisfies FaultLine);
  return printableJson(JSON.stringify(line));
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

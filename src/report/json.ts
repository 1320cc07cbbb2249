import type { KeypointsRecording } from '../core';
import type { SaidAssessment } from '../words';

const isPrimitive = (value: unknown): boolean => value === null || typeof value !== 'object';

/** Indented by two spaces, except that a list of plain values keeps to one line: readable, and not a line a number. */
function write(value: unknown, indent: string): string {
  if (isPrimitive(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (value.every(isPrimitive)) return JSON.stringify(value);
    return `[\n${value.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as Record<string, unknown>).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** The whole `contrapposto/assessment@1` as text for a file. */
export const assessmentJson = (assessment: SaidAssessment): string => `${write(assessment, '')}\n`;

/** The whole `contrapposto/keypoints@1` as text for a file: one line a frame would be 33 lines, so it is compact. */
export const keypointsJson = (recording: KeypointsRecording): string => `${JSON.stringify(recording)}\n`;

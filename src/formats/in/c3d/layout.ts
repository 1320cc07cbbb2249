import { failed, ok, type Result } from '../../../core';
import type { Parameters, Reader } from './parameters';

/** Where the points and samples of a C3D lie. */
export interface Layout {
  readonly points: number;
  readonly frames: number;
  readonly firstFrame: number;
  readonly rateHz: number;
  readonly isFloat: boolean;
  readonly scale: number;
  readonly dataAt: number;
  readonly frameBytes: number;
  /** Bytes of the points of one frame; samples of force plates follow. */
  readonly pointBytes: number;
  readonly channels: number;
  readonly samplesPerFrame: number;
}

export const blockBytes = 512;
const largestWord = 65_535;

export function layoutOf(reader: Reader, parameters: Parameters): Result<Layout> {
  const number = (name: string) => parameters.get(name)?.numbers[0];
  const points = (number('POINT:USED') ?? reader.word(2)) & 0xffff;
  const [first, last] = [reader.word(6), reader.word(8)];
  const words = (name: string) => {
    const [low, high] = parameters.get(name)?.numbers ?? [];
    return low === undefined ? null : (low & 0xffff) + 65_536 * ((high ?? 0) & 0xffff);
  };
  const [start, end] = [words('TRIAL:ACTUAL_START_FIELD'), words('TRIAL:ACTUAL_END_FIELD')];
  const byTrial = start !== null && end !== null && end >= start ? end - start + 1 : 0;
  const byHeader = last - first + 1;
  const scale = number('POINT:SCALE') ?? reader.float(12);
  const isFloat = scale < 0;
  const size = isFloat ? 4 : 2;
  const analogPerFrame = reader.word(4);
  const samplesPerFrame = analogPerFrame > 0 ? Math.max(1, reader.word(18)) : 0;
  const dataBlock = (number('POINT:DATA_START') ?? reader.word(16)) & 0xffff;
  const dataAt = (dataBlock - 1) * blockBytes;
  const pointBytes = points * 4 * size;
  const frameBytes = pointBytes + analogPerFrame * size;
  const rateHz = number('POINT:RATE') ?? reader.float(20);
  if (points === 0) return failed('format-damaged', 'byte 2: no points');
  if (dataBlock < 2) return failed('format-damaged', 'byte 16: the points lie nowhere');
  if (!(rateHz > 0 && rateHz < 10_000)) return failed('format-damaged', 'POINT:RATE: no rate');
  // A header counts to 65535 at most; what is longer says so elsewhere.
  const frames = last === largestWord || byHeader <= 0 ? Math.max(byTrial, byHeader) : byHeader;
  if (frames < 2) return failed('single-frame');
  const held = Math.max(0, Math.floor((reader.bytes.length - dataAt) / frameBytes));
  if (held < frames)
    return failed('format-damaged', `byte ${reader.bytes.length}: ends after ${held} of ${frames} frames`);
  return ok({
    ...{ points, frames, firstFrame: Math.max(1, first), rateHz, isFloat, scale, dataAt, frameBytes },
    ...{ pointBytes, samplesPerFrame },
    channels: samplesPerFrame > 0 ? Math.floor(analogPerFrame / samplesPerFrame) : 0,
  });
}

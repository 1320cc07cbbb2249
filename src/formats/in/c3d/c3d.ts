import { failed, ok, type Result } from '../../../core';
import type { ReferenceEvent } from '../input';
import type { MarkerData, MarkerPoint, PlateContact } from '../marker-data';
import { contactsOf } from '../plates';
import { blockBytes, layoutOf, type Layout } from './layout';
import { numbersOf, Reader, readParameters, textsOf, type Parameters, type Processor } from './parameters';

/** C3D as laboratories write it: whole numbers or floats, three kinds of processor, events and force plates where they are. */

export const isC3d = (bytes: Uint8Array): boolean =>
  bytes.length >= blockBytes && bytes[1] === 0x50 && bytes[0]! > 0;

const processors: Readonly<Record<number, Processor>> = { 84: 'intel', 85: 'dec', 86: 'sgi' };
const metresOf: Readonly<Record<string, number>> = { mm: 0.001, cm: 0.01, m: 1, '': 0.001 };

const strikes = /^(foot ?strike|heel ?strike|initial ?contact|fs|hs|ic)$/i;
const offs = /^(foot ?off|toe ?off|fo|to)$/i;

function eventsOf(parameters: Parameters, startS: number): ReferenceEvent[] {
  const contexts = textsOf(parameters, 'EVENT:CONTEXTS');
  const times = numbersOf(parameters, 'EVENT:TIMES');
  return textsOf(parameters, 'EVENT:LABELS').flatMap((label, i): ReferenceEvent[] => {
    const kind = strikes.test(label.trim()) ? 'heel-strike' : offs.test(label.trim()) ? 'toe-off' : null;
    const context = (contexts[i] ?? '').trim().toLowerCase();
    const side = context === 'left' || context === 'right' ? context : null;
    const timeS = 60 * (times[2 * i] ?? NaN) + (times[2 * i + 1] ?? NaN);
    const isWhole = kind !== null && side !== null && Number.isFinite(timeS);
    return isWhole ? [{ side, kind, timeS: timeS - startS, from: 'file' }] : [];
  });
}

/** Channels of a plate whose sum is the force down, by its type; counted from its first. */
const downChannels: Readonly<Record<number, readonly number[]>> = {
  1: [2],
  2: [2],
  3: [4, 5, 6, 7],
  4: [2],
};

function platesOf(reader: Reader, parameters: Parameters, layout: Layout, metres: number): PlateContact[] {
  const used = Math.min(20, parameters.get('FORCE_PLATFORM:USED')?.numbers[0] ?? 0);
  const { channels, samplesPerFrame, frames, isFloat, rateHz, dataAt, frameBytes, pointBytes } = layout;
  if (used <= 0 || channels === 0) return [];
  const types = parameters.get('FORCE_PLATFORM:TYPE')?.numbers ?? [];
  const channelOf = parameters.get('FORCE_PLATFORM:CHANNEL');
  const perPlate = channelOf?.dimensions[0] ?? 6;
  const corners = parameters.get('FORCE_PLATFORM:CORNERS')?.numbers ?? [];
  const genScale = parameters.get('ANALOG:GEN_SCALE')?.numbers[0] ?? 1;
  const scales = numbersOf(parameters, 'ANALOG:SCALE');
  const offsets = numbersOf(parameters, 'ANALOG:OFFSET');
  const size = isFloat ? 4 : 2;
  const sampleOf = (sample: number, channel: number) => {
    const frameAt = dataAt + Math.floor(sample / samplesPerFrame) * frameBytes + pointBytes;
    const at = frameAt + ((sample % samplesPerFrame) * channels + channel) * size;
    const raw = isFloat ? reader.float(at) : reader.integer(at);
    return (raw - (offsets[channel] ?? 0)) * (scales[channel] ?? 1) * genScale;
  };
  return Array.from({ length: used }, (_, plate): PlateContact[] => {
    const own = (downChannels[types[plate] ?? 0] ?? []).map(
      (c) => (channelOf?.numbers[plate * perPlate + c] ?? 0) - 1,
    );
    const box = Array.from(
      { length: 4 },
      (_, c): MarkerPoint =>
        [0, 1, 2].map((k) => (corners[12 * plate + 3 * c + k] ?? NaN) * metres) as unknown as MarkerPoint,
    );
    const isKnown = own.length > 0 && own.every((channel) => channel >= 0 && channel < channels);
    if (!isKnown || !box.every((corner) => corner.every(Number.isFinite))) return [];
    const forceN = Array.from({ length: frames * samplesPerFrame }, (_, i) =>
      own.reduce((sum, channel) => sum + sampleOf(i, channel), 0),
    );
    return contactsOf(forceN, rateHz * samplesPerFrame, box);
  }).flat();
}

/** @returns points in metres; time 0 is the first frame of the file, as for its events and plates */
export function readC3d(bytes: Uint8Array): Result<MarkerData> {
  const sectionAt = (bytes[0]! - 1) * blockBytes;
  const processor = processors[bytes[sectionAt + 3] ?? 0];
  if (!processor) return failed('format-damaged', `byte ${sectionAt + 3}: no kind of processor`);
  const reader = new Reader(bytes, processor);
  const sectionEnd = Math.min(bytes.length, sectionAt + reader.byte(sectionAt + 2) * blockBytes);
  const parameters = readParameters(reader, sectionAt + 4, sectionEnd);
  const layout = layoutOf(reader, parameters);
  if (!layout.ok) return layout;
  const { points, frames, firstFrame, rateHz, isFloat, scale, dataAt, frameBytes } = layout.value;
  const unit = (parameters.get('POINT:UNITS')?.texts[0] ?? 'mm').trim().toLowerCase();
  const metres = metresOf[unit];
  if (metres === undefined) return failed('format-damaged', `POINT:UNITS: ${unit} is no length`);
  const labels = textsOf(parameters, 'POINT:LABELS');
  const markers = new Map<string, (MarkerPoint | null)[]>();
  for (let p = 0; p < points; p++) {
    const name = labels[p];
    if (!name || markers.has(name)) continue;
    const path = Array.from({ length: frames }, (_, frame) => {
      const at = dataAt + frame * frameBytes + p * (isFloat ? 16 : 8);
      const value = (c: number) => (isFloat ? reader.float(at + 4 * c) : reader.integer(at + 2 * c) * scale);
      const point = [value(0), value(1), value(2)].map((one) => one * metres);
      const residual = isFloat ? reader.float(at + 12) : reader.integer(at + 6);
      // Programs write the origin for what was not seen, some of them with a residual of zero.
      const lost = residual < 0 || point.every((one) => one === 0) || !point.every(Number.isFinite);
      return lost ? null : (point as unknown as MarkerPoint);
    });
    markers.set(name, path);
  }
  return ok({
    rateHz,
    timesS: Array.from({ length: frames }, (_, i) => i / rateHz),
    markers,
    events: eventsOf(parameters, (firstFrame - 1) / rateHz),
    plates: platesOf(reader, parameters, layout.value, metres),
  });
}

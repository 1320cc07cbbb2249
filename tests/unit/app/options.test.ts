import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../src/app/state/bytes';
import { parseAgeYears, parseHeightM, parseSpeedMS } from '../../../src/app/state/options.svelte';

describe('figures as people write them', () => {
  it.each([
    ['172', 1.72],
    ['172 cm', 1.72],
    ['1.72', 1.72],
    ['1,72 m', 1.72],
    ['5 ft 8', 1.7272],
    ['5 ft 8 in', 1.7272],
    ['5\'8"', 1.7272],
    ['6 ft', 1.8288],
    ['5 ft 13', null],
    ['17', null],
    ['3 m', null],
    ['tall', null],
    ['', null],
  ])('height %j is %j m', (text, metres) => {
    const read = parseHeightM(text);
    if (metres === null) expect(read).toBeNull();
    else expect(read).toBeCloseTo(metres, 6);
  });
  it.each([
    ['61', 61],
    ['61 years', 61],
    ['0', null],
    ['130', null],
    ['old', null],
  ])('age %j is %j', (text, years) => {
    expect(parseAgeYears(text)).toBe(years);
  });
  it.each([
    ['4.5', 1.25],
    ['4,5 km/h', 1.25],
    ['1.2 m/s', 1.2],
    ['40 km/h', null],
    ['fast', null],
  ])('treadmill %j is %j m/s', (text, speed) => {
    expect(parseSpeedMS(text)).toBe(speed);
  });
  it.each([
    [0, '0 byte'],
    [840_000, '840 kB'],
    [1_440_000_000, '1.4 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMeasured, type Assessment } from '../../../src/core';
import { readInput, type InputOptions } from '../../../src/formats';
import { namedPlaces } from '../../../src/formats/in/marker-names';
import { assessed } from '../../support/assess';
import { buildC3d, type C3dContent } from '../../support/c3d-builder';
import { film, readOwnWalk, sideCamera } from '../../support/mocap';

const walk = readOwnWalk('zoo-HC039A-straight');
const count = walk.markers['LHIP_JC']!.length;
/** Laboratories have z up, and walk along y: x forward, y up, z right of the walk become y, z and x. */
const inMm = Object.fromEntries(
  Object.entries(walk.markers).map(([name, path]) => [
    name,
    path.map((p) => p && [p[2] * 1000, p[0] * 1000, p[1] * 1000]),
  ]),
);
const content: C3dContent = {
  processor: 'intel',
  isFloat: true,
  rateHz: walk.rateHz,
  markers: inMm,
  events: walk.events.map(({ side, kind, timeS }) => ({
    label: kind === 'heel-strike' ? 'Foot Strike' : 'Foot Off',
    context: side === 'left' ? 'Left' : 'Right',
    timeS,
  })),
};
const read = (bytes: Uint8Array, options: InputOptions = {}) => {
  const result = readInput([{ name: 'a', bytes }], options);
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail}`);
  return result.value;
};
const faultOf = (bytes: Uint8Array) => {
  const result = readInput([{ name: 'a', bytes }]);
  if (result.ok) throw new Error('expected a fault');
  return result.fault;
};
const valuesOf = ({ measures }: Assessment) =>
  new Map(measures.filter(isMeasured).map((m) => [`${m.id} ${m.side}`, m.value]));

/** The same markers by way of JSON, from so far off that nothing is foreshortened. */
const byJson = assessed(
  film(walk, {
    ...sideCamera,
    widthPx: 4000,
    heightPx: 2000,
    spanM: 10,
    distanceM: 5000,
    rateHz: walk.rateHz,
  }),
);

function trcOf(): string {
  const names = Object.keys(inMm);
  const rows = Array.from({ length: count }, (_, i) => [
    i + 1,
    (i / walk.rateHz).toFixed(5),
    ...names.flatMap((name): (number | string)[] => inMm[name]![i] ?? ['', '', '']),
  ]);
  return [
    'PathFileType\t4\t(X/Y/Z)\ta.trc',
    'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    `${walk.rateHz}\t${walk.rateHz}\t${count}\t${names.length}\tmm\t${walk.rateHz}\t1\t${count}`,
    `Frame#\tTime\t${names.join('\t\t\t')}\t\t`,
    `\t\t${names.map((_, i) => `X${i + 1}\tY${i + 1}\tZ${i + 1}`).join('\t')}`,
    '',
    ...rows.map((row) => row.join('\t')),
  ].join('\r\n');
}
const bytesOf = (text: string) => new TextEncoder().encode(text);
const trc = trcOf();

describe('marker files', () => {
  const { keypoints, reference, format } = read(buildC3d(content));
  const found = assessed(keypoints);

  it("a C3D gives what the same markers give by way of JSON, with markers' errors", () => {
    expect(format).toBe('c3d');
    expect(keypoints.context).toMatchObject({ landmarks: 'markers' });
    const values = valuesOf(found);
    expect(values.size).toBeGreaterThan(20);
    for (const [key, value] of valuesOf(byJson))
      if (!/asymmetry|length|speed|oscillation|rise/.test(key)) {
        expect(values.has(key), key).toBe(true);
        expect(Math.abs(values.get(key)! - value), key).toBeLessThan(0.75);
      }
    found.events.forEach(({ timeS, side, kind }) => {
      const other = byJson.events.filter((e) => e.side === side && e.kind === kind);
      expect(Math.min(...other.map((e) => Math.abs(e.timeS - timeS)))).toBeLessThan(0.005);
    });
  });

  it('measures lengths in metres: the markers are the scale', () => {
    const hips = walk.markers['LHIP_JC']!.filter((p) => p !== null);
    const speed = (hips.at(-1)![0] - hips[0]![0]) / ((count - 1) / walk.rateHz);
    const measured = valuesOf(found).get('walking-speed null');
    expect(measured).toBeDefined();
    expect(Math.abs(measured! - Math.abs(speed))).toBeLessThan(0.08);
  });

  it('brings the events of the file along, to the millisecond', () => {
    expect(reference).toHaveLength(walk.events.length);
    for (const { side, kind, timeS } of walk.events)
      expect(
        reference.some((e) => e.side === side && e.kind === kind && Math.abs(e.timeS - timeS) < 0.001),
      ).toBe(true);
  });

  it.each([
    ['whole numbers', { isFloat: false }],
    ['DEC', { processor: 'dec' }],
    ['SGI, whole numbers', { processor: 'sgi', isFloat: false }],
    ['SGI', { processor: 'sgi' }],
  ] as const)('reads %s alike', (_, part) => {
    const other = read(buildC3d({ ...content, ...part })).keypoints;
    keypoints.frames.forEach((frame, i) =>
      frame?.forEach((point, k) => {
        expect(other.frames[i]![k]![2]).toBe(point[2]);
        // Whole numbers are kept to a fifth of a millimetre; the picture has 400 pixels a metre.
        expect(Math.abs(other.frames[i]![k]![0] - point[0])).toBeLessThan(0.1);
        expect(Math.abs(other.frames[i]![k]![1] - point[1])).toBeLessThan(0.1);
      }),
    );
  });

  it('counts time from the first frame of the file, which need not be the first of the trial', () => {
    const cut = {
      ...content,
      firstFrame: 101,
      events: content.events!.map((e) => ({ ...e, timeS: e.timeS + 100 / walk.rateHz })),
    };
    const later = read(buildC3d(cut));
    later.reference.forEach((event, i) => expect(event.timeS).toBeCloseTo(reference[i]!.timeS, 3));
  });

  it('takes strikes and offs from force plates, for the foot that stands there', () => {
    const strike = walk.events.find(
      ({ kind, timeS }) => kind === 'heel-strike' && timeS > 0.1 && timeS < 0.6 * (count / walk.rateHz),
    )!;
    const at = Math.round((strike.timeS + 0.2) * walk.rateHz);
    const letter = strike.side === 'left' ? 'L' : 'R';
    const [x, y] = inMm[`${letter}HEE`]![at]!;
    const corners = [
      [-150, -300],
      [150, -300],
      [150, 300],
      [-150, 300],
    ].map(([dx, dy]) => [x! + dx!, y! + dy!, 0]);
    const samples = 10;
    const [onS, offS] = [strike.timeS, strike.timeS + 0.5];
    const forceN = Array.from({ length: count * samples }, (_, i) => {
      const timeS = i / samples / walk.rateHz;
      return timeS >= onS && timeS < offS ? 600 : 3;
    });
    const { reference: all } = read(
      buildC3d({ ...content, events: [], plates: [{ corners, forceN }], samplesPerFrame: samples }),
    );
    expect(all.map(({ side, kind, from }) => [side, kind, from])).toEqual([
      [strike.side, 'heel-strike', 'force-plate'],
      [strike.side, 'toe-off', 'force-plate'],
    ]);
    expect(Math.abs(all[0]!.timeS - onS)).toBeLessThan(0.002);
    expect(Math.abs(all[1]!.timeS - offS)).toBeLessThan(0.002);
  });

  it('looks from the other side, or from the front, when asked', () => {
    expect(assessed(read(buildC3d(content), { view: 'left' }).keypoints).view).toMatchObject({
      plane: 'sagittal',
      facing: 'left',
    });
    expect(assessed(read(buildC3d(content), { view: 'front' }).keypoints).view.plane).toBe('frontal');
  });

  it('takes markers of other names by a list of which is which', () => {
    const odd = Object.fromEntries(Object.entries(inMm).map(([name, path]) => [`m_${name}_q`, path]));
    expect(faultOf(buildC3d({ ...content, markers: odd }))).toMatchObject({
      code: 'unknown-markers',
      detail: expect.stringContaining('m_LHEE_q'),
    });
    const joints = {
      hip: 'HIP_JC',
      knee: 'KNEE_JC',
      ankle: 'ANKLE_JC',
      heel: 'HEE',
      foot_index: 'TOE',
      shoulder: 'SHO',
      ear: 'FHD',
    };
    const markers = Object.fromEntries(
      (['left', 'right'] as const).flatMap((side) =>
        Object.entries(joints).map(([joint, name]) => [
          `${side}_${joint}`,
          [`m_${side === 'left' ? 'L' : 'R'}${name}_q`],
        ]),
      ),
    );
    const said = assessed(read(buildC3d({ ...content, markers: odd }), { markers }).keypoints);
    expect(said.events.length).toBe(found.events.length);
  });

  it('a TRC gives the same', () => {
    const other = read(bytesOf(trc));
    expect(other.format).toBe('trc-markers');
    const values = valuesOf(assessed(other.keypoints));
    for (const [key, value] of valuesOf(found))
      expect(Math.abs((values.get(key) ?? NaN) - value), key).toBeLessThan(0.05);
  });

  it('a TRC gives the same with the flaws that are met', () => {
    const straight = read(bytesOf(trc)).keypoints;
    const lines = trc.split('\r\n');
    const flawed: Record<string, string[]> = {
      'seven keys': lines.map((line, i) =>
        i === 1 || i === 2 ? line.split('\t').slice(0, 7).join('\t') : line,
      ),
      'no blank line': lines.filter((line) => line !== ''),
      'a wrong count of frames': lines.map((line, i) =>
        i === 2 ? line.replace(`\t${count}\t`, '\t9\t') : line,
      ),
      'axes not from 1': lines.map((line, i) =>
        i === 4
          ? line.replaceAll(/([XYZ])(\d+)/g, (_, a: string, n: string) => `${a}${Number(n) + 4}`)
          : line,
      ),
      'blanks in the head': lines.map((line, i) =>
        i === 2 ? `  ${line.replaceAll('\t', ' \t\t  ')}` : line,
      ),
      'NaN for nothing': lines.map((line, i) => (i > 5 ? line.replaceAll(/\t(?=\t|$)/g, '\tNaN') : line)),
      'tabs at the end': lines.map((line, i) => (i > 5 && line ? `${line}\t\t` : line)),
      'commas before decimals': lines.map((line, i) => (i > 5 ? line.replaceAll('.', ',') : line)),
      'a mark of byte order': lines.map((line, i) => (i === 0 ? `\uFEFF${line}` : line)),
    };
    for (const [name, changed] of Object.entries(flawed))
      expect(read(bytesOf(changed.join('\n'))).keypoints, name).toEqual(straight);
  });

  it.each<[string, (lines: string[]) => void, RegExp]>([
    [
      'a word in a cell',
      (lines) => (lines[20] = lines[20]!.replace(/^([^\t]*\t[^\t]*\t)[^\t]*/, '$1abc')),
      /^line 21: .* is no number/,
    ],
    ['time that runs back', (lines) => (lines[20] = lines[19]!), /^line 21: its time/],
    ['no unit', (lines) => (lines[2] = lines[2]!.replace('mm', 'inch')), /^line 3: inch/],
    ['no rate', (lines) => (lines[2] = lines[2]!.replace(/^[^\t]+/, 'x')), /^line 3: no DataRate/],
  ])('names line and reason: %s', (_, spoil, reason) => {
    const lines = trc.split('\r\n');
    spoil(lines);
    const fault = faultOf(bytesOf(lines.join('\n')));
    expect(fault.code).toBe('format-damaged');
    expect(fault.detail).toMatch(reason);
  });

  it('says where a C3D ends too early', () => {
    const whole = buildC3d(content);
    expect(faultOf(whole.slice(0, whole.length - 3000))).toMatchObject({
      code: 'format-damaged',
      detail: expect.stringMatching(/^byte \d+: ends after \d+ of \d+ frames$/),
    });
  });

  it('never breaks on a damaged file', () => {
    const whole = buildC3d({
      ...content,
      markers: Object.fromEntries(Object.entries(inMm).map(([n, p]) => [n, p.slice(0, 4)])),
    });
    const head = trc.slice(0, 6000);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = whole.slice(0, Math.max(600, length));
          const text = bytesOf(head);
          for (const [at, value] of changes) {
            bytes[at % bytes.length] = value;
            text[at % text.length] = value;
          }
          for (const input of [bytes, text]) {
            const result = readInput([{ name: 'a', bytes: input }]);
            if (result.ok) expect(result.value.keypoints.frames.length).toBeGreaterThan(1);
            else expect(result.fault.code).toBeTruthy();
          }
        },
      ),
      { numRuns: 300, seed: 19 },
    );
  });
});

describe('names of markers', () => {
  const sides = (names: string[]) => {
    const named = namedPlaces(names);
    return (['left', 'right'] as const).map((side) => [...named.get(side)!.keys()].sort());
  };
  it.each([
    ['Plug-in Gait', ['LASI', 'RASI', 'LKNE', 'RKNE', 'LANK', 'RANK', 'LHEE', 'RHEE', 'LTOE', 'RTOE'], 5],
    ['with the name of a subject', ['Anna:LASI', 'Anna:RASI', 'Anna:LKNE', 'Anna:RKNE'], 2],
    ['CGM2', ['LKNE', 'RKNE', 'LKNM', 'RKNM', 'LANK', 'RANK', 'LMED', 'RMED'], 4],
    [
      'gait2392',
      [
        'R.ASIS',
        'L.ASIS',
        'R.Knee.Lat',
        'L.Knee.Lat',
        'R.Ankle.Med',
        'L.Ankle.Med',
        'R.Toe.Lat',
        'L.Toe.Lat',
      ],
      4,
    ],
    [
      'Rajagopal',
      [
        'RASI',
        'LASI',
        'RLFC',
        'LLFC',
        'RMFC',
        'LMFC',
        'RLMAL',
        'LLMAL',
        'RMMAL',
        'LMMAL',
        'RCAL',
        'LCAL',
        'RMT5',
        'LMT5',
      ],
      7,
    ],
    ['French', ['EIASD', 'EIASG', 'GENOUD', 'GENOUG', 'CHEVILLED', 'CHEVILLEG', 'TALOND', 'TALONG'], 4],
    ['French, side first', ['D_EIAS', 'G_EIAS', 'D_TALON', 'G_TALON'], 2],
    [
      'Helen Hayes',
      ['R.ASIS', 'L.ASIS', 'V.Sacral', 'R.Knee', 'L.Knee', 'R.Heel', 'L.Heel', 'R.Toe', 'L.Toe'],
      4,
    ],
  ])('%s', (_, names, count) => {
    const [left, right] = sides(names);
    expect(left).toEqual(right);
    expect(left).toHaveLength(count);
  });
});

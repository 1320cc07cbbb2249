/** C3D files as laboratories' programs write them: three kinds of processor, whole numbers or floats, force plates. */

export interface C3dContent {
  readonly processor: 'intel' | 'dec' | 'sgi';
  readonly isFloat: boolean;
  readonly rateHz: number;
  readonly firstFrame?: number;
  /** Millimetres; null: not seen. */
  readonly markers: Readonly<Record<string, readonly (readonly number[] | null)[]>>;
  readonly events?: readonly { label: string; context: string; timeS: number }[];
  /** Newtons, so many samples a frame. */
  readonly plates?: readonly { corners: readonly (readonly number[])[]; forceN: readonly number[] }[];
  readonly samplesPerFrame?: number;
}

type Value =
  | { texts: readonly string[] }
  | { floats: readonly number[]; dims?: readonly number[] }
  | { ints: readonly number[] };

const intScale = 0.2;

export function buildC3d(content: C3dContent): Uint8Array {
  const {
    processor,
    isFloat,
    rateHz,
    firstFrame = 1,
    markers,
    events = [],
    plates = [],
    samplesPerFrame = 0,
  } = content;
  const little = processor !== 'sgi';
  const out: number[] = [];
  const word = (value: number, list = out) =>
    list.push(...(little ? [value & 255, (value >> 8) & 255] : [(value >> 8) & 255, value & 255]));
  const float = (value: number, list = out) => {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, processor === 'dec' ? value * 4 : value);
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => view.getUint8(i)) as [number, number, number, number];
    list.push(...(processor === 'sgi' ? [a, b, c, d] : processor === 'intel' ? [d, c, b, a] : [b, a, d, c]));
  };
  const names = Object.keys(markers);
  const frames = markers[names[0]!]!.length;
  const scale = isFloat ? -1 : intScale;
  const groups: [string, [string, Value][]][] = [
    [
      'POINT',
      [
        ['USED', { ints: [names.length] }],
        ['SCALE', { floats: [scale] }],
        ['FRAMES', { ints: [frames] }],
        ['RATE', { floats: [rateHz] }],
        ['LABELS', { texts: names.slice(0, 30) }],
        ['LABELS2', { texts: names.slice(30) }],
        ['UNITS', { texts: ['mm'] }],
      ],
    ],
    [
      'ANALOG',
      [
        ['USED', { ints: [plates.length * 6] }],
        ['GEN_SCALE', { floats: [0.5] }],
        ['SCALE', { floats: plates.flatMap(() => Array<number>(6).fill(2)) }],
        ['OFFSET', { ints: plates.flatMap(() => Array<number>(6).fill(10)) }],
      ],
    ],
    [
      'EVENT',
      [
        ['USED', { ints: [events.length] }],
        ['LABELS', { texts: events.map(({ label }) => label) }],
        ['CONTEXTS', { texts: events.map(({ context }) => context) }],
        [
          'TIMES',
          {
            floats: events.flatMap(({ timeS }) => [Math.floor(timeS / 60), timeS % 60]),
            dims: [2, events.length],
          },
        ],
      ],
    ],
    [
      'FORCE_PLATFORM',
      [
        ['USED', { ints: [plates.length] }],
        ['TYPE', { ints: plates.map(() => 2) }],
        ['CORNERS', { floats: plates.flatMap(({ corners }) => corners.flat()), dims: [3, 4, plates.length] }],
        ['CHANNEL', { ints: plates.flatMap((_, p) => [1, 2, 3, 4, 5, 6].map((c) => 6 * p + c)) }],
      ],
    ],
  ];
  const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
  const section: number[] = [1, 0x50, 0, { intel: 84, dec: 85, sgi: 86 }[processor]];
  groups.forEach(([group, parameters], g) => {
    section.push(group.length, 256 - (g + 1), ...ascii(group));
    word(3, section);
    section.push(0);
    for (const [name, value] of parameters) {
      const body: number[] = [];
      if ('texts' in value) {
        const width = Math.max(1, ...value.texts.map((t) => t.length));
        body.push(255, 2, width, value.texts.length, ...value.texts.flatMap((t) => ascii(t.padEnd(width))));
      } else if ('floats' in value) {
        const dims = value.dims ?? [value.floats.length];
        body.push(4, dims.length, ...dims);
        for (const one of value.floats) float(one, body);
      } else {
        body.push(2, 1, value.ints.length);
        for (const one of value.ints) word(one, body);
      }
      body.push(4, ...ascii('note'));
      section.push(name.length, g + 1, ...ascii(name));
      word(2 + body.length, section);
      section.push(...body);
    }
  });
  section.push(0, 0);
  const blocks = Math.ceil(section.length / 512);
  section[2] = blocks;
  const channels = plates.length * 6;
  const perFrame = channels * samplesPerFrame;
  // The header.
  out.push(2, 0x50);
  for (const value of [names.length, perFrame, firstFrame, firstFrame + frames - 1, 10]) word(value);
  float(scale);
  for (const value of [2 + blocks, samplesPerFrame]) word(value);
  float(rateHz);
  while (out.length < 512) out.push(0);
  for (const byte of section) out.push(byte);
  while (out.length < 512 * (1 + blocks)) out.push(0);
  for (let i = 0; i < frames; i++) {
    for (const name of names) {
      const point = markers[name]![i];
      const values = point ? [...point, 0] : [0, 0, 0, -1];
      values.forEach((value, c) =>
        isFloat ? float(value) : word(c === 3 ? value : Math.round(value / intScale)),
      );
    }
    for (let s = 0; s < samplesPerFrame; s++)
      for (const { forceN } of plates)
        for (let c = 0; c < 6; c++) {
          // Volts with an offset; the force on the plate is down.
          const raw = 10 + (c === 2 ? -forceN[i * samplesPerFrame + s]! : 0);
          if (isFloat) float(raw);
          else word(Math.round(raw));
        }
  }
  while (out.length % 512 !== 0) out.push(0);
  return Uint8Array.from(out);
}

/**
 * Readers of motion files written from the specifications (C3D user guide; OpenSim's pages on TRC and MOT), without a look
 * at our writers: they are strict where other people's readers are.
 */

export interface TrcFile {
  readonly name: string;
  readonly rateHz: number;
  readonly units: string;
  readonly frames: readonly number[];
  readonly timesS: readonly number[];
  readonly markers: Readonly<Record<string, readonly (readonly [number, number, number] | null)[]>>;
}

const must = (condition: boolean, message: string): void => {
  if (!condition) throw new Error(message);
};

/** As OpenSim 4 reads it: eight keys in this order, X1 Y1 Z1 counted up, as many rows as NumFrames says. */
export function readTrcStrictly(text: string): TrcFile {
  const lines = text.split('\n');
  const cells = (i: number) => lines[i]!.split('\t');
  must(cells(0)[0] === 'PathFileType' && cells(0)[1] === '4' && cells(0)[2] === '(X/Y/Z)', 'first line');
  must(cells(0).length === 4, 'four cells in the first line');
  must(
    lines[1] ===
      'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
    'eight keys',
  );
  const values = cells(2);
  must(values.length === 8, 'eight values');
  const [rateHz, , numFrames, numMarkers] = values.map(Number) as [number, number, number, number];
  must(Number(values[6]) >= 1, 'frames count from 1');
  const names = cells(3);
  must(names[0] === 'Frame#' && names[1] === 'Time', 'frame and time');
  const markers = names.slice(2).filter((name) => name !== '');
  must(markers.length === numMarkers && new Set(markers).size === numMarkers, 'unique names');
  must(
    markers.every((name) => /^[A-Za-z][A-Za-z0-9_.]*$/.test(name)),
    'plain names',
  );
  const axes = cells(4);
  markers.forEach((_, i) =>
    ['X', 'Y', 'Z'].forEach((axis, c) => must(axes[2 + 3 * i + c] === `${axis}${i + 1}`, `axis ${axis}${i}`)),
  );
  const rows = lines.slice(5).filter((line) => line.trim() !== '');
  must(rows.length === numFrames, 'NumFrames');
  const table = rows.map((row) => row.split('\t'));
  must(
    table.every((row) => row.length === 2 + 3 * numMarkers),
    'cells of a row',
  );
  return {
    name: cells(0)[3]!,
    rateHz,
    units: values[4]!,
    frames: table.map((row) => Number(row[0])),
    timesS: table.map((row) => Number(row[1])),
    markers: Object.fromEntries(
      markers.map((name, i) => [
        name,
        table.map((row) => {
          const point = row.slice(2 + 3 * i, 5 + 3 * i);
          if (point.every((cell) => cell === '')) return null;
          must(
            point.every((cell) => /^-?\d+(\.\d+)?$/.test(cell)),
            `number in ${name}`,
          );
          return point.map(Number) as unknown as readonly [number, number, number];
        }),
      ]),
    ),
  };
}

export interface MotFile {
  readonly name: string;
  readonly inDegrees: boolean;
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

export function readMotStrictly(text: string): MotFile {
  const lines = text.split('\n');
  const end = lines.indexOf('endheader');
  must(end > 0, 'endheader alone on its line');
  const header = lines.slice(0, end);
  const key = (name: string) => header.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  const names = lines[end + 1]!.split('\t');
  const rows = lines
    .slice(end + 2)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
  must(key('version') === '1', 'version');
  must(Number(key('nRows')) === rows.length, 'nRows');
  must(Number(key('nColumns')) === names.length, 'nColumns');
  must(names[0] === 'time' && new Set(names).size === names.length, 'columns');
  must(
    rows.every(
      (row) => row.length === names.length && row.every((c) => c === 'nan' || /^-?\d+\.\d+$/.test(c)),
    ),
    'cells',
  );
  const columns = Object.fromEntries(names.map((name, i) => [name, rows.map((row) => Number(row[i]))]));
  must(
    columns['time']!.every((timeS, i, all) => i === 0 || timeS > all[i - 1]!),
    'time increases',
  );
  return { name: header[0]!, inDegrees: key('inDegrees') === 'yes', columns };
}

export interface C3dFile {
  readonly header: {
    readonly points: number;
    readonly first: number;
    readonly last: number;
    readonly scale: number;
    readonly dataBlock: number;
    readonly rateHz: number;
    readonly analogPerFrame: number;
  };
  /** Values of a parameter by `GROUP:NAME`; text is trimmed. */
  readonly parameters: Readonly<Record<string, { dimensions: number[]; values: (string | number)[] }>>;
  /** Frames of points of [x, y, z, residual]. */
  readonly frames: readonly (readonly (readonly [number, number, number, number])[])[];
}

export function readC3dStrictly(bytes: Uint8Array): C3dFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  must(bytes.length % 512 === 0, 'whole blocks');
  must(bytes[1] === 0x50, 'the key of the header');
  const sectionAt = (bytes[0]! - 1) * 512;
  const word = (n: number) => view.getUint16(2 * (n - 1), true);
  must(bytes[sectionAt + 3] === 84, 'Intel');
  const parameterBlocks = bytes[sectionAt + 2]!;
  const groups: Record<number, string> = {};
  const found: { group: number; name: string; dimensions: number[]; values: (string | number)[] }[] = [];
  let at = sectionAt + 4;
  for (;;) {
    const length = Math.abs(view.getInt8(at));
    const id = view.getInt8(at + 1);
    if (length === 0) break;
    const name = String.fromCharCode(...bytes.slice(at + 2, at + 2 + length));
    must(name === name.toUpperCase(), 'upper case');
    const offsetAt = at + 2 + length;
    const offset = view.getUint16(offsetAt, true);
    if (id < 0) groups[-id] = name;
    else {
      const type = view.getInt8(offsetAt + 2);
      const count = bytes[offsetAt + 3]!;
      const dimensions = [...bytes.slice(offsetAt + 4, offsetAt + 4 + count)];
      const dataAt = offsetAt + 4 + count;
      const total = dimensions.reduce((product, d) => product * d, 1);
      const values: (string | number)[] = [];
      if (type === -1) {
        const width = dimensions[0]!;
        for (let i = 0; i < total / width; i++)
          values.push(
            String.fromCharCode(...bytes.slice(dataAt + i * width, dataAt + (i + 1) * width)).trimEnd(),
          );
      } else
        for (let i = 0; i < total; i++)
          values.push(
            type === 4
              ? view.getFloat32(dataAt + 4 * i, true)
              : type === 2
                ? view.getInt16(dataAt + 2 * i, true)
                : bytes[dataAt + i]!,
          );
      const descriptionAt = dataAt + total * Math.abs(type);
      if (offset !== 0)
        must(offsetAt + offset === descriptionAt + 1 + bytes[descriptionAt]!, `offset of ${name}`);
      found.push({ group: id, name, dimensions, values });
    }
    if (offset === 0) break;
    at = offsetAt + offset;
  }
  must(at < sectionAt + parameterBlocks * 512, 'the parameters fit into their blocks');
  const parameters = Object.fromEntries(
    found.map(({ group, name, dimensions, values }) => [`${groups[group]}:${name}`, { dimensions, values }]),
  );
  const number = (name: string) => parameters[name]!.values[0] as number;
  const header = {
    points: word(2),
    first: word(4),
    last: word(5),
    scale: view.getFloat32(12, true),
    dataBlock: word(9),
    rateHz: view.getFloat32(20, true),
    analogPerFrame: word(3),
  };
  must(header.points === number('POINT:USED'), 'points of header and parameters');
  must(header.dataBlock === number('POINT:DATA_START'), 'data of header and parameters');
  must(Math.abs(header.rateHz - number('POINT:RATE')) < 1e-6, 'rate of header and parameters');
  must(header.scale < 0 && number('POINT:SCALE') < 0, 'float');
  must(header.dataBlock === bytes[0]! + parameterBlocks, 'data follows the parameters');
  const dataAt = (header.dataBlock - 1) * 512;
  const count = Math.max(number('POINT:LONG_FRAMES'), header.last - header.first + 1);
  const frames = Array.from({ length: count }, (_, frame) =>
    Array.from({ length: header.points }, (_, point) => {
      const start = dataAt + 16 * (frame * header.points + point);
      return [0, 4, 8, 12].map((add) => view.getFloat32(start + add, true)) as unknown as readonly [
        number,
        number,
        number,
        number,
      ];
    }),
  );
  return { header, parameters, frames };
}

/** Files of pictures that move which browsers do not open: recognised by their first bytes, so that a person is told what to convert. */

const formats: readonly (readonly [name: string, bytes: readonly number[] | string])[] = [
  ['Windows Media (WMV, ASF)', [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11]],
  ['Flash Video (FLV)', 'FLV'],
  ['MPEG (MPG, VOB)', [0x00, 0x00, 0x01, 0xba]],
  ['MPEG (MPG, M2V)', [0x00, 0x00, 0x01, 0xb3]],
  ['RealMedia (RM)', '.RMF'],
  ['Ogg (OGV)', 'OggS'],
  ['Material Exchange (MXF)', [0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05, 0x01, 0x01]],
  ['DV', [0x1f, 0x07, 0x00]],
  ['GIF', 'GIF8'],
];

/** @param head the first bytes of a file @returns the format that it is in; null for none of these */
export function foreignFormat(head: DataView): string | null {
  const found = formats.find(([, bytes]) => {
    const wanted = typeof bytes === 'string' ? [...bytes].map((letter) => letter.charCodeAt(0)) : bytes;
    return head.byteLength >= wanted.length && wanted.every((byte, i) => head.getUint8(i) === byte);
  });
  return found?.[0] ?? null;
}

/** How people call what the pictures of a clip are coded in; the same in every language. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\b(hvc1|hev1|hevc|h265|x265)/i, 'HEVC (H.265)'],
  [/\b(avc1|avc3|h264|x264)/i, 'H.264'],
  [/\b(av01|av1)/i, 'AV1'],
  [/\b(vp09|vp9)/i, 'VP9'],
  [/\b(mp4v|xvid|divx|dx50|fmp4|mp42|mp43|div3)/i, 'MPEG-4 (DivX, Xvid)'],
  [/\b(apc[hnso]|ap4[hx])/i, 'ProRes'],
  [/\b(dvsd|dvc|dvh|dv25)/i, 'DV'],
  [/\b(mpg2|mpeg2|mp2v|m2v)/i, 'MPEG-2'],
  [/\b(mjp|jpeg)/i, 'Motion JPEG'],
];

/** @param detail of the fault, such as `codec hvc1.1.6.L93.B0` @returns the name, or an empty text for none of these */
export const codecName = (detail: string): string => names.find(([code]) => code.test(detail))?.[1] ?? '';

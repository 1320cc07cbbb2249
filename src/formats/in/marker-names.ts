import type { Side } from '../../core';

/**
 * What markers are called: Plug-in Gait and CGM (LASI, LKNE, LKNM), Helen Hayes and gait2392 (L.ASIS, L.Knee.Lat),
 * Rajagopal (LLFC, LMMAL), French laboratories (EIASG, GENOUD), and joint centres that programs add (LHJC, LFEP).
 */

export const places = [
  'asis',
  'psis',
  'sacrum',
  'hip-centre',
  'knee-centre',
  'knee-lateral',
  'knee-medial',
  'ankle-centre',
  'ankle-lateral',
  'ankle-medial',
  'heel',
  'toe',
  'toe-medial',
  'toe-lateral',
  'shoulder',
  'elbow',
  'wrist',
  'wrist-medial',
  'ear',
] as const;
export type Place = (typeof places)[number];

const words: Readonly<Record<Exclude<Place, 'sacrum'>, string>> = {
  asis: 'ASI ASIS EIAS',
  psis: 'PSI PSIS EIPS',
  'hip-centre': 'HJC HIPJC HIPCENTER HIPCENTRE FEP HIP',
  'knee-centre': 'KJC KNEEJC KNEECENTER KNEECENTRE FEO',
  'knee-lateral': 'KNE KNEE KNEELAT KNEELATERAL LFC LFE LEPI GEN GENOU GENOUEXT CONDEXT',
  'knee-medial': 'KNM KNEEMED KNEEMEDIAL MFC MFE MEPI GENOUINT CONDINT',
  'ankle-centre': 'AJC ANKLEJC ANKLECENTER ANKLECENTRE TIO',
  'ankle-lateral': 'ANK ANKLE ANKLELAT ANKLELATERAL LMAL LM MALEXT MALL CHEVILLE CHE',
  'ankle-medial': 'MED ANKLEMED ANKLEMEDIAL MMAL MM MALINT MALM',
  heel: 'HEE HEEL CAL CALC CALCANEUS TALON TAL',
  toe: 'TOE MT2 MET2 TOEMID BIGTOE',
  'toe-medial': 'MT1 MET1 TOEMED TOEMEDIAL',
  'toe-lateral': 'MT5 MET5 TOELAT TOELATERAL',
  shoulder: 'SHO SHOULDER ACR AC ACROMIUM ACROMION EPAULE',
  elbow: 'ELB ELBOW LEL ELBOWLAT COUDE',
  wrist: 'WRA WRIST WRISTLAT POIGNET',
  'wrist-medial': 'WRB WRISTMED',
  ear: 'FHD HEAD TEMPLE EAR',
};
const placeOf = new Map<string, Place>(
  Object.entries(words).flatMap(([place, list]) =>
    list.split(' ').map((word) => [word, place as Place] as const),
  ),
);
const sacrums = new Set(['SACR', 'SACRUM', 'VSACRAL', 'VSAC', 'S2', 'S1']);

export type Named = ReadonlyMap<Side | 'middle', ReadonlyMap<Place, string>>;

/** `Subject:L.Ank` is `LANK`. */
const plain = (name: string) =>
  (name.split(':').at(-1) ?? '')
    .toUpperCase()
    .replace(/JOINTCENT(ER|RE)$/, 'JC')
    .replace(/[^A-Z0-9]/g, '');

function read(
  names: readonly string[],
  left: string,
  right: string,
): Map<Side | 'middle', Map<Place, string>> {
  const found = new Map<Side | 'middle', Map<Place, string>>([
    ['left', new Map()],
    ['right', new Map()],
    ['middle', new Map()],
  ]);
  const take = (side: Side | 'middle', place: Place, name: string) => {
    const own = found.get(side)!;
    if (!own.has(place)) own.set(place, name);
  };
  for (const name of names) {
    const word = plain(name).replace(/^(LEFT|RIGHT)/, (side) => side[0]!);
    if (sacrums.has(word)) {
      take('middle', 'sacrum', name);
      continue;
    }
    // The side comes first or last.
    for (const [letter, rest] of [
      [word[0], word.slice(1)],
      [word.at(-1), word.slice(0, -1)],
    ] as const) {
      const place = placeOf.get(rest);
      if (place === undefined || (letter !== left && letter !== right)) continue;
      take(letter === left ? 'left' : 'right', place, name);
      break;
    }
  }
  return found;
}

const countOf = (named: Named) => [...named.values()].reduce((sum, own) => sum + own.size, 0);

/** Which marker is where; L and R, or G and D (gauche, droite), whichever explains more of the names. */
export function namedPlaces(names: readonly string[]): Named {
  const [english, french] = [read(names, 'L', 'R'), read(names, 'G', 'D')];
  return countOf(french) > countOf(english) ? french : english;
}

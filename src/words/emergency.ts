import type { Language } from './language';

/** Emergency numbers by place, ISO 3166: what to call for an ambulance. */
export const emergencyNumbers = {
  AR: '107',
  AT: '112',
  AU: '000',
  BE: '112',
  BR: '192',
  CA: '911',
  CH: '144',
  CL: '131',
  CN: '120',
  CZ: '112',
  DE: '112',
  DK: '112',
  ES: '112',
  FI: '112',
  FR: '112',
  GB: '999',
  GR: '112',
  HU: '112',
  IE: '112',
  IL: '101',
  IN: '112',
  IT: '112',
  JP: '119',
  KR: '119',
  LU: '112',
  MX: '911',
  NL: '112',
  NO: '113',
  NZ: '111',
  PL: '112',
  PT: '112',
  RO: '112',
  SE: '112',
  SG: '995',
  TR: '112',
  UA: '112',
  US: '911',
  ZA: '112',
} as const;
export type PlaceId = keyof typeof emergencyNumbers;

export const isPlaceId = (id: string | null | undefined): id is PlaceId =>
  id != null && Object.hasOwn(emergencyNumbers, id);

/** Every place with its name in the language, in alphabetical order. */
export function placesIn(language: Language): { readonly id: PlaceId; readonly name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return (Object.keys(emergencyNumbers) as PlaceId[])
    .map((id) => ({ id, name: names.of(id) ?? id }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

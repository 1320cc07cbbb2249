import type { ProtocolLack } from '../../core';
import { sayNote } from '../../words';
import { language, words } from '../state/language.svelte';

/** What to do better in a recording of the protocol. */
export function lackText(lack: ProtocolLack): string {
  const t = words.guide.lacks;
  switch (lack.code) {
    case 'refused':
      return t.refused(sayNote(lack.note, language.current).text);
    case 'oblique':
      return t.oblique(lack.yawDeg);
    case 'few-strides':
      return t.fewStrides(lack.n, lack.wanted);
    case 'short':
      return t.short(lack.durationS, lack.wantedS);
  }
}

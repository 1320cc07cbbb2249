import type { PatternId } from '../../../../core';

/** What each pattern may mean in daily life, for the person at home. */
export const daily: Readonly<Record<PatternId, string>> = {
  P01: 'Auf langen Wegen oder beim langen Stehen ermüdet vielleicht der untere Rücken vor den Beinen.',
  P02: 'Langes Sitzen oder Bücken ermüdet den Rücken vielleicht früher.',
  P03: 'Langes Stehen ermüdet vielleicht die Vorderseite der Hüften oder den unteren Rücken.',
  P04: 'Große Schritte, Bergaufgehen und schnelles Gehen fühlen sich auf dieser Seite vielleicht kurz an.',
  P05: 'Es zeigt sich vielleicht auf Treppen, beim Anziehen auf einem Bein oder als Schwanken auf langen Wegen.',
  P06: 'Der Gang sieht für andere vielleicht ungleich aus, und eine Seite ermüdet früher.',
  P07: 'Die meisten bemerken davon nichts.',
  P08: 'Der Fuß bleibt vielleicht an Teppichen oder Bordsteinen hängen.',
  P09: 'Langes aufrechtes Stehen und Gehen ermüdet vielleicht den Rücken.',
  P10: 'Mit anderen Schritt zu halten oder rechtzeitig über die Straße zu kommen fällt vielleicht schwerer.',
  P11: 'Treppen und unebener Boden verlangen vielleicht mehr Aufmerksamkeit.',
  P12: 'Heben und Gartenarbeit sind vielleicht im Rücken zu spüren.',
  P13: 'Der Blick über die Schulter oder der Griff nach hinten ist vielleicht im Rücken zu spüren.',
  P14: 'Auf dieser Seite zu liegen oder Treppen zu steigen schmerzt vielleicht.',
  P15: 'Niedrige Stühle, Gartenarbeit und Schuheanziehen fallen vielleicht schwerer.',
  P16: 'Ins Auto zu steigen oder die Beine übereinanderzuschlagen fällt vielleicht schwerer.',
  P17: 'Das Umdrehen im Bett oder das Aufstehen ist vielleicht auf einer Seite zu spüren.',
  P18: 'Der Fuß klatscht vielleicht auf oder bleibt am Boden hängen.',
  P19: 'Die meisten bemerken davon nichts.',
  P20: 'Die meisten bemerken davon nichts.',
};

const soon: readonly PatternId[] = ['P08', 'P10', 'P18'];

/** When to see whom about it. */
export const whom = (id: PatternId): string =>
  soon.includes(id)
    ? 'Wenn das neu ist, lassen Sie es bald ärztlich ansehen; wird ein Bein schwächer, sofort.'
    : 'Wenn es schmerzt, stört oder länger als sechs Wochen anhält, zeigen Sie es in der Physiotherapie oder Arztpraxis.';

import type { PatternText } from '../../../en/result/patterns/words';
import { pick, again } from './words';

export const walking = {
  P06: {
    name: 'Weniger Zeit auf einem Bein (antalgischer Typ)',
    plainName: 'Weniger Zeit auf einem Bein',
    mechanism:
      'Hinken verlagert Last auf das andere Bein und verdreht Bandscheiben und Gelenke des unteren Rückens mehr.',
    seen: (side) =>
      `${pick(side, ['Auf dem linken Bein allein wird weniger Zeit verbracht als auf dem anderen', 'Auf dem rechten Bein allein wird weniger Zeit verbracht als auf dem anderen', 'Die Zeit auf je einem Bein ist ungleich'])}. Ein möglicher Grund ist das Vermeiden von Schmerz.`,
    plainSeen: (side) =>
      pick(side, [
        'Auf dem linken Bein sind Sie kürzer als auf dem anderen.',
        'Auf dem rechten Bein sind Sie kürzer als auf dem anderen.',
        'Ihre Schritte sind zeitlich ungleich.',
      ]),
    notSeen: 'Die Zeiten auf den Beinen unterscheiden sich weniger, als dieses Verfahren trennen kann.',
    alternatives: [
      'unterschiedlich langen Beinen',
      'Schwäche',
      'einem Schuh',
      'Gewohnheit',
      'unebenem Boden',
      'einer Prothese',
    ],
    next: [
      'Ort des Schmerzes bestimmen, falls vorhanden: Leiste, äußere Hüfte, Gesäß, Rücken, Knie oder Fuß.',
      'Untersuchung von Hüfte und unterem Rücken.',
      'Die Aufnahme mit mindestens zehn Doppelschritten je Seite wiederholen.',
    ],
    plainNext: [
      'Notieren, wo es schmerzt, falls es schmerzt.',
      'Wenn es bleibt, in Physiotherapie oder Arztpraxis zeigen.',
      again,
    ],
  },
  P07: {
    name: 'Ungleiche Hüftlinie im Stehen und Gehen',
    plainName: 'Die Hüften sind nicht auf einer Höhe',
    mechanism:
      'Bleibt das Becken auf einer Seite tiefer, durch Beinlänge oder Muskelbalance, steht die Basis der Lendenwirbelsäule schief.',
    seen: (side) =>
      `Die Hüftpunkte sind im Bild nicht auf einer Höhe${pick(side, ['; der linke ist der tiefere', '; der rechte ist der tiefere', ''])}, im Stehen wie im Gehen. Eine schiefe Kamera oder die Haltung kann das bewirken.`,
    plainSeen: (side) =>
      `Die Hüften sind im Bild nicht auf einer Höhe${pick(side, [': Die linke Seite ist tiefer', ': Die rechte Seite ist tiefer', ''])}. Eine schiefe Kamera kann genauso aussehen.`,
    alternatives: [
      'schiefer Kamera',
      'einer gekrümmten Wirbelsäule',
      'Muskelspannung',
      'einer Hüfte, die nicht streckt',
      'Fußstellung',
    ],
    next: ['Den Stand dreimal mit gerader Kamera filmen.', 'Brettchentest, bei Beschwerden Bildgebung.'],
    plainNext: ['Noch einmal mit gerader Kamera filmen.', again],
  },
  P08: {
    name: 'Anheben der Hüfte oder Zirkumduktion',
    plainName: 'Das schwingende Bein wird gehoben oder schwingt nach außen',
    mechanism:
      'Beugen Hüfte oder Knie im Schwung zu wenig, hebt der Quadratus lumborum das Becken oder das Bein geht außen herum, und der untere Rücken bewegt sich mit.',
    seen: (side) =>
      `${pick(side, ['Das linke Bein', 'Das rechte Bein', 'Das Schwungbein'])} schwingt mehr nach außen als das andere, oder seine Hüfte wird angehoben.`,
    plainSeen: (side) =>
      `${pick(side, ['Das linke Bein', 'Das rechte Bein', 'Das Bein'])} schwingt nach außen oder wird an der Hüfte angehoben, wenn es nach vorn geht.`,
    alternatives: [
      'steifem Knie',
      'einem Fuß, der nicht hebt',
      'unterschiedlich langen Beinen',
      'einer Schiene',
      'einer Störung des Nervensystems',
    ],
    next: ['Beweglichkeit von Knie und Sprunggelenk, neurologische Untersuchung, Beinlänge.'],
    plainNext: ['In der Physiotherapie lassen sich Knie, Sprunggelenk und Beinlänge prüfen.', again],
  },
  P09: {
    name: 'Rumpfneigung beim Gehen',
    plainName: 'Der Rumpf neigt sich beim Gehen',
    mechanism: 'Ein Rumpf, der nach vorn oder zur Seite neigt, hält die Rückenmuskeln dauernd in Arbeit.',
    seen: (side) =>
      pick(side, [
        'Der Rumpf neigt sich beim Gehen nach links.',
        'Der Rumpf neigt sich beim Gehen nach rechts.',
        'Der Rumpf neigt sich beim Gehen mehr als erwartet.',
      ]),
    plainSeen: (side) =>
      pick(side, [
        'Der Rumpf neigt sich beim Gehen nach links.',
        'Der Rumpf neigt sich beim Gehen nach rechts.',
        'Der Rumpf neigt sich beim Gehen.',
      ]),
    alternatives: [
      'rundem Rücken im Alter',
      'einer Haltung, die den Rücken entlastet',
      'einer Hüfte, die nicht streckt',
      'schlechter Sicht',
      'Tragen einer Last',
      'Gefälle oder Blick aufs Telefon',
    ],
    next: ['Hüftextension und lumbale Extension.', 'Neurologische Prüfung, wenn es neu ist.'],
    plainNext: ['Wenn es neu ist, ansehen lassen.', again],
  },
  P10: {
    name: 'Kurze, flache Schritte',
    plainName: 'Kurze Schritte',
    mechanism:
      'Kurze Schritte mit wenig Hüftbewegung schonen eine schmerzende oder steife Hüfte und nehmen Becken und Wirbelsäule den Schwung.',
    seen: () =>
      'Die Schritte sind kurz, und die Oberschenkel bewegen sich in einem kleinen Bereich. Vieles kann das bewirken.',
    plainSeen: () => 'Die Schritte sind kurz, und die Beine schwingen wenig.',
    alternatives: [
      'langsamem Gehen',
      'Angst zu stürzen',
      'Hausschuhen',
      'einem kleinen Raum',
      'einer Störung des Nervensystems',
      'einem engen Wirbelkanal',
    ],
    next: [
      'Wenn es neu ist, oder bei einseitigem Zittern, Stürzen, veränderter Blase oder Schwäche beider Beine: ärztliche Abklärung.',
      'Das Gehen so schnell wiederholen, wie es sicher ist.',
    ],
    plainNext: [
      'Wenn es neu ist oder Sie gestürzt sind: ärztlich vorstellen.',
      'In einem großen Raum und in Schuhen noch einmal filmen.',
    ],
  },
  P11: {
    name: 'Verminderte Knieflexion im Schwung',
    plainName: 'Das Knie beugt weniger',
    mechanism:
      'Ein Knie, das im Schwung steif bleibt, macht das Bein lang; Hüfte und unterer Rücken heben es über den Boden.',
    seen: (side) =>
      `${pick(side, ['Das linke Knie beugt', 'Das rechte Knie beugt', 'Beide Knie beugen'])} im Schwung weniger als erwartet.`,
    plainSeen: (side) =>
      `${pick(side, ['Das linke Knie beugt', 'Das rechte Knie beugt', 'Beide Knie beugen'])} weniger, wenn das Bein schwingt.`,
    alternatives: [
      'langsamem Gehen',
      'schmerzendem Knie',
      'einer Schiene',
      'schwachem Abstoß',
      'überaktivem Oberschenkelmuskel',
    ],
    next: ['Beweglichkeit und Schmerz des Knies, Länge und Tonus des Quadrizeps.'],
    plainNext: ['In der Physiotherapie lässt sich das Knie prüfen.', again],
  },
  P18: {
    name: 'Fuß, der nicht hebt (nervenbezogen)',
    plainName: 'Der Fuß hebt nicht',
    mechanism:
      'Ein gereizter Nerv an Hüfte oder Rücken kann Schmerz ausstrahlen und die Fußhebung schwächen; das meiste davon zeigt kein Video.',
    seen: (side) =>
      `${pick(side, ['Der linke Fuß hebt', 'Der rechte Fuß hebt', 'Die Füße heben'])} vor dem Aufsetzen nicht wie erwartet. Neue Fußschwäche braucht eine baldige ärztliche Abklärung.`,
    plainSeen: (side) =>
      `${pick(side, ['Der linke Fuß hebt', 'Der rechte Fuß hebt', 'Die Füße heben'])} nicht wie erwartet. Wenn das neu ist, bitte bald ärztlich vorstellen.`,
    notSeen: 'Die meisten nervenbezogenen Zeichen sind im Video nicht zu sehen.',
    plainNotSeen: 'Wie die Nerven arbeiten, zeigt ein Video nicht.',
    alternatives: ['Schuhen', 'steifem Sprunggelenk', 'unsicher erkanntem Fuß im Bild'],
    next: ['Neurologische Untersuchung; plötzliche oder zunehmende Schwäche ist dringend.'],
    plainNext: ['Wenn die Schwäche neu ist oder zunimmt, bitte bald ärztlich vorstellen.'],
  },
  P19: {
    name: 'Verminderter Armschwung',
    plainName: 'Wenig Armschwung',
    mechanism:
      'Arme, die wenig schwingen, gehören zu einem Rumpf, der wenig dreht; für sich sagt das nichts über Hüfte oder Wirbelsäule.',
    seen: () =>
      'Die Arme schwingen wenig, oder einer viel weniger als der andere. Links mehr als rechts ist normal.',
    plainSeen: () => 'Die Arme schwingen wenig oder ungleich.',
    alternatives: [
      'Gewohnheit',
      'einem Telefon',
      'schmerzender Schulter',
      'Kälte',
      'langsamem Gehen',
      'einer zweiten Aufgabe',
    ],
    next: ['Nur wenn es neu ist und mit Langsamkeit oder Zittern einhergeht: neurologische Prüfung.'],
    plainNext: ['Nur wenn es neu ist und Sie langsamer geworden sind: ärztlich vorstellen.'],
  },
} satisfies Readonly<Record<string, PatternText>>;

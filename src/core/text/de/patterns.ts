import type { Side } from '../../skeleton';
import type { Texts } from '../en';

type Forms = readonly [left: string, right: string, both: string];
const pick = (side: Side | null, [left, right, both]: Forms) =>
  side === 'left' ? left : side === 'right' ? right : both;
const on = (side: Side | null, otherwise: string) =>
  pick(side, ['Auf dem linken Bein', 'Auf dem rechten Bein', otherwise]);

const see = 'In der Physiotherapie lässt sich prüfen, wie sich die Hüfte bewegt.';
const again = 'Die Aufnahme in 4 bis 8 Wochen unter gleichen Bedingungen wiederholen.';
const move = 'In Bewegung bleiben, soweit es guttut.';

export const patterns: Texts['patterns'] = {
  P01: {
    name: 'Lendenwirbelsäule übernimmt Hüftextension',
    plainName: 'Der untere Rücken hilft dem Bein nach hinten',
    mechanism:
      'Wo die Hüfte wenig streckt, können Becken und Lendenwirbelsäule den Rest liefern, mit stärkerer Lendenkrümmung bei jedem Schritt.',
    seen: (side) =>
      `${pick(side, ['Das linke Bein kommt', 'Das rechte Bein kommt', 'Das Bein kommt'])} mit Hilfe von Becken und unterem Rücken nach hinten: Der Rumpf bewegt sich früh oder geht im selben Moment zurück. Ein möglicher Grund ist eine begrenzte Hüftextension. Die Haltung im Stand allein zeigt das nicht.`,
    plainSeen: (side) =>
      `Wenn ${pick(side, ['das linke Bein', 'das rechte Bein', 'das Bein'])} nach hinten geht, scheint der untere Rücken einen Teil der Arbeit zu tun.`,
    notSeen:
      'Das Becken selbst sieht eine einzelne Kamera nicht, ein kleiner Anteil des unteren Rückens ist daher nicht ausgeschlossen.',
    alternatives: [
      'einer normalen Variante',
      'Schwangerschaft oder Bauchumfang',
      'Schuhen mit hohem Absatz',
      'geringer Bauchspannung',
      'einer weiter vorn stehenden Hüftpfanne',
    ],
    next: [
      'Hüftextension bei kontrolliertem Becken (Thomas-Test mit kontrollierter Kippung), Hüftextension in Bauchlage, Hüftrotation beider Seiten.',
      'Untersuchung der Lendenwirbelsäule, mit der Reaktion auf Extension.',
    ],
    plainNext: [see, again],
  },
  P02: {
    name: 'Flache Lendenkontur',
    plainName: 'Der untere Rücken wirkt flach',
    mechanism:
      'Bleibt die Lendenkrümmung flach, verteilt sich die Last beim Stehen und Bücken anders; das kann mit einer Hüfte einhergehen, die nicht streckt.',
    seen: () =>
      'Die Kontur des unteren Rückens ist flacher als die eines neutralen gerenderten Körpers. Kleidung und Körperform können sie verändern.',
    plainSeen: () =>
      'Die Linie des unteren Rückens wirkt eher flach. Kleidung und Körperform können das verändern.',
    alternatives: [
      'höherem Alter',
      'verkürzten Beinbeugern',
      'Schonhaltung bei Schmerz',
      'einer Haltung, die entlastet',
      'rundem oberem Rücken',
    ],
    next: [
      'Lumbale Extension und Reaktion der Beschwerden darauf, gestrecktes Beinheben, Hüftextension.',
      'Bei älteren Menschen mit gebeugtem Gang: ärztliche Abklärung.',
    ],
    plainNext: ['In der Physiotherapie lässt sich prüfen, wie Rücken und Hüften zusammenspielen.', again],
  },
  P03: {
    name: 'Sway-back-Stand',
    plainName: 'Stehen mit vorgeschobenem Becken',
    mechanism:
      'Steht das Becken vor den Knöcheln und lehnt der Rumpf zurück, ruhen Hüfte und Wirbelsäule eher auf Bändern als auf Muskeln.',
    seen: () => 'Das Becken steht vor den Knöcheln, und der Rumpf lehnt zurück.',
    plainSeen: () => 'Im Stehen ist das Becken vor den Füßen, und der Rumpf lehnt zurück.',
    alternatives: ['Gewohnheit', 'lockeren Gelenken', 'großem, schlankem Körperbau'],
    next: ['Prüfung auf Überbeweglichkeit, Tests für Schmerz vorn an der Hüfte, Kraft der Gesäßmuskeln.'],
    plainNext: ['In der Physiotherapie lassen sich andere Arten zu stehen zeigen.', move],
  },
  P04: {
    name: 'Verminderte Hüftextension',
    plainName: 'Der Oberschenkel kommt weniger nach hinten',
    mechanism:
      'Streckt die Hüfte nicht, bewegen sich Becken und Wirbelsäule bei jedem Schritt mehr, oder der Schritt wird kürzer.',
    seen: (side) =>
      `${pick(side, ['Der linke Oberschenkel kommt', 'Der rechte Oberschenkel kommt', 'Beide Oberschenkel kommen'])} weniger weit hinter den Körper, als bei diesem Tempo zu erwarten ist. Das ist oft zu sehen, wenn die Hüfte eingeschränkt ist oder schmerzt, aber auch bei langsamem oder vorsichtigem Gehen.`,
    plainSeen: (side) =>
      `${pick(side, ['Der linke Oberschenkel kommt', 'Der rechte Oberschenkel kommt', 'Beide Oberschenkel kommen'])} beim Gehen weniger weit hinter den Körper.`,
    notSeen:
      'Der Winkel des Oberschenkels ist Hüftextension und Beckenkippung zusammen: Eine Hüfte, die weniger streckt, kann von Becken und unterem Rücken ausgeglichen werden. Ein normaler Wert schließt sie deshalb nicht aus.',
    plainNotSeen:
      'Becken und unterer Rücken können eine Hüfte ausgleichen, die sich weniger bewegt; das letzte Wort ist das also nicht.',
    alternatives: [
      'langsamem Gehen',
      'verkürzten Hüftbeugern',
      'schwachem Abstoß der Wade',
      'einem Knie, das nicht streckt',
      'höherem Alter',
      'gebeugtem Gang',
      'Angst vor Schmerz irgendwo im Bein',
    ],
    next: [
      'Innenrotation und Flexion der Hüfte beidseits, FABER, Leistenschmerz bei Ab- und Adduktion und in der Hocke.',
      'Röntgen, wenn die Untersuchung dafür spricht.',
      'Den Test im Stand filmen, bei dem ein Bein nach hinten geht: Er kann zeigen, was der untere Rücken beiträgt.',
    ],
    plainNext: [see, move, again],
  },
  P05: {
    name: 'Beckenkontrolle auf einem Bein (Trendelenburg- oder Duchenne-Typ)',
    plainName: 'Der Körper neigt sich oder sinkt auf einem Bein',
    mechanism:
      'Halten die Hüftabduktoren das Becken nicht waagerecht, sinkt es zur anderen Seite, oder der Rumpf neigt sich über das Standbein; beides belastet die Lendenwirbelsäule ungleich.',
    seen: (side) =>
      `${on(side, 'Beim Gehen')} neigt sich der Rumpf über das Standbein, oder das Becken sinkt auf der anderen Seite, mehr als erwartet.`,
    plainSeen: (side) =>
      `${on(side, 'Beim Gehen')} neigt sich der Rumpf mehr über das Standbein, oder die andere Beckenseite sinkt.`,
    notSeen:
      'Das Netz richtet die Hüften aus, ein kleines Absinken des Beckens ist daher nicht ausgeschlossen.',
    alternatives: [
      'Vermeiden von Schmerz',
      'unterschiedlich langen Beinen',
      'einem Problem der Nervenwurzel oder des Gesäßnervs',
      'früherer Hüftoperation',
      'einer gekrümmten Wirbelsäule',
    ],
    next: [
      'Trendelenburg-Test und Kraft der Abduktoren, Tastbefund der äußeren Hüfte.',
      'Neurologische Untersuchung, wenn es plötzlich kam.',
    ],
    plainNext: [
      'In der Physiotherapie lässt sich prüfen, wie die Hüftmuskeln das Becken halten.',
      move,
      again,
    ],
  },
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
  P12: {
    name: 'Vorbeugen aus der Wirbelsäule',
    plainName: 'Bücken aus dem Rücken',
    mechanism: 'Bewegen sich die Hüften beim Vorbeugen wenig, beugt sich stattdessen die Lendenwirbelsäule.',
    seen: () =>
      'Im ersten Teil des Vorbeugens gehen die Hüften wenig zurück, oder der Rücken rundet sich früh.',
    plainSeen: () =>
      'Am Anfang des Vorbeugens gehen die Hüften wenig zurück, und der Rücken rundet sich früh.',
    alternatives: ['der Anleitung', 'verkürzten Beinbeugern', 'Angst um das Gleichgewicht', 'Gewohnheit'],
    next: ['Hüftflexion.', 'Das Vorbeugen noch einmal aus der Hüfte, mit einem Stab am Rücken.'],
    plainNext: ['In der Physiotherapie lässt sich das Bücken aus der Hüfte zeigen.', again],
  },
  P13: {
    name: 'Drehen aus der Wirbelsäule',
    plainName: 'Drehen aus dem Rücken',
    mechanism: 'Drehen die Hüften wenig, wird die Drehung der Lendenwirbelsäule abverlangt.',
    seen: () =>
      'Nicht beurteilt: Eine einzelne Kamera kann die Drehung von Becken und Rumpf nicht messen. Die Rumpfrotation im Sitzen und die Hüftrotation zeigen sie in der Untersuchung.',
    plainSeen: () => 'Nicht beurteilt: Eine einzelne Kamera kann nicht messen, wie Becken und Rumpf drehen.',
    alternatives: ['langsamem Gehen', 'ruhig gehaltenen Armen', 'höherem Alter'],
    next: [],
    plainNext: [],
  },
  P14: {
    name: 'Äußere Hüfte im Einbeinstand',
    plainName: 'Die äußere Hüfte auf einem Bein',
    mechanism:
      'Wo die äußere Hüfte schmerzt, sinkt oder wandert das Becken auf diesem Bein oft; das belastet ihre Sehnen und den unteren Rücken.',
    seen: (side) =>
      `${on(side, 'Auf einem Bein')} adduziert die Hüfte mehr, oder das Becken sinkt oder wandert weiter als auf dem anderen, und Schmerz außen an der Hüfte wurde angegeben. Eine Prüfung der Hüftsehnen kann helfen.`,
    plainSeen: (side) =>
      `${on(side, 'Auf einem Bein')} wandert das Becken weiter zur Seite als auf dem anderen. Bei Schmerz außen an der Hüfte kann eine Prüfung helfen.`,
    alternatives: [
      'Ausstrahlung vom unteren Rücken',
      'Beschwerden am Iliosakralgelenk',
      'Beschwerden im Hüftgelenk selbst',
    ],
    next: [
      'Tastbefund am Trochanter, Derotation gegen Widerstand, FABER, Kraft der Abduktoren.',
      'Schmerz innerhalb von 30 s im Einbeinstand.',
    ],
    plainNext: ['Die schmerzende Stelle außen an der Hüfte in Physiotherapie oder Arztpraxis zeigen.', move],
  },
  P15: {
    name: 'Begrenzte Kniebeuge',
    plainName: 'Die Kniebeuge endet früh',
    mechanism:
      'Endet die Hüftbeugung früh, beugt oder überstreckt sich die Lendenwirbelsäule, um weiterzukommen.',
    seen: () =>
      'Die Kniebeuge endet früh. Leistenschmerz in dieser Stellung ist in der Untersuchung erwähnenswert.',
    plainSeen: () =>
      'Die Kniebeuge endet früh. Wenn dabei die Leiste schmerzt, sagen Sie es in Physiotherapie oder Arztpraxis.',
    alternatives: [
      'steifen Sprunggelenken',
      'langen Oberschenkeln',
      'Gewohnheit',
      'schmerzendem Knie',
      'Körpergewicht',
    ],
    next: ['FADIR, Flexion in Innenrotation und tiefste Hocke zusammen.', 'Bildgebung, wenn es anhält.'],
    plainNext: [see, again],
  },
  P16: {
    name: 'Begrenzte Hüftinnenrotation',
    plainName: 'Die Hüfte dreht weniger nach innen',
    mechanism:
      'Verlorene Innenrotation mit Leistenschmerz oder Hinken weist auf die Hüfte, auch wenn der Rücken schmerzt.',
    seen: (side) =>
      `${pick(side, ['Die linke Hüfte dreht', 'Die rechte Hüfte dreht', 'Beide Hüften drehen'])} wenig nach innen. Verminderte Innenrotation mit Leistenschmerz oder Hinken ist ein häufiger Grund, die Hüfte zu untersuchen, auch wenn der Rücken schmerzt.`,
    plainSeen: (side) =>
      `${pick(side, ['Die linke Hüfte dreht', 'Die rechte Hüfte dreht', 'Beide Hüften drehen'])} im Sitzen wenig nach innen.`,
    alternatives: [
      'der Form von Oberschenkelknochen oder Pfanne',
      'geringer Anstrengung',
      'der Sitzhöhe',
      'früherer Operation',
    ],
    next: [
      'Passive Innen- und Außenrotation und Flexion beidseits, FADIR, FABER.',
      'Röntgen, wenn die Untersuchung dafür spricht.',
    ],
    plainNext: ['In Arztpraxis oder Physiotherapie lässt sich prüfen, wie die Hüfte dreht.', again],
  },
  P17: {
    name: 'Iliosakralgelenk',
    plainName: 'Das Gelenk zwischen Wirbelsäule und Becken',
    mechanism:
      'Ein schmerzendes Iliosakralgelenk kann im unteren Rücken, im Gesäß und im Bein zu spüren sein.',
    seen: () =>
      'Nicht beurteilt: Ein Video kann das Iliosakralgelenk nicht beurteilen. Drei oder mehr von sechs positiven Provokationstests sprechen in der Untersuchung dafür.',
    plainSeen: () => 'Nicht beurteilt: Ein Video zeigt das Gelenk zwischen Wirbelsäule und Becken nicht.',
    alternatives: ['Beschwerden der Bandscheiben', 'Beschwerden der Hüfte', 'Beschwerden der Gesäßsehnen'],
    next: [],
    plainNext: [],
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
  P20: {
    name: 'Kopfhaltung (nur zur Einordnung)',
    plainName: 'Kopfhaltung',
    mechanism: 'Der Kopf gehört zum Bild der Haltung; mit Hüfte und unterem Rücken ist er nicht verknüpft.',
    seen: () =>
      'Nicht beurteilt: Für den Ohr-Schulter-Winkel aus einer Kamera gibt es keine Vergleichswerte, und mit Hüfte und Wirbelsäule ist er nicht verknüpft.',
    plainSeen: () => 'Nicht beurteilt: Es gibt nichts, womit sich die Kopfhaltung vergleichen ließe.',
    alternatives: ['Gewohnheit', 'einer Brille'],
    next: [],
    plainNext: [],
  },
};

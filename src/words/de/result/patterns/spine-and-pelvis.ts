import type { PatternText } from '../../../en/result/patterns/words';
import { pick, see, again, move } from './words';

export const spineAndPelvis = {
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
} satisfies Readonly<Record<string, PatternText>>;

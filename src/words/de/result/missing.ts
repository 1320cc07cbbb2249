import type { MeasureId, TaskKind } from '../../../core';
import type { MissingTexts } from '../../en/result/missing';

/** Nach „Dafür braucht es eine Aufnahme". */
const tasks: Readonly<Record<TaskKind, string>> = {
  walking: 'des Gehens',
  standing: 'des ruhigen Stehens',
  'forward-bend': 'des Vorbeugens',
  'single-leg-stance': 'des Stehens auf einem Bein',
  squat: 'einer Kniebeuge',
  'sit-to-stand': 'des Aufstehens vom Stuhl',
  'seated-hip-rotation': 'der Hüftdrehung im Sitzen',
  'standing-hip-extension': 'des Beinstreckens nach hinten im Stand',
  running: 'des Laufens',
  unknown: 'einer unbekannten Bewegung',
};

const sides = { left: 'linke', right: 'rechte' } as const;
const from = { left: 'links', right: 'rechts' } as const;

const pelvis =
  'Eine einzelne Kamera sieht die Beckenknochen nicht. Deshalb nennen wir keinen Winkel der Beckenkippung. ' +
  'Wir zeigen, wie weit der Oberschenkel hinter den Körper kommt und wie sich die Rückenlinie ändert.';

const score =
  'Dieses Maß braucht Becken und Hüfte in drei Dimensionen. Stattdessen wird die Abweichung von den erwarteten Kurven der Seitenansicht genannt.';
const turning =
  'Eine Drehung um die Senkrechte braucht Tiefe, die eine einzelne Kamera nicht gut genug zeigt.';
const unseen: Partial<Record<MeasureId, string>> = {
  'pelvic-tilt-estimate': pelvis,
  'hip-extension-vs-pelvis':
    'Dieser Winkel liegt zwischen Oberschenkel und Becken, und eine einzelne Kamera sieht die Beckenknochen nicht. Stattdessen wird der Oberschenkel gegen die Senkrechte genannt.',
  'contour-lordosis-change': 'Die Arme verdecken die Rückenlinie zweimal in jedem Doppelschritt.',
  'pelvic-tilt-range':
    'Das Becken kippt in einem Doppelschritt um etwa zwei Grad, viel weniger, als eine einzelne Kamera erkennt.',
  'toe-clearance':
    'Die Zehen bleiben ein bis zwei Zentimeter über dem Boden; das liegt im Fehler einer einzelnen Kamera. Stattdessen wird das Anheben der Ferse genannt.',
  'pelvis-rotation': turning,
  'trunk-rotation': turning,
  'gait-profile-score': score,
  'gait-deviation-index': score,
};

export const missing: MissingTexts = {
  'other-view': ({ view }) =>
    view === 'any'
      ? 'Aus dieser Richtung ist nicht zu sehen, wann die Zehen den Boden verlassen. Bitte von der Seite filmen.'
      : `Dafür muss ${view === 'sagittal' ? 'von der Seite' : 'von vorn oder hinten'} gefilmt werden.`,
  'other-task': ({ task }) => `Dafür braucht es eine Aufnahme ${tasks[task]}.`,
  'other-side': ({ side }) =>
    side
      ? `Die ${sides[side]} Seite liegt von der Kamera abgewandt. Bitte dasselbe von ${from[side]} filmen.`
      : 'Dafür müssen beide Seiten einmal der Kamera zugewandt sein: je einen Durchgang in jede Richtung filmen.',
  'too-few-cycles': ({ id }) =>
    id === 'stride-time-variability'
      ? 'Dafür braucht es mindestens 30 Doppelschritte; weniger sagen mehr über die Kamera als über die Person.'
      : 'Kein ganzer Schrittzyklus dieser Art war zu sehen. Bitte mindestens sechs Schritte filmen.',
  'not-visible': () => 'Die nötigen Körperteile waren verdeckt oder nicht sicher zu erkennen.',
  'low-frame-rate': () =>
    'Der Clip hat zu wenige Bilder pro Sekunde, um Schritte zeitlich zu bestimmen. Bitte mit mindestens 30, besser 60 Bildern filmen.',
  'rhythm-doubted': () =>
    'Der Clip ist wohl verlangsamt, seine Uhr ist also nicht die der Bewegung. Bitte angeben, wie stark.',
  'no-scale': () => 'Längen brauchen einen Maßstab: bitte die Körpergröße eingeben.',
  'camera-moves': () =>
    'Dafür muss die Kamera stillstehen, und diese schwenkt, folgt oder zoomt. Bitte auf ein Stativ stellen und neu filmen.',
  'cannot-be-seen': ({ id }) =>
    unseen[id] ?? 'Eine einzelne Kamera sieht das nicht gut genug, um eine Zahl zu nennen.',
  'not-built': ({ id }) => (id === 'pelvic-tilt-estimate' ? pelvis : 'Diese Version misst das noch nicht.'),
  implausible: () =>
    'Was hier gelesen wurde, kann kein Körper; es wird nicht ausgegeben. Bitte mit dem ganzen Körper im Bild neu filmen.',
  'not-performed': ({ side }) =>
    side
      ? `Auf der ${sides[side]}n Seite war das nicht zu sehen. Bitte den Test auf beiden Seiten machen.`
      : 'Keine ganze Wiederholung war zu sehen. Die Aufnahme bitte in der Ausgangsstellung beginnen und beenden.',
  'too-few-repetitions': () =>
    'Zu wenige Wiederholungen waren zu sehen. Das Aufstehen wird über fünf hintereinander gestoppt.',
  'clip-ends': () => 'Die Aufnahme beginnt oder endet mittendrin, deshalb ist die Dauer nicht bekannt.',
  'thigh-moved': () =>
    'Der Oberschenkel blieb nicht ruhig, deshalb entspricht die Drehung des Unterschenkels nicht der Hüfte. Bitte das Knie festhalten und wiederholen.',
  'pelvis-tipped': () =>
    'Das Becken kippte zur Seite. Bitte das Gewicht auf beiden Sitzbeinen lassen und wiederholen.',
  'trunk-leaned': () =>
    'Der Rumpf neigte sich zur Seite. Bitte aufrecht sitzen, am Sitz festhalten und wiederholen.',
  'arm-over-back': () =>
    'Ein Arm verdeckt die Rückenlinie. Bitte die Arme vor der Brust verschränken und wiederholen.',
  'outline-clipped': () =>
    'Der Rücken reicht bis an den Bildrand. Bitte in die Mitte stellen, mit dem ganzen Körper im Bild.',
  'outline-moves': () =>
    'Die Rückenlinie bewegt sich, obwohl der Körper still steht, wie bei losem Stoff. Bitte enge Kleidung tragen und das Hemd in die Hose stecken.',
  'outline-disturbed': () =>
    'Die Linie hat nicht die Form eines Rückens: Haare, eine Kapuze, ein Stuhl oder eine zweite Person könnten sie berühren. Bitte die Haare hochstecken und frei stehen.',
  'no-outline': () =>
    'Die Rückenlinie ist nicht gut genug zu sehen. Bitte die Arme vor der Brust verschränken, das Hemd in die Hose stecken und vor ruhigem Hintergrund filmen.',
};

import type { ResultTexts } from '../../en/result';
import { formatNumber } from '../../numbers';

const whole = (value: number) => formatNumber(value, 0, 'de');
const times = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1, 'de');
const count = (n: number, one: string, many: string) =>
  n === 0 ? [] : [`${whole(n)} ${n === 1 ? one : many}`];
const sides = { left: 'linke', right: 'rechte' } as const;

export const quality: ResultTexts['quality'] = {
  'task-unknown': () =>
    'Weder Gehen noch ruhiges Stehen noch einer der Bewegungstests wurde erkannt, deshalb wird nichts gemessen. Bitte eines davon filmen, mit dem ganzen Körper im Bild, oder die Aufgabe selbst angeben.',
  backward: () => 'Ein Teil des Clips wird rückwärts gegangen; dort wird nichts gemessen.',
  running: () =>
    'Die Person läuft: Beide Füße verlassen zeitweise den Boden. Die Vergleichswerte des Gehens gelten dafür nicht, deshalb wird nichts bewertet. Bitte ein Gehen filmen.',
  'frame-rate-too-low': (of) =>
    `Der Clip hat ${whole(of.rateHz)} Bilder pro Sekunde; der Gang braucht mindestens ${whole(of.minimumHz)}, besser 60.`,
  'frame-rate-low': (of) =>
    `Der Clip hat ${whole(of.rateHz)} Bilder pro Sekunde; Zeiten sind auf etwa ${formatNumber(1 / of.rateHz, 1, 'de')} s genau. Bitte mit 30 oder mehr filmen.`,
  'frame-rate': (of) =>
    `Bei ${whole(of.rateHz)} Bildern pro Sekunde ist der Fehler von Zeiten und Kniewinkeln größer. Am besten mit 60 filmen.`,
  'oblique-view': () =>
    'Die Kamera sieht die Person schräg, deshalb werden keine Winkel genannt. Bitte genau von der Seite oder von vorn filmen.',
  'camera-axis': (of) =>
    `Die Kamera blickt etwa ${whole(of.yawDeg)}° an ihrer Achse vorbei; der Fehler der Winkel ist größer. Bitte rechtwinklig zur Gehstrecke filmen.`,
  child: () =>
    'Alle erwarteten Werte und Grenzen hier gelten für Erwachsene; für ein Kind wird deshalb keiner gezeigt.',
  'person-absent': (of) =>
    `In ${whole(of.found)} von ${whole(of.frames)} Bildern wurde eine Person gefunden.`,
  'legs-uncertain': () =>
    'Die Beine waren zum Teil verdeckt oder nicht sicher zu erkennen. Mehr Licht, enge Kleidung und ein ruhiger Hintergrund helfen.',
  'sides-repaired': (of) =>
    `Linkes und rechtes Bein waren in ${whole(of.frames)} Bildern vom Netz vertauscht und wurden richtiggestellt.`,
  'few-cycles': (of) =>
    `Nur ${whole(of.left)} linke und ${whole(of.right)} rechte ganze Doppelschritte waren zu sehen, deshalb ist der Fehler größer. Gut sind zehn je Seite: bitte mehrere Durchgänge filmen.`,
  'near-side': (of) =>
    `Die ${sides[of.side]} Seite ist der Kamera zugewandt. Werte des anderen Beins sind weniger sicher: Für sie bitte einen Durchgang in der Gegenrichtung filmen.`,
  'camera-roll': (of) =>
    `Der Boden liegt im Bild um ${whole(Math.abs(of.rollDeg))}° schief; die Winkel sind darum berichtigt. Bitte die Kamera gerade halten.`,
  'slowed-down': (of) =>
    of.factor < 1
      ? `Der Clip läuft nach Angabe ${times(1 / of.factor)}-mal schneller als die Bewegung. Alle Werte sind die der Bewegung, Zeitpunkte die des Clips.`
      : `Der Clip ist nach Angabe ${times(of.factor)}-fach verlangsamt. Alle Werte sind die der Bewegung, Zeitpunkte die des Clips.`,
  'rhythm-doubted': (of) =>
    `In diesem Takt bewegt sich kein Körper: Ein Doppelschritt dauert ${formatNumber(of.strideS, 1, 'de')} s, und ebenso langsam schwingen die Beine. Der Clip ist wohl etwa ${whole(of.factor)}-fach verlangsamt. Zeiten und Geschwindigkeiten werden nicht genannt, mit Vergleichswerten wird nicht verglichen und kein Muster gelesen. Bitte angeben, wie stark der Clip verlangsamt ist; 1, falls er es nicht ist.`,
  'picture-edge': () =>
    'Die Person berührt in einem Teil des Clips den Bildrand. Bitte mit mehr Abstand filmen.',
  'film-cut': (of) =>
    `Der Film ist an ${whole(of.cuts)} ${of.cuts === 1 ? 'Stelle' : 'Stellen'} geschnitten. Kein Doppelschritt und keine Wiederholung reicht über einen Schnitt; die Werte sind Mittel über alle Einstellungen. Um nur eine zu messen, bitte den Clip darauf zuschneiden.`,
  'camera-moves': () =>
    'Die Kamera schwenkt, folgt oder zoomt. Zeiten und Winkel des Körpers werden genannt; Tempo und Längen, die eine stehende Kamera brauchen, nicht. Bitte die Kamera auf ein Stativ stellen.',
  'engine-changed': (of) =>
    `Bei ${formatNumber(of.timeS, 1, 'de')} s fiel ${of.from} aus (${of.reason}); ${of.to} machte ab dem letzten guten Bild weiter.`,
  'tilt-estimate': (of: { changePlusMinus: number }) =>
    `Eine einzelne Kamera sieht weder Beckenknochen noch Wirbelsäule. Beckenkippung und Lendenkrümmung sind aus der Rückenlinie geschätzt, an künstlichen Körpern geeicht und nicht an Röntgenbildern geprüft. Wie sich die Kippung zwischen zwei Aufnahmen derselben Person ändert (±${whole(of.changePlusMinus)}°), sagt mehr als die Zahl selbst; diese Änderung wird eigens geschätzt und muss nicht der Unterschied der beiden Zahlen sein.`,
  'trunk-watched-alone': () =>
    'Der Umriss des Rückens war nicht gut genug zu sehen, während das Bein nach hinten ging. Darum wurde nur die Neigung des Rumpfes beobachtet; ins Hohlkreuz kann der untere Rücken schon früher gegangen sein. Bitte die Arme vor der Brust verschränken und das Hemd einstecken.',
  edited: (of) => {
    const parts = [
      ...count(of.moved, 'Ereignis verschoben', 'Ereignisse verschoben'),
      ...count(of.added, 'Ereignis ergänzt', 'Ereignisse ergänzt'),
      ...count(of.deleted, 'Ereignis gelöscht', 'Ereignisse gelöscht'),
      ...count(of.leftOut, 'Doppelschritt ausgelassen', 'Doppelschritte ausgelassen'),
      ...count(of.pulled, 'Körperpunkt zurechtgerückt', 'Körperpunkte zurechtgerückt'),
      ...count(of.swapped, 'Bild mit vertauschten Seiten', 'Bilder mit vertauschten Seiten'),
      ...(of.fromS === undefined || of.toS === undefined
        ? []
        : [`zugeschnitten auf ${formatNumber(of.fromS, 2, 'de')} bis ${formatNumber(of.toS, 2, 'de')} s`]),
    ];
    const what = parts.length > 0 ? `: ${parts.join(', ')}` : '';
    return `Von Hand berichtigt${what}. Die Werte folgen den Berichtigungen; was zuvor gefunden wurde, bleibt daneben erhalten.`;
  },
};

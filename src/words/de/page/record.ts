import type { RecordableTask, RecordingProblem, FramingCode } from '../../../core';
import type { PageTexts } from '../../en/page';
import { count } from '../../phrases';

/** Kurz: wird aus vier Metern gelesen und laut gesprochen. */
const framing: Record<FramingCode, string> = {
  'too-dark': 'Zu dunkel. Bitte Licht einschalten.',
  nobody: 'Bitte ins Bild treten.',
  'two-people': 'Bitte nur eine Person im Bild.',
  'step-back': 'Bitte weiter zurück.',
  'feet-out': 'Die Füße sind nicht zu sehen. Bitte weiter zurück oder die Kamera nach unten neigen.',
  'head-out': 'Der Kopf ist abgeschnitten. Bitte weiter zurück oder die Kamera nach oben neigen.',
  'come-closer': 'Bitte näher kommen.',
  'to-the-middle': 'Bitte in die Mitte.',
  'camera-tilted': 'Bitte aufrecht stehen. Wenn Sie das schon tun, die Kamera gerade ausrichten.',
  'turn-to-the-side': 'Bitte zur Seite drehen.',
  'face-the-camera': 'Bitte zur Kamera drehen.',
};
const recordTasks: Record<RecordableTask, { name: string; how: string; say: string }> = {
  standing: {
    name: 'Stehen',
    how: 'Von der Seite. Stehen Sie zehn Sekunden wie gewohnt, die Arme locker verschränkt.',
    say: 'Stehen Sie zehn Sekunden wie gewohnt.',
  },
  'forward-bend': {
    name: 'Vorbeugen',
    how: 'Von der Seite. Beugen Sie sich mit gestreckten Knien so weit vor, wie es angenehm ist, und richten Sie sich auf, dreimal.',
    say: 'Vorbeugen und wieder aufrichten, dreimal.',
  },
  'single-leg-stance': {
    name: 'Stehen auf einem Bein',
    how: 'Mit Blick zur Kamera. Bis zu 20 Sekunden auf einem Bein, dann auf dem anderen. Stehen Sie nah an etwas zum Festhalten.',
    say: 'Bis zu zwanzig Sekunden auf einem Bein stehen, dann auf dem anderen.',
  },
  squat: {
    name: 'Kniebeuge',
    how: 'Von der Seite. Fünf Kniebeugen, so tief es angenehm ist, die Fersen am Boden.',
    say: 'Fünf Kniebeugen, so tief es angenehm ist.',
  },
  'sit-to-stand': {
    name: 'Aufstehen vom Stuhl',
    how: 'Von der Seite, auf einem festen Stuhl, die Arme verschränkt. Stehen Sie fünfmal auf und setzen Sie sich, so schnell es sicher geht.',
    say: 'Fünfmal aufstehen und hinsetzen.',
  },
  'seated-hip-rotation': {
    name: 'Hüftdrehung im Sitzen',
    how: 'Mit Blick zur Kamera, auf einem hohen Stuhl. Schwingen Sie einen Fuß dreimal nach außen und nach innen, dann den anderen; der Oberschenkel bleibt ruhig.',
    say: 'Einen Fuß dreimal nach außen und innen schwingen, dann den anderen.',
  },
  'standing-hip-extension': {
    name: 'Hüftstreckung im Stand',
    how: 'Von der Seite, eine Hand an einer Stütze. Führen Sie das gestreckte Bein bei aufrechtem Rumpf nach hinten, dreimal mit jedem Bein.',
    say: 'Das gestreckte Bein dreimal nach hinten führen, dann das andere.',
  },
  walking: {
    name: 'Vorbeigehen',
    how: 'Von der Seite. Gehen Sie in Ihrem Tempo durch das ganze Bild, drehen Sie um und gehen Sie zurück. Braucht vier bis fünf Meter Platz.',
    say: 'Gehen Sie durch das Bild und zurück. Verlassen Sie das Bild, wenn Sie fertig sind.',
  },
};
const recordingProblems: Record<RecordingProblem, string> = {
  'not-seen': 'Sie waren zeitweise nicht zu sehen.',
  'too-dark': 'Das Bild ist dunkel; das Skelett kann geraten sein.',
  'two-people': 'Noch jemand war im Bild.',
  'not-finished': 'Es waren weniger Wiederholungen zu sehen als nötig.',
  'cut-off': 'Kopf oder Füße waren zeitweise außerhalb des Bilds.',
  'wrong-view': 'Diese Bewegung braucht eine andere Ansicht.',
  'camera-tilted': 'Die Kamera scheint schief zu stehen.',
  'low-frame-rate': 'Die Kamera lieferte weniger als 20 Bilder pro Sekunde. Mehr Licht hilft oft.',
};

export const record: PageTexts['record'] = {
  pageTitle: 'Selbst filmen · Contrapposto',
  heading: 'Selbst filmen',
  lead: 'Wählen Sie eine Bewegung und treten Sie zurück. Die Seite sagt, wann das Bild stimmt, zählt herunter, filmt und hört von selbst auf.',
  choose: 'Bewegung',
  tasks: recordTasks,
  needs: 'Was es braucht',
  needsList: [
    'Die Kamera auf Höhe der Hüften, gerade, in drei bis vier Metern Abstand.',
    'Licht von vorn, enge Kleidung, barfuß.',
    'Niemand sonst im Bild. Hören Sie auf, wenn etwas schmerzt.',
  ],
  private: 'Das Bild bleibt in diesem Browser. Behalten wird nur, was Sie auswerten lassen.',
  open: 'Kamera öffnen',
  opening: 'Kamera wird geöffnet, Posenmodell wird geladen …',
  camera: 'Kamera',
  cameraUnnamed: (n) => `Kamera ${n}`,
  sound: 'Ton und Ansagen',
  stage: 'Livebild mit Skelett',
  looks: (hz, engine) => `${count(hz, 'Bild', 'Bilder')} pro Sekunde · ${engine}`,
  framing,
  looking: 'Sucht …',
  right: 'Gut. Bitte so bleiben.',
  starts: (seconds) => `Beginnt in ${seconds}`,
  begin: 'Jetzt beginnen',
  filming: 'Filmt',
  finish: 'Beenden',
  saving: 'Speichert …',
  otherMovement: 'Andere Bewegung',
  repetitions: (n, of) => `${n} von ${of}`,
  eachSide: (left, right, of) => `links ${left}, rechts ${right} von ${of}`,
  seconds: (s) => `${String(s).replace('.', ',')} s`,
  angle: (degrees) => `${String(degrees).replace('.', ',')}°`,
  angleOf: 'Rumpf gegen die Senkrechte',
  done: 'Fertig. Die Aufnahme ist bereit.',
  good: 'Gute Aufnahme',
  goodText: 'Sie waren die ganze Zeit zu sehen, und die Bewegung ist vollständig.',
  better: 'Besser noch einmal filmen',
  problems: recordingProblems,
  recorded: 'Die Aufnahme',
  analyse: 'Diese Aufnahme auswerten',
  again: 'Noch einmal filmen',
  retry: 'Erneut versuchen',
};

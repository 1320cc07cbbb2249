import type { PageTexts } from '../../en/page';
import { formatNumber } from '../../numbers';
import { count } from '../../phrases';

export const guide: PageTexts['guide'] = {
  pageTitle: 'So wird gefilmt',
  heading: 'Sechs kurze Aufnahmen ergeben ein Screening von Hüfte und Wirbelsäule.',
  lead: 'Kein einzelner Clip zeigt, wie Hüfte und Wirbelsäule einander aushelfen. Jede dieser Aufnahmen zeigt einen Teil, den die anderen verbergen.',
  tally: (done, all) => `${done} von ${all} in der laufenden Sitzung vorhanden.`,
  toGuide: 'Wie jede davon gefilmt wird',
  drawing: (name) =>
    `Zeichnung: ${name}, Kamera in drei bis fünf Metern Abstand, Objektiv auf Höhe der Hüften`,
  states: { done: 'Vorhanden', missing: 'Fehlt', repeat: 'Wiederholen' },
  lacks: {
    refused: (text) => `Wiederholen: ${text}`,
    oblique: (deg) =>
      `Wiederholen: Die Kamera blickte ${formatNumber(deg, 0, 'de')}° an der Achse vorbei; bis 15° ist es gut`,
    fewStrides: (n, wanted) =>
      `Wiederholen oder ergänzen: ${count(n, 'Doppelschritt', 'Doppelschritte')} je Fuß, gewünscht sind ${wanted}`,
    short: (s, wanted) => `Wiederholen: ${formatNumber(s, 0, 'de')} s lang, gewünscht sind ${wanted} s`,
  },
  rulesHeading: 'Einmal für alle',
  rules: {
    place: {
      name: 'Kamera',
      text: 'Auf einem Stativ, Objektiv auf Hüfthöhe und gerade, in drei bis fünf Metern Abstand. Kein Zoom, kein Weitwinkel.',
    },
    picture: {
      name: 'Bild',
      text: 'Die ganze Zeit von Kopf bis Fuß im Bild, 60 bis 80 % der Bildhöhe. Quer beim Gehen, hoch beim Stehen.',
    },
    rate: { name: 'Bildrate', text: '60 Bilder pro Sekunde, wenn die Kamera es kann, mindestens 30.' },
    light: {
      name: 'Licht',
      text: 'Hell und gleichmäßig, ruhiger Hintergrund, kein Spiegel, niemand sonst im Bild.',
    },
    clothes: {
      name: 'Kleidung',
      text: 'Eng, in anderer Farbe als der Hintergrund, das Hemd in der Hose, die Haare hochgesteckt. Barfuß oder jedes Mal dieselben Schuhe.',
    },
    safe: {
      name: 'Sicherheit',
      text: 'Freier Boden, etwas zum Festhalten, bei älteren Menschen jemand daneben. Hören Sie auf, wenn es schmerzt.',
    },
  },
  screenHeading: 'Das Screening',
  screenNote: 'In beliebiger Reihenfolge, zusammen wenige Minuten.',
  extraHeading: 'Für weitere Fragen',
  extraNote: 'Wo das Screening etwas offenlässt.',
  items: {
    'walk-right': {
      name: 'Gehen, rechte Seite',
      how: 'In bequemem Tempo von links nach rechts an der Kamera vorbeigehen, den Blick nach vorn; außerhalb des Bilds beginnen und enden. Drei- bis fünfmal.',
      why: 'Zeigt, wie weit der rechte Oberschenkel hinter den Körper kommt, dazu Knie und Rumpf.',
    },
    'walk-left': {
      name: 'Gehen, linke Seite',
      how: 'Dasselbe von rechts nach links. Hin und zurück in einem Clip ist gut.',
      why: 'Das abgewandte Bein ist halb verdeckt: Für einen fairen Vergleich braucht jede Seite ihre eigene Ansicht.',
    },
    'walk-front': {
      name: 'Gehen zur Kamera hin',
      how: 'Aus sechs Metern oder mehr gerade auf die Kamera zugehen und zwei Meter davor anhalten.',
      why: 'Zeigt, ob Becken und Rumpf über jedem Bein waagerecht bleiben und wie groß die Spurbreite ist.',
    },
    'stand-side': {
      name: 'Stehen, von der Seite',
      how: 'Zehn Sekunden wie gewohnt stehen, die Füße, wie sie wollen; dann die Arme vor der Brust verschränken.',
      why: 'Zeigt Rumpf, Hüften und die Krümmung des Rückens in Ruhe.',
    },
    'forward-bend': {
      name: 'Vorbeugen, von der Seite',
      how: 'Mit gestreckten Knien so weit vorbeugen, wie es angenehm ist, und aufrichten. Zweimal.',
      why: 'Zeigt, wie Hüften und Rücken sich eine Bewegung teilen.',
    },
    'single-leg': {
      name: 'Stehen auf einem Bein, von vorn',
      how: 'Nah an etwas zum Festhalten einen Fuß bis zu 30 Sekunden heben; dann den anderen.',
      why: 'Zeigt, wie die Hüfte den Körper trägt und ob der Rumpf sich zur Hilfe neigt.',
    },
    'walk-back': {
      name: 'Gehen von der Kamera weg',
      how: 'Gerade von der Kamera weggehen.',
      why: 'Ergänzt Doppelschritte zur Ansicht von vorn, ohne die Arme davor.',
    },
    'stand-front': {
      name: 'Stehen, von vorn oder hinten',
      how: 'Zehn Sekunden wie gewohnt stehen.',
      why: 'Zeigt, ob Schultern und Hüften waagerecht sind.',
    },
    squat: {
      name: 'Kniebeuge, von der Seite',
      how: 'So tief in die Hocke, wie es angenehm ist, die Fersen am Boden, die Arme nach vorn. Dreimal.',
      why: 'Zeigt, wie Hüften, Knie und Rumpf sich eine tiefe Beugung teilen.',
    },
    'sit-to-stand': {
      name: 'Aufstehen vom Stuhl, von der Seite',
      how: 'Fünfmal aufstehen und hinsetzen, die Arme verschränkt. Der Stuhl darf nicht rutschen.',
      why: 'Zeigt die Kraft und wie weit der Rumpf zur Hilfe nach vorn schwingt.',
    },
    'hip-extension': {
      name: 'Hüftstreckung im Stand, von der Seite',
      how: 'Festhalten und ein gestrecktes Bein nach hinten führen; der Rumpf bleibt ruhig. Dann das andere.',
      why: 'Zeigt, wie weit die Hüfte streckt, wenn der Rücken nicht hilft.',
    },
    'hip-rotation': {
      name: 'Hüftdrehung im Sitzen, von vorn',
      how: 'Mit hängenden Unterschenkeln sitzen und einen Fuß nach außen, dann nach innen schwingen; der Oberschenkel bleibt. Dann den anderen.',
      why: 'Die Drehung der Hüfte ist in keiner anderen dieser Aufnahmen zu sehen.',
    },
  },
  stopHeading: 'Nicht filmen, zuerst ärztlich abklären',
  stop: 'Wenn sicheres Stehen über eine halbe Minute nicht möglich ist; bei Schwindel, einer frischen Verletzung, einer kürzlichen Operation ohne Freigabe oder starkem Schmerz bei der Bewegung. Sofort bei neuem Verlust der Kontrolle über Blase oder Darm, Taubheit zwischen den Beinen oder rasch zunehmender Schwäche.',
};

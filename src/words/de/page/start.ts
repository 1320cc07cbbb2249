import type { PageTexts } from '../../en/page';
import { formatNumber } from '../../numbers';
import { count } from '../../phrases';

export const start: PageTexts['start'] = {
  pageTitle: 'Contrapposto: Haltung und Gang aus gewöhnlichem Video',
  doors: {
    label: 'Womit anfangen',
    hurts: {
      name: 'Etwas tut weh',
      text: 'Ein paar Fragen in weniger als zwei Minuten, dann die zwei Aufnahmen, die das meiste beantworten.',
    },
    clips: {
      name: 'Ich habe Clips',
      text: 'Irgendwo auf der Seite ablegen oder wählen. MP4, MOV oder WebM.',
    },
    film: {
      name: 'Jetzt filmen',
      text: 'Mit der Kamera dieses Geräts, freihändig: Sie sagt, wann das Bild stimmt, und hält von selbst an.',
    },
  },
  heading: 'Wie ein Mensch steht und geht, gelesen aus einem gewöhnlichen Video.',
  lead: 'Eine Kamera sieht manches gut, manches schlecht und manches gar nicht. Contrapposto misst, was sie sehen kann, nennt zu jeder Zahl den Fehler und sagt, warum der Rest fehlt.',
  dropHint:
    'MP4, MOV, WebM, MTS oder AVI, gern mehrere auf einmal. Den ganzen Körper von Kopf bis Fuß; beim Gehen mindestens sechs Schritte.',
  toGuide: 'So wird gefilmt',
  choose: 'Clips wählen',
  private:
    'Nichts verlässt dieses Gerät. Der Clip wird in diesem Browser ausgewertet; weder Video noch Körperpunkte noch Namen werden irgendwohin gesendet.',
  seeFirst: 'Bei Taubheit, Schwäche oder nach einem Sturz lassen Sie das bitte zuerst ärztlich abklären.',
  recentHeading: 'Letzte Sitzungen',
  recentAll: 'Die ganze Bibliothek',
  atHand: (n) => `Laufende Sitzung: ${count(n, 'Aufnahme', 'Aufnahmen')}`,
  atHandOpen: 'Damit weitermachen',
  samplesHeading: 'Oder ein Beispiel ansehen',
  samplesNote: 'Gerenderte Menschen, deren Gelenkwinkel genau bekannt sind.',
};

export const samples: PageTexts['samples'] = {
  normal: {
    title: 'Gleichmäßiger Gang',
    view: 'Rechte Seite',
    about: 'Beide Beine gleich. Kein Muster sollte sich zeigen.',
  },
  hip: {
    title: 'Wenig Hüftstreckung',
    view: 'Rechte Seite',
    about: 'Der rechte Oberschenkel kommt kaum hinter den Körper.',
  },
  antalgic: {
    title: 'Ungleicher Rhythmus',
    view: 'Rechte Seite',
    about: 'Weniger Zeit auf dem rechten Bein als auf dem linken.',
  },
  front: {
    title: 'Gehen zur Kamera hin',
    view: 'Vorn',
    about: 'Eine Ansicht, die die meisten Messwerte der Seitenansicht verdeckt.',
  },
  stand: { title: 'Ruhiges Stehen', view: 'Rechte Seite', about: 'Keine Schritte: nur die Haltung.' },
};

export const options: PageTexts['options'] = {
  heading: 'Zur Person, alles freiwillig',
  height: 'Körpergröße',
  heightHint: 'Ergibt Längen und Tempo.',
  heightPlaceholder: 'z. B. 172 cm',
  heightRead: (m) => `Gelesen als ${formatNumber(m, 2, 'de')} m.`,
  heightWrong: 'Bitte eine Größe zwischen 50 cm und 2,5 m angeben oder leer lassen.',
  age: 'Alter',
  ageHint: 'Für das, was erwartet wird.',
  agePlaceholder: 'Jahre',
  ageWrong: 'Bitte ein Alter in Jahren angeben oder leer lassen.',
  sex: 'Geschlecht',
  sexHint: 'So, wie die Normwerte es führen.',
  sexes: { female: 'Weiblich', male: 'Männlich' },
  notSaid: 'Keine Angabe',
  speed: 'Laufband',
  speedHint: 'Nur auf einem Laufband.',
  speedPlaceholder: 'z. B. 4,5 km/h',
  speedWrong: 'Bitte ein Tempo wie 4,5 km/h angeben oder leer lassen.',
  model: 'Posenmodell',
  modelHint: 'Heavy ist am genauesten, Lite am schnellsten.',
  models: { lite: 'Lite', full: 'Full', heavy: 'Heavy' },
};

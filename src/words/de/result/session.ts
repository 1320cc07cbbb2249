import type { ResultTexts } from '../../en/result';
import { sides } from '../labels';
import { listed } from '../../phrases';
import { move } from './patterns/words';

const list = (parts: readonly string[]) => listed(parts, 'und');

export const session: ResultTexts['session'] = {
  wouldServe: (need, patterns) =>
    `${need.charAt(0).toUpperCase()}${need.slice(1)}, würde helfen zu beurteilen: ${list(patterns)}.`,
  seenOn: (pattern, side) => `Zeichen für „${pattern}“ ${sides[side]}.`,
  freeHips: 'Rückenschmerz bei erwartungsgemäßer Hüftdrehung und Gangart.',
  redFlags: {
    'bladder-bowel': 'Neuer Verlust der Kontrolle über Blase oder Darm',
    'saddle-numbness': 'Taubheit am Gesäß oder zwischen den Beinen',
    'leg-weakness': 'Schwäche beider Beine oder rasch zunehmende Schwäche',
    'fall-no-weight': 'Nach einem Sturz trägt das Bein nicht',
    'hot-joint-fever': 'Ein heißes, geschwollenes Gelenk oder Hüftschmerz mit Fieber',
    'turned-out-leg': 'Ein Bein, das plötzlich kürzer und nach außen gedreht ist',
    'chest-calf': 'Brustschmerz, Atemnot oder eine geschwollene Wade',
    'unsafe-standing': 'Sicheres Stehen über 30 Sekunden ist nicht möglich, oder es besteht Schwindel',
    'severe-pain': 'Schmerz von 7 oder mehr von 10 bei der Bewegung',
    'acute-injury': 'Eine frische Verletzung oder eine kürzliche Operation ohne Freigabe',
    'cancer-history': 'Krebs in der Vorgeschichte und neuer Schmerz',
    'weight-loss': 'Gewichtsverlust ohne Grund',
    'night-pain': 'Nachtschmerz, den keine Lage lindert',
    infection: 'Fieber, eine kürzliche Infektion, schwache Abwehr oder Drogen in die Vene',
    'bone-loss': 'Lange Einnahme von Kortison oder dünne Knochen, und plötzlicher Schmerz',
    'age-new-pain': 'Neuer Rückenschmerz ohne Grund vor 20 oder nach 50',
    'foot-drop': 'Ein Fuß, der sich neuerdings nicht hebt',
    'child-limp': 'Ein Kind oder Jugendlicher, der hinkt',
    'groin-weeks': 'Leistenschmerz seit mehr als sechs Wochen',
    'morning-stiffness': 'Morgens länger als 30 Minuten steif, vor 45',
    'steroid-alcohol': 'Hüftschmerz und Kortison oder viel Alkohol',
    'past-surgery': 'Frühere Operation an Hüfte oder Wirbelsäule',
    falls: 'Wiederholte Stürze',
  },
  levels: {
    emergency: 'Hier anhalten und sofort den Notruf wählen. Nicht filmen.',
    'do-not-record': 'Jetzt nicht filmen. Bitte zuerst ärztlich abklären lassen.',
    days: 'Bitte innerhalb weniger Tage ärztlich vorstellen, gleich was die Aufnahme zeigt.',
    routine: 'Beim nächsten Termin in Arztpraxis oder Physiotherapie erwähnen.',
  },
  care: {
    headings: {
      emergency: 'Jetzt Hilfe holen',
      'do-not-record': 'Vor dem Filmen ärztlich abklären',
      days: 'In den nächsten Tagen ärztlich vorstellen',
    },
    why: 'Sie haben ein Warnzeichen angekreuzt. Es geht allem vor, was eine Aufnahme zeigt; Zusammenfassung und Ratschläge entfallen deshalb hier.',
    call: (number) => `${number} anrufen`,
    noPlace: '112 in Europa und vielen anderen Ländern, 911 in Nordamerika.',
    measured: 'Was gemessen wurde, steht darunter, für die Fachperson.',
    keepMoving: move,
    nerve: {
      text: 'Kribbeln, Taubheit, Schmerz unter dem Knie oder beim Husten: eine neurologische Untersuchung vor jeder Übung.',
      plainText:
        'Kribbeln, Taubheit, Schmerz unter dem Knie oder beim Husten kann von einem Nerv kommen: Lassen Sie den Rücken ansehen, bevor Sie dehnen oder trainieren. Wird ein Bein schwach oder das Gesäß taub, holen Sie sofort Hilfe.',
    },
  },
  order: {
    hip: {
      text: 'Antworten und Aufnahmen legen nahe, zuerst die Hüfte zu untersuchen, danach die Wirbelsäule.',
      plainText: 'Es kann sich lohnen, zuerst die Hüfte ansehen zu lassen, auch wenn der Rücken schmerzt.',
    },
    spine: {
      text: 'Die Antworten legen nahe, zuerst die Lendenwirbelsäule zu untersuchen, danach die Hüfte.',
      plainText: 'Es kann sich lohnen, zuerst den Rücken ansehen zu lassen.',
    },
    both: {
      text: 'Hüfte und Lendenwirbelsäule sind beide eine Untersuchung wert; Beschwerden an beiden sind häufig.',
      plainText: 'Es kann sich lohnen, Hüfte und Rücken ansehen zu lassen.',
    },
  },
};

import type { PageTexts } from '../../en/page';
import { count } from '../../phrases';

export const complaint: PageTexts['complaint'] = {
  pageTitle: 'Etwas tut weh',
  stepOf: (n, all) => `Etwas tut weh · ${n} von ${all}`,
  headings: {
    flags: 'Trifft etwas davon zu?',
    pain: 'Wo tut es weh?',
    life: 'Seit wann, und was macht es schlimmer?',
    plan: 'Was zuerst zu filmen ist',
  },
  back: 'Zurück',
  next: 'Weiter',
  private: 'Ihre Antworten bleiben in diesem Browser. Nichts wird irgendwohin gesendet.',
  filmsHeading: (n) =>
    n === 1 ? 'Eine Aufnahme beantwortet das meiste' : 'Zwei Aufnahmen beantworten das meiste',
  filmsLead:
    'Nach Ihren Angaben. Die Seite sagt, wann das Bild stimmt, zählt herunter und hält von selbst an.',
  haveClips: 'Ich habe schon Clips',
  together: (n) => `Zusammen mit ${count(n, 'Aufnahme', 'Aufnahmen')} lesen`,
  possibleHeading: 'Was infrage kommt',
  possibleLead:
    'Bewegungen, die zu Ihren Angaben passen; gesehen wurde davon noch nichts. Darunter steht jeweils, was es klären würde.',
  settles: 'Was es klären würde',
};

import { careOf, type Answers, type RedFlag } from '../core';
import type { Language } from './language';
import { resultTexts, type ResultTexts } from './result';
import type { SaidCare, SaidRedFlag } from './said';

const sayRedFlag = ({ id, level }: RedFlag, { session }: ResultTexts): SaidRedFlag => ({
  id,
  level,
  text: session.redFlags[id],
  advice: session.levels[level],
});

/** What answers ask for before anything that was measured. */
export function sayCare(answers: Answers, language: Language): SaidCare {
  const t = resultTexts(language);
  const { redFlags, level, replaces, concerns } = careOf(answers);
  const said = redFlags.map((flag) => sayRedFlag(flag, t));
  const routine = said.filter((flag) => flag.level === 'routine');
  const { care } = t.session;
  return {
    level,
    replaces,
    redFlags: said,
    steps: [
      ...routine.slice(0, 1).map(({ advice }) => {
        const text = `${advice} ${routine.map((flag) => flag.text).join('; ')}.`;
        return { text, plainText: text };
      }),
      ...concerns.map((concern) => care[concern]),
    ],
    leftOut: level !== null || concerns.length > 0 ? [care.keepMoving] : [],
  };
}

import { describe, expect, it } from 'vitest';
import { redFlagIds, redFlagLevelOf, redFlagLevels, statementIds } from '../../../src/core';
import { languages } from '../../../src/words';
import { questionnaireIn } from '../../../src/app/screens/session/questionnaire';

describe.each(languages)('questions in %s', (language) => {
  const { flags, places, statements } = questionnaireIn(language);

  it('ask every warning sign once, the most urgent first', () => {
    expect(flags.map(({ id }) => id).toSorted()).toEqual(redFlagIds.toSorted());
    const urgency = flags.map(({ id }) => redFlagLevels.indexOf(redFlagLevelOf[id]));
    expect(urgency).toEqual(urgency.toSorted((a, b) => a - b));
  });

  it('have a text of their own each', () => {
    const all = [
      ...flags.map(({ text }) => text),
      ...Object.values(places),
      ...statements.map(({ question }) => question),
    ];
    expect(statements).toHaveLength(statementIds.length);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((text) => text.trim().length > 3)).toBe(true);
  });
});

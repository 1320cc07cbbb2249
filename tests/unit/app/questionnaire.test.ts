import { describe, expect, it } from 'vitest';
import { noAnswers, redFlagIds, redFlagLevelOf, statementIds } from '../../../src/core';
import { languages } from '../../../src/words';
import { questionnaireIn, saysSomething } from '../../../src/app/parts/questions/questionnaire';

describe.each(languages)('questions in %s', (language) => {
  const { flags, places, statements } = questionnaireIn(language);

  it('ask every warning sign once, and begin with one that cannot wait', () => {
    const ids = flags.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(redFlagIds.toSorted());
    expect(redFlagLevelOf[ids[0]!]).toBe('emergency');
  });

  it('have a text of their own each', () => {
    const all = [
      ...flags.flatMap(({ items }) => items.map(({ text }) => text)),
      ...Object.values(places),
      ...statements.map(({ question }) => question),
    ];
    expect(statements).toHaveLength(statementIds.length);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((text) => text.trim().length > 3)).toBe(true);
  });
});

it('"none of these" alone says nothing that recordings could be read with', () => {
  expect(saysSomething({ ...noAnswers, redFlags: [] })).toBe(false);
  expect(saysSomething({ ...noAnswers, painWithMovement: 0 })).toBe(true);
});

import { describe, expect, it } from 'vitest';
import {
  careOf,
  noAnswers,
  readSession,
  redFlagIds,
  redFlagLevelOf,
  type Answers,
} from '../../../../src/core';
import { languages, sayCare } from '../../../../src/words';

const ticked = (...redFlags: string[]): Answers => ({ ...noAnswers, redFlags });

describe('careOf', () => {
  it('does not depend on the order of the answers', () => {
    const ids = [...redFlagIds];
    expect(careOf(ticked(...ids.toReversed()))).toEqual(careOf(ticked(...ids)));
    expect(careOf(ticked(...ids.toReversed())).level).toBe('emergency');
  });

  it.each(redFlagIds)('%s replaces summary and advice unless it can wait for the next visit', (id) => {
    const care = careOf(ticked(id));
    expect(care).toMatchObject({ level: redFlagLevelOf[id], replaces: redFlagLevelOf[id] !== 'routine' });
    for (const language of languages) {
      const said = sayCare(ticked(id), language);
      expect(said.redFlags.map(({ text }) => text)).toHaveLength(1);
      // Whoever is told to see somebody is not told to keep moving as well.
      expect(said.leftOut).toHaveLength(1);
    }
  });

  it('takes pain of 7 of 10 with movement for the warning sign that it is', () => {
    expect(careOf({ ...noAnswers, painWithMovement: 6 }).level).toBeNull();
    expect(careOf({ ...noAnswers, painWithMovement: 7 }).redFlags).toEqual([
      { id: 'severe-pain', level: 'do-not-record' },
    ]);
  });

  it('hears of a nerve: tingling, pain on coughing, pain below the knee', () => {
    const nerve: Answers[] = [
      { ...noAnswers, statements: { tingling: true } },
      { ...noAnswers, statements: { 'cough-pain': true } },
      { ...noAnswers, pain: [{ place: 'below-knee', side: 'left' }] },
    ];
    for (const answers of nerve) expect(careOf(answers).concerns).toEqual(['nerve']);
    expect(careOf({ ...noAnswers, pain: [{ place: 'low-back', side: null }] }).concerns).toEqual([]);
  });
});

describe('without any recording', () => {
  it('the movement that makes it worse is what to film first', () => {
    const answers: Answers = { ...noAnswers, pain: [{ place: 'low-back', side: null }], worse: ['bending'] };
    const { missingViews, patterns } = readSession({ recordings: [], answers });
    expect(missingViews[0]!.need.task).toBe('forward-bend');
    expect(patterns.filter((p) => p.reported.length > 0).length).toBeGreaterThan(2);
  });
});

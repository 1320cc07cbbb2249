import { describe, expect, it } from 'vitest';
import { noAnswers, readSession, type Answers, type Assessment } from '../../../src/core';
import { readingOf, reportDocument, sessionAsOne, sessionDocument, sideOfSign } from '../../../src/report';
import { sayPattern, saySession } from '../../../src/words';
import { assessment, measured, missing, pattern, sign } from './fixture';

const seen = pattern({
  state: 'some-signs',
  side: 'right',
  signs: [
    sign(),
    sign({ measure: 'knee-late-stance', role: 'supporting', state: 'absent', value: 9, expected: 8.5 }),
  ],
});
const walk: Assessment = assessment({
  patterns: [seen],
  measures: [
    measured(),
    measured({ side: 'left', value: -17.1, plusMinus: 8 }),
    missing({ id: 'knee-loading' }),
  ],
});
const clinic = { voice: 'clinic', language: 'en', paper: 'a4' } as const;
const pageRules = (html: string) => html.match(/@page \{ [^@]*/g)!.at(-1);

describe('printed report', () => {
  it('needs nothing but itself: no script, no address but data', () => {
    const html = reportDocument(walk, [], clinic);
    expect(html).not.toMatch(/<script|<link|@import|src="(?!data:)|url\(/);
  });

  it('says what was seen, on which side, how sure, what speaks against it and what to do next', () => {
    const html = reportDocument(walk, [], clinic);
    for (const text of [
      'The right thigh extends less behind the body',
      'Right side',
      'less than the error',
      'Knee in late stance',
      'Film the standing test in which one leg moves back',
    ])
      expect(html).toContain(text);
    expect(html).toContain('\u22128');
    expect(html).toContain('\u221216 (5)');
  });

  it('can be filed: person, day, clinician, place, note and a line to sign on, in both languages', () => {
    const sheet = {
      person: 'A-17',
      recordedOn: '2026-11-27',
      clinician: 'M. Beispiel',
      place: 'Bern',
      note: 'After <six> weeks.',
    };
    const english = reportDocument(walk, [], { ...clinic, sheet });
    for (const text of ['A-17', '27 November 2026', 'M. Beispiel', 'Bern', 'After &lt;six&gt; weeks.'])
      expect(english).toContain(text);
    expect(english).toContain('Date and signature');
    expect(english.indexOf('class="appendix')).toBeGreaterThan(english.indexOf('Date and signature'));
    const german = reportDocument(walk, [], { ...clinic, language: 'de', sheet });
    for (const text of ['27. November 2026', 'Datum und Unterschrift', 'Fachperson', 'Anhang'])
      expect(german).toContain(text);
  });

  it('makes whatever a file name holds harmless', () => {
    const named = { ...walk, source: { ...walk.source, name: '<img src=x onerror=alert(1)>"\\.mp4' } };
    const html = reportDocument(named, [], clinic);
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    // In the style sheet, where markup cannot be escaped, it may neither end the string nor the style.
    expect(pageRules(html)).not.toContain('</style');
  });

  it.each([
    ['a4', 'size: A4;'],
    ['letter', 'size: letter;'],
  ] as const)('is for %s', (paper, rule) => {
    expect(reportDocument(walk, [], { ...clinic, paper })).toContain(rule);
  });

  it('leaves the signs and their sources out for the person at home', () => {
    const html = reportDocument(walk, [], { ...clinic, voice: 'home' });
    expect(html).not.toContain('Peak thigh extension.</');
    expect(html).not.toContain('Patterns and their evidence');
  });
});

describe('session', () => {
  const other: Assessment = assessment({
    source: { ...walk.source, name: 'left.mp4' },
    view: { plane: 'sagittal', facing: 'left', nearSide: 'left', yawDeg: 2 },
    patterns: [pattern({ state: 'not-seen' })],
    measures: [
      measured({ plusMinus: 8, value: -5 }),
      measured({ side: 'left', value: -15, plusMinus: 5 }),
      measured({ id: 'knee-loading', side: 'left', value: 12, expected: null }),
    ],
  });

  const session = (answers: Answers = noAnswers) =>
    readSession({
      recordings: [
        { id: 'a', assessment: walk },
        { id: 'b', assessment: other },
      ],
      answers,
    });

  it('has each leg from the recording that saw it near, and the patterns as read across the recordings', () => {
    const read = saySession(session(), 'en');
    const joined = sessionAsOne(read);
    const valueOf = (id: string, side: string) =>
      joined.measures.find((m) => m.id === id && m.side === side) as { value?: number } | undefined;
    expect(valueOf('thigh-extension-peak', 'right')?.value).toBe(-7.84);
    expect(valueOf('thigh-extension-peak', 'left')?.value).toBe(-15);
    expect(valueOf('knee-loading', 'left')?.value).toBe(12);
    expect(joined.patterns).toBe(read.patterns);
  });

  it('is printed with every recording named, and with no advice where nothing was answered', () => {
    const html = sessionDocument(session(), new Map(), clinic);
    for (const text of ['walk.mp4', 'left.mp4', '2 recordings of one person', 'What to film next'])
      expect(html).toContain(text);
    expect(html).not.toContain('Before anything else');
  });

  const answered: Answers = {
    pain: [{ place: 'groin', side: 'right' }],
    statements: {},
    redFlags: ['past-surgery', 'bladder-bowel', 'leg-weakness'],
  };

  it('says first what to do about warning signs, the most urgent first and each advice once', () => {
    const html = sessionDocument(session(answered), new Map(), clinic);
    const at = (text: string) => html.indexOf(text);
    const urgent = 'Stop here and get emergency help now';
    expect(at('Get help now')).toBeGreaterThan(0);
    expect(html.split(urgent)).toHaveLength(2);
    expect(at('New loss of control')).toBeGreaterThan(at(urgent));
    expect(at('Mention this at the next visit')).toBeGreaterThan(at('New loss of control'));
    // It takes the place of summary and advice.
    for (const gone of ['What was seen', 'What to do next', 'What to film next', 'examining the hip first'])
      expect(html).not.toContain(gone);
  });

  it('rules the report of one clip as well, in both voices, with whom to call', () => {
    for (const voice of ['clinic', 'home'] as const) {
      const html = reportDocument(walk, [], { ...clinic, voice, answers: answered, emergencyNumber: '112' });
      expect(html).toContain('Get help now');
      expect(html).toContain('Call 112.');
      expect(html).not.toContain('Keep moving');
      expect(html).not.toContain('Repeat the recording');
    }
  });

  it('does not tell whoever feels a nerve to keep moving', () => {
    const moving = reportDocument(walk, [], { ...clinic, voice: 'home' });
    expect(moving).toContain('Keep moving');
    const nerve: Answers = { pain: [], statements: { tingling: true, 'cough-pain': true }, redFlags: [] };
    const html = reportDocument(walk, [], { ...clinic, voice: 'home', answers: nerve });
    expect(html).not.toContain('Keep moving');
    expect(html).toContain('have the back looked at before you stretch or train');
  });

  it('orders what to examine for clinicians, for the person at home, and in German', () => {
    const calm = { ...answered, redFlags: ['past-surgery'] };
    const print = (voice: 'clinic' | 'home') =>
      sessionDocument(session(calm), new Map(), { ...clinic, voice });
    expect(print('clinic')).toContain('suggest examining the hip first');
    expect(print('clinic')).toContain('Pain in the groin, right was reported.');
    expect(print('home')).toContain('having the hip looked at first');
    const german = sessionDocument(session(calm), new Map(), { ...clinic, language: 'de' });
    expect(german).toContain('Was zuerst untersucht werden sollte');
    expect(german).not.toContain('suggest');
  });
});

describe('a sign', () => {
  it('shows on its own side, also where the pattern has none', () => {
    const said = sayPattern(seen, 'en');
    expect(sideOfSign(said.signs[0]!, { ...said, side: null })).toBe('right');
    expect(sideOfSign({ ...said.signs[0]!, side: null }, { ...said, side: 'left' })).toBe('left');
  });

  it('leads to what the person at home can do next, in their words', () => {
    const told = {
      ...sayPattern(seen, 'en'),
      next: ['Film the other side.'],
      plainNext: ['Walk again from the other side.'],
    };
    expect(readingOf([told], 'home').next).toEqual(['Walk again from the other side.']);
    expect(readingOf([told], 'clinic').next).toEqual(['Film the other side.']);
  });
});

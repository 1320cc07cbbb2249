import { describe, expect, it } from 'vitest';
import {
  noAnswers,
  readSession,
  redFlagIds,
  type Answers,
  type Assessment,
  type Session,
  type SessionRecording,
  type Side,
} from '../../../../src/core';
import { saySession } from '../../../../src/words';
import { measuredValue, mirrored, type GivenMeasure } from '../../../support/pattern-measures';
import { assessment } from '../../report/fixture';

const sagittal = (nearSide: Side): Assessment['view'] => ({
  plane: 'sagittal',
  facing: nearSide,
  nearSide,
  yawDeg: 0,
});

const walk = (id: string, nearSide: Side, given: readonly GivenMeasure[]): SessionRecording => ({
  id,
  assessment: assessment({
    view: sagittal(nearSide),
    dimensionlessSpeed: 0.43,
    measures: given.map(measuredValue),
  }),
});

const thigh = (left: number, right: number, plusMinus = 5): GivenMeasure[] => [
  { id: 'thigh-extension-peak', side: 'left', value: left, plusMinus },
  { id: 'thigh-extension-peak', side: 'right', value: right, plusMinus },
];
const read = (recordings: readonly SessionRecording[], answers: Answers = noAnswers): Session =>
  readSession({ recordings, answers });
const find = (session: Session, id: string, side: Side | null) =>
  session.measures.find((m) => m.measure.id === id && m.measure.side === side)!;
const pattern = (session: Session, id: string) => session.patterns.find((p) => p.id === id)!;

describe('readSession', () => {
  // Each recording is wrong about its far leg.
  const both = [walk('L', 'left', thigh(-18, -9)), walk('R', 'right', thigh(-11, -2))];

  it('takes each side from where it is near the camera, and the difference from both', () => {
    const session = read(both);
    expect(find(session, 'thigh-extension-peak', 'left')).toMatchObject({
      recording: 'L',
      measure: { value: -18 },
    });
    expect(find(session, 'thigh-extension-peak', 'right')).toMatchObject({
      recording: 'R',
      measure: { value: -2 },
    });
    expect(pattern(session, 'P04').side).toBe('right');
    const sign = pattern(session, 'P04').signs.find((s) => s.measure === 'thigh-extension-peak')!;
    expect([sign.side, sign.recording]).toEqual(['right', 'R']);
    const apart = pattern(session, 'P04').signs.find((s) => s.measure === 'thigh-extension-difference')!;
    expect([apart.side, apart.recording]).toEqual(['right', 'R']);
  });

  it('swaps the sides of everything in a mirror', () => {
    const other = { left: 'right', right: 'left' } as const;
    const flip = ({ id, assessment: a }: SessionRecording, given: readonly GivenMeasure[]) =>
      walk(id, other[a.view.nearSide!], mirrored(given));
    const there = read(both);
    const back = read([flip(both[0]!, thigh(-18, -9)), flip(both[1]!, thigh(-11, -2))]);
    for (const p of there.patterns) {
      const twin = pattern(back, p.id);
      expect([twin.id, twin.state, twin.side]).toEqual([p.id, p.state, p.side && other[p.side]]);
    }
  });

  it('averages recordings of one kind by what is behind them, and widens the error where they disagree', () => {
    const session = read([
      walk('a', 'left', [{ id: 'thigh-range', side: 'left', value: 30, plusMinus: 2 }]),
      walk('b', 'left', [{ id: 'thigh-range', side: 'left', value: 40, plusMinus: 2 }]),
    ]);
    expect(find(session, 'thigh-range', 'left').measure).toMatchObject({ value: 35, plusMinus: 5, n: 20 });
  });

  it('names the recordings that would answer what is open, with the patterns that they serve', () => {
    const views = read([both[0]!]).missingViews;
    const front = views.find(({ need }) => need.task === 'walking' && need.plane === 'frontal')!;
    expect(front.patterns).toContain('P05');
    // The hip's rotation is its main sign; a walk would only support it.
    for (const { need, patterns } of views)
      if (need.task === 'walking') expect(patterns).not.toContain('P16');
  });

  it('asks first for the recording that answers most, and for what the person said before all', () => {
    const first = (answers: Partial<Answers>) =>
      read(both, { ...noAnswers, ...answers }).missingViews.map(({ need }) => `${need.task} ${need.plane}`);
    expect(first({})[0]).toBe('walking frontal');
    const hurtsToSquat = first({
      pain: [{ place: 'groin', side: 'right' }],
      statements: { 'squat-groin-pain': true },
    });
    expect(hurtsToSquat.indexOf('seated-hip-rotation frontal')).toBeLessThan(
      first({}).indexOf('seated-hip-rotation frontal'),
    );
    const signs = read(both).patterns;
    const asked = read(both, { ...noAnswers, pain: [{ place: 'groin', side: 'right' }] }).patterns;
    expect(asked.map((p) => p.state)).toEqual(signs.map((p) => p.state));
  });

  it('orders what to examine by answers and one-sided patterns, and changes no sign by them', () => {
    const with_ = (answers: Partial<Answers>, recordings = both) =>
      read(recordings, { ...noAnswers, ...answers });
    const hip = with_({ pain: [{ place: 'groin', side: 'right' }], statements: { 'shoes-and-socks': true } });
    expect(hip.order?.first).toBe('hip');
    expect(hip.order?.hip).toHaveLength(3);
    expect(with_({ statements: { tingling: true, 'relief-sitting': true } }, []).order?.first).toBe('spine');
    expect(with_({ pain: [{ place: 'buttock', side: null }] }, []).order?.first).toBe('both');
    expect(read([]).order).toBeNull();
    const signs = (session: Session) => session.patterns.map((p) => p.signs.map((s) => s.state));
    expect(signs(hip)).toEqual(signs(read(both)));
  });

  it('puts the most urgent warning sign first, each with when to act', () => {
    const { redFlags } = read([], {
      ...noAnswers,
      redFlags: ['falls', 'bladder-bowel', 'unknown', 'foot-drop'],
    });
    expect(redFlags.map(({ id, level }) => [id, level])).toEqual([
      ['bladder-bowel', 'emergency'],
      ['foot-drop', 'days'],
      ['falls', 'routine'],
    ]);
    expect(read([], { ...noAnswers, redFlags: redFlagIds }).redFlags).toHaveLength(redFlagIds.length);
  });

  it('is said in any language without being read again', () => {
    const session = read(both, { ...noAnswers, redFlags: ['bladder-bowel'] });
    const [english, german] = [saySession(session, 'en'), saySession(session, 'de')];
    const textOf = ({ patterns }: typeof english) => patterns.find(({ id }) => id === 'P04')!.text;
    expect(textOf(english)).toContain('The right thigh extends less behind the body');
    expect(textOf(german)).toContain('Der rechte Oberschenkel kommt weniger weit hinter den Körper');
    expect(english.redFlags[0]!.advice).toContain('emergency help now');
    expect(german.redFlags[0]!.advice).toContain('Notruf');
    expect(english.missingViews[0]!.text).toContain('would help to assess');
    expect(german.missingViews[0]!.text).toContain('würde helfen zu beurteilen');
    const views = english.missingViews.find(({ patterns }) => patterns.includes('P05'))!;
    expect(views.text).toContain('A walk filmed from the front or back');
    expect(views.plainText).toContain('The body leans or sinks on one leg');
  });
});

describe('norms in a session', () => {
  const fast = (subject: Assessment['subject']) => (id: string, cadence: number) => ({
    id,
    assessment: assessment({
      view: sagittal('right'),
      dimensionlessSpeed: 0.43,
      ...(subject ? { subject } : {}),
      measures: [measuredValue({ id: 'cadence', value: cadence })],
    }),
  });
  // Two recordings are joined into one value, which is judged anew: 124 steps a minute.
  const flagOf = (subject: Assessment['subject']) => {
    const recording = fast(subject);
    const read = readSession({ recordings: [recording('a', 123), recording('b', 125)], answers: noAnswers });
    const joined = read.measures.find(({ measure }) => measure.id === 'cadence')!.measure;
    return 'value' in joined ? joined.flag : undefined;
  };

  it('are those of the person, as in the recordings', () => {
    expect(flagOf({ ageYears: 30, sex: 'female', heightM: null })).toBe('within');
    expect(flagOf({ ageYears: 72, sex: 'male', heightM: null })).toBe('outside');
    expect(flagOf({ ageYears: 9, sex: null, heightM: null })).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { readOne, type GivenMeasure } from '../../../support/pattern-measures';

/** The rule by which signs make a pattern; what every pattern makes of its measures is in tests/cases/patterns. */

const thighs = (left: number, right: number, plusMinus = 5): GivenMeasure[] => [
  { id: 'thigh-extension-peak', side: 'left', value: left, plusMinus },
  { id: 'thigh-extension-peak', side: 'right', value: right, plusMinus },
  { id: 'thigh-extension-difference', value: left - right, plusMinus },
];
const asymmetric = (value: number, plusMinus: number): GivenMeasure => ({
  id: 'single-support-asymmetry',
  value,
  plusMinus,
  smallerSide: 'right',
});
const supporting: GivenMeasure[] = [
  { id: 'thigh-range', side: 'left', value: 42, plusMinus: 5 },
  { id: 'thigh-range', side: 'right', value: 30, plusMinus: 5 },
  { id: 'step-length-asymmetry', value: 20, plusMinus: 7, smallerSide: 'left' },
];

describe('a pattern', () => {
  it('is several signs when the main sign is clear and two others support it', () => {
    const pattern = readOne('P04', [...thighs(-18, -2), ...supporting]);
    expect([pattern.state, pattern.side]).toEqual(['several-signs', 'right']);
    expect(pattern.text).toContain('The right thigh extends less behind the body');
    expect(pattern.text).toContain(
      'thigh extension, left minus right, right 16 ± 5° less than on the other side (10 strides)',
    );
    expect(pattern.plainText).toContain('The right thigh moves less far behind the body');
    expect(pattern.next.length).toBeGreaterThan(0);
  });

  it('says nothing of a difference that one in twenty healthy people shows, whatever supports it', () => {
    expect(readOne('P04', [...thighs(-18, -13), ...supporting]).state).toBe('not-seen');
    expect(readOne('P04', [...thighs(-18, -10), ...supporting]).state).toBe('some-signs');
    expect(readOne('P04', [...thighs(-18, -8), ...supporting]).state).toBe('several-signs');
  });

  it('is surer of the same difference with a smaller error', () => {
    const sum = (plusMinus: number) =>
      readOne('P04', thighs(-18, -11, plusMinus)).signs.find((s) => s.role === 'primary')!.logRatio;
    expect(sum(2)).toBeGreaterThan(sum(5));
    expect(sum(5)).toBeGreaterThan(sum(8));
  });

  it('sees a difference where both sides lie within the norm', () => {
    expect(readOne('P04', thighs(-26, -14))).toMatchObject({ state: 'some-signs', side: 'right' });
  });

  it('cannot tell where the error hides what is looked for, but for what is huge', () => {
    const hidden = readOne('P04', thighs(-18, -15, 18));
    expect(hidden.state).toBe('cannot-tell');
    expect(hidden.text).toContain('Cannot be told');
    expect(hidden.text).toContain('What would help: ');
    expect(hidden.text).not.toContain('Not seen');
    expect(readOne('P06', [asymmetric(60, 30)])).toMatchObject({ state: 'some-signs', side: 'right' });
  });

  it('says how large a deficit would have shown', () => {
    const pattern = readOne('P04', thighs(-18, -17, 4));
    expect(pattern.wouldShow!.size).toBeGreaterThan(6);
    expect(pattern.text).toMatch(/\d+° or more would have shown/);
  });

  it('names the leg that is odd, not the other', () => {
    const knees = (left: number, right: number): GivenMeasure[] => [
      { id: 'knee-swing-peak', side: 'left', value: left, plusMinus: 6 },
      { id: 'knee-swing-peak', side: 'right', value: right, plusMinus: 6 },
      { id: 'knee-swing-difference', value: left - right, plusMinus: 5 },
    ];
    expect(readOne('P11', knees(58, 82)).state).toBe('not-seen');
    expect(readOne('P11', knees(40, 62))).toMatchObject({ side: 'left' });
  });

  it('never fires inside its own error', () => {
    expect(readOne('P04', thighs(-18, -14, 9)).state).toBe('cannot-tell');
    expect(readOne('P04', thighs(-18, -15.1, 0.1)).state).toBe('not-seen');
  });

  it('names no side where the sides differ by less than their error', () => {
    const bilateral = readOne('P04', thighs(-3, -2));
    expect([bilateral.state, bilateral.side]).toEqual(['some-signs', null]);
    expect(bilateral.text).toContain('Both thighs');
    const lean = readOne('P09', [
      { id: 'trunk-side-lean-walking', side: 'left', value: 9, plusMinus: 2 },
      { id: 'trunk-side-lean-walking', side: 'right', value: 8, plusMinus: 2 },
    ]);
    expect([lean.state, lean.side]).toEqual(['some-signs', null]);
  });

  it('is judged by the speed, and not at all without it', () => {
    expect(readOne('P04', thighs(-5, -4.5)).state).toBe('some-signs');
    expect(readOne('P04', thighs(-5, -4.5), { speed: 0.1 }).state).toBe('not-seen');
    expect(readOne('P04', thighs(-5, -4.5), { speed: null }).state).toBe('not-assessed');
  });

  it('says where absence proves little', () => {
    const pattern = readOne('P04', thighs(-18, -17));
    expect(pattern.state).toBe('not-seen');
    expect(pattern.text).toContain('does not exclude');
    expect(pattern.next).toEqual([]);
  });

  it('counts a step that is shorter on the wrong side for nothing', () => {
    const pattern = readOne('P04', [
      ...thighs(-18, -2),
      { id: 'step-length-asymmetry', value: 20, plusMinus: 7, smallerSide: 'right' },
    ]);
    expect(pattern.signs.find((s) => s.measure === 'step-length-asymmetry')!.state).toBe('absent');
  });

  it('is held back by a clear sign against it', () => {
    const lean: GivenMeasure[] = [
      { id: 'trunk-side-lean-walking', side: 'left', value: 11 },
      { id: 'trunk-side-lean-walking', side: 'right', value: 2 },
      { id: 'hip-adduction', side: 'left', value: 16 },
      { id: 'step-width', value: 0.25, plusMinus: 0.02 },
    ];
    const steady = (['left', 'right'] as const).flatMap((side): GivenMeasure[] => [
      { id: 'single-leg-drop', side, value: -1 },
      { id: 'single-leg-lean', side, value: 1 },
      { id: 'single-leg-hold', side, value: 30, plusMinus: 0.3 },
    ]);
    expect(readOne('P05', lean).state).toBe('several-signs');
    expect(readOne('P05', [...lean, ...steady]).state).toBe('some-signs');
  });

  it('is not called absent while one of its main signs was not looked at', () => {
    const steady: GivenMeasure[] = [{ id: 'trunk-lean-walking', value: 2 }];
    const upright = (['left', 'right'] as const).map((side): GivenMeasure => {
      return { id: 'trunk-side-lean-walking', side, value: 1 };
    });
    const open = readOne('P09', steady);
    expect(open.state).toBe('not-assessed');
    expect(open.signs.filter((s) => s.role === 'primary').map((s) => [s.measure, s.state])).toEqual([
      ['trunk-lean-walking', 'absent'],
      ['trunk-side-lean-walking', 'not-assessed'],
    ]);
    expect(readOne('P09', [...steady, ...upright]).state).toBe('not-seen');
    expect(readOne('P09', [{ id: 'trunk-lean-walking', value: 14 }]).state).toBe('some-signs');
  });

  it('is absent where what was measured decides alone', () => {
    // A thigh that stays short rules out the taken-over form, a still trunk the other; the standing test adds nothing.
    const short: GivenMeasure[] = (['left', 'right'] as const).flatMap((side): GivenMeasure[] => [
      { id: 'thigh-extension-peak', side, value: -3 },
      { id: 'trunk-extension-burst', side, value: 0 },
    ]);
    expect(readOne('P01', short).state).toBe('not-seen');
    const free = short.map((m) => (m.id === 'thigh-extension-peak' ? { ...m, value: -18 } : m));
    expect(readOne('P01', free).state).toBe('not-assessed');
    // So slow a walk has no limit for the knee itself; the difference of the sides has one.
    const slow: GivenMeasure[] = [
      { id: 'knee-swing-peak', side: 'left', value: 40 },
      { id: 'knee-swing-peak', side: 'right', value: 41 },
      { id: 'knee-swing-difference', value: -1 },
    ];
    expect(readOne('P11', slow, { speed: 0.25 }).state).toBe('not-seen');
  });

  const each = (id: GivenMeasure['id'], left: number, right: number): GivenMeasure[] => [
    { id, side: 'left', value: left },
    { id, side: 'right', value: right },
  ];

  it('names the swinging side of a vault, which shows on the other foot', () => {
    const vault = [...each('heel-rise-early', 9, 0), ...each('body-rise', 9, 4)];
    expect(readOne('P08', vault)).toMatchObject({ state: 'some-signs', side: 'right' });
    expect(readOne('P08', [...each('heel-rise-early', 9, 0), ...each('body-rise', 4, 4)]).state).toBe(
      'not-assessed',
    );
  });

  it('takes a leg that swings out for its own only where the other does it at most half as much', () => {
    const level = [...each('hip-hike', 0, 0), ...each('heel-rise-early', 0, 0), ...each('body-rise', 4, 4)];
    const swingsOut = [...level, ...each('circumduction', 9, 2)];
    const bendsLess = each('heel-rise', 15, 28);
    expect(readOne('P08', [...swingsOut, ...bendsLess])).toMatchObject({ side: 'left' });
    // How far healthy legs swing out is not known: alone it says nothing.
    expect(readOne('P08', swingsOut).state).toBe('cannot-tell');
    expect(readOne('P08', [...level, ...each('circumduction', 9, 7)]).state).toBe('not-seen');
    const alone = readOne('P08', [...level, { id: 'circumduction', side: 'left', value: 9 }]);
    expect(alone.state).toBe('not-assessed');
    expect(alone.signs.find((s) => s.measure === 'circumduction')!.text).toContain(
      'the other side was not measured',
    );
  });

  it('has a knee that gives way among the signs of a nerve, and counts it once', () => {
    const buckling = [...each('foot-angle-contact', 20, 20), ...each('knee-loading', 28, 12)];
    const swing: GivenMeasure = { id: 'knee-swing-difference', value: 9 };
    expect(readOne('P18', buckling)).toMatchObject({ state: 'some-signs', side: 'left' });
    expect(readOne('P18', [...buckling, swing]).state).toBe('several-signs');
  });

  it('names the recordings that it still needs', () => {
    const pattern = readOne('P16', []);
    expect(pattern.missingNeeds).toEqual(pattern.needs);
    expect(pattern.text).toContain('turning the lower legs outward while seated');
  });

  it('asks about pain where it is only looked for with pain', () => {
    expect(readOne('P14', []).text).toContain('Answer the questions about pain first');
  });
});

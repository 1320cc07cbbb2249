import type { PatternId } from '../../../../core';

/** What each pattern may mean in daily life, for the person at home. */
export const daily: Readonly<Record<PatternId, string>> = {
  P01: 'The low back may tire before the legs on long walks or when standing for long.',
  P02: 'Sitting or bending for long may tire the back sooner.',
  P03: 'Standing for long may tire the front of the hips or the low back.',
  P04: 'Long strides, walking uphill and going fast may feel short on this side.',
  P05: 'It may show on stairs, when dressing on one leg, or as a sway on long walks.',
  P06: 'Walking may look uneven to others, and one side may tire sooner.',
  P07: 'Most people notice nothing of it.',
  P08: 'The foot may catch on carpets or kerbs.',
  P09: 'Standing and walking upright for long may tire the back.',
  P10: 'Keeping pace with others, or crossing a street in time, may be harder.',
  P11: 'Stairs and uneven ground may need more attention.',
  P12: 'Lifting and gardening may be felt in the back.',
  P13: 'Looking over the shoulder or reaching behind may be felt in the back.',
  P14: 'Lying on that side or climbing stairs may be sore.',
  P15: 'Low chairs, gardening and putting on shoes may be harder.',
  P16: 'Getting into a car or crossing the legs may be harder.',
  P17: 'Turning in bed or getting up may be felt on one side.',
  P18: 'The foot may slap or catch on the floor.',
  P19: 'Most people notice nothing of it.',
  P20: 'Most people notice nothing of it.',
};

const soon: readonly PatternId[] = ['P08', 'P10', 'P18'];

/** When to see whom about it. */
export const whom = (id: PatternId): string =>
  soon.includes(id)
    ? 'If this is new, see a doctor soon; if a leg gets weaker, at once.'
    : 'If it hurts, bothers you or lasts longer than six weeks, show it to a physiotherapist or doctor.';

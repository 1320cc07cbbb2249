/** What a body looks like, and which MakeHuman shapes are blended into it. */
export interface Shape {
  /** 0 female, 1 male. */
  readonly male: number;
  /** 0 young (25 years), 1 old (90 years). */
  readonly old?: number;
  /** -1 least, 0 average, 1 most. */
  readonly muscle?: number;
  readonly weight?: number;
  readonly height?: number;
  readonly hipDepth?: number;
  readonly hipWidth?: number;
  readonly buttocks?: number;
  /** Hips shifted forward (+) or backward (-) against the trunk. */
  readonly hipForward?: number;
}

type Blend = [name: string, factor: number][];

/** Two ends of one property and how much of each. */
const ends = (value: number, low: string, high: string): Blend => [
  [low, 1 - value],
  [high, value],
];
/** Three steps; the ends at -1 and 1. */
const steps = (value: number): Blend => [
  ['min', Math.max(0, -value)],
  ['average', 1 - Math.abs(value)],
  ['max', Math.max(0, value)],
];
const signed = (value: number, negative: string, positive: string): Blend => [
  [negative, Math.max(0, -value)],
  [positive, Math.max(0, value)],
];

/** Muscle and weight; the one corner that has no file is the sum of its two neighbours less the middle. */
function builds(muscle: number, weight: number): Blend {
  return steps(muscle).flatMap(([m, mFactor]) =>
    steps(weight).flatMap(([w, wFactor]): Blend => {
      const factor = mFactor * wFactor;
      if (m !== 'max' || w !== 'min') return [[`${m}muscle-${w}weight`, factor]];
      return [
        ['maxmuscle-averageweight', factor],
        ['averagemuscle-minweight', factor],
        ['averagemuscle-averageweight', -factor],
      ];
    }),
  );
}

/** Target files of a shape, with their factors; the whole-body shapes add up to 1. */
export function targetsOf(shape: Shape): Readonly<Record<string, number>> {
  const { male, old = 0, muscle = 0, weight = 0, height = 0 } = shape;
  const factors: Record<string, number> = {};
  const add = (file: string, factor: number) => {
    if (factor !== 0) factors[file] = (factors[file] ?? 0) + factor;
  };
  for (const [sex, sexFactor] of ends(male, 'female', 'male')) {
    for (const [age, ageFactor] of ends(old, 'young', 'old')) {
      const share = sexFactor * ageFactor;
      add(`caucasian-${sex}-${age}.target`, share);
      for (const [build, buildFactor] of builds(muscle, weight)) {
        const folder = build === 'averagemuscle-averageweight' ? '' : 'shape/';
        add(`${folder}universal-${sex}-${age}-${build}.target`, share * buildFactor);
      }
    }
    for (const [extreme, factor] of signed(height, 'min', 'max'))
      add(`shape/${sex}-young-averagemuscle-averageweight-${extreme}height.target`, sexFactor * factor);
  }
  const detail = (value: number | undefined, negative: string, positive: string) => {
    for (const [name, factor] of signed(value ?? 0, negative, positive)) add(`shape/${name}.target`, factor);
  };
  detail(shape.hipDepth, 'hip-scale-depth-decr', 'hip-scale-depth-incr');
  detail(shape.hipWidth, 'hip-scale-horiz-decr', 'hip-scale-horiz-incr');
  detail(shape.buttocks, 'buttocks-volume-decr', 'buttocks-volume-incr');
  detail(shape.hipForward, 'hip-trans-backward', 'hip-trans-forward');
  return factors;
}

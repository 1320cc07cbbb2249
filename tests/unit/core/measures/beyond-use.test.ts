import { describe, expect, it } from 'vitest';
import { isBeyondUse } from '../../../../src/core/measures/beyond-use';
import { measureDefinitions } from '../../../../src/core/measures/measures';
import { plusMinus } from '../../../../src/core/measures/plus-minus';

const id = 'thigh-extension-peak';

describe('a ± beyond use', () => {
  it('is one of 24° of a thigh', () => {
    expect(isBeyondUse({ id, plusMinus: 24 })).toBe(true);
  });

  it('is not that of the far leg in few strides of a slow clip', () => {
    const poor = {
      frameRateHz: 25,
      visibility: 0.5,
      yawDeg: 20,
      noiseLegs: 0,
      landmarks: 'network',
      left: null,
    } as const;
    const widened = plusMinus(measureDefinitions[id], { n: 2, far: true, spread: null }, poor, 1.1);
    expect(widened).toBeGreaterThan(10);
    expect(isBeyondUse({ id, plusMinus: widened })).toBe(false);
  });

  it('is not told of times, whose ± follows from the frames', () => {
    expect(isBeyondUse({ id: 'stride-time', plusMinus: 9 })).toBe(false);
  });
});

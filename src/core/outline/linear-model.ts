/** What a linear model of the back's shape reads and how it is written down. */

export const featureNames = [
  'depthIndex',
  'lordosisDeg',
  'sacralDeg',
  'thoracolumbarDeg',
  'upperDeg',
  'chordDeg',
  'glutealDeg',
  'hollowShare',
  'buttockShare',
  'chordLegs',
  'thighDeg',
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/**
 * Two linear models of the same features. One is fitted to values. The other is fitted to how values differ between the
 * postures of one body: it need not know what the body looks like, and does not shrink a change towards none.
 */
export interface LinearModel {
  readonly intercept: number;
  readonly terms: Readonly<
    Record<FeatureName, { readonly mean: number; readonly weight: number; readonly changeWeight: number }>
  >;
  /** Standard deviation on bodies that the model was not fitted to, of a value and of the change within one body. */
  readonly error: { readonly sd: number; readonly changeSd: number };
}

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

export interface LinearModel {
  readonly intercept: number;
  readonly terms: Readonly<Record<FeatureName, { readonly weight: number; readonly mean: number }>>;
  /** Standard deviation on bodies that the model was not fitted to, of a value and of the change within one body. */
  readonly error: { readonly sd: number; readonly changeSd: number };
}

/** Pose networks of our own, of which it is known where their landmarks lie on a body. */
export const modelNames = ['lite', 'full', 'heavy'] as const;
export type ModelName = (typeof modelNames)[number];

/** Towards which a person faces, in the picture. */
export const facings = ['left', 'right', 'toward', 'away'] as const;
export type Facing = (typeof facings)[number];

/** What the person does in a recording. */
export const taskKinds = [
  'walking',
  'standing',
  'forward-bend',
  'single-leg-stance',
  'squat',
  'sit-to-stand',
  'seated-hip-rotation',
  'standing-hip-extension',
  'running',
  'unknown',
] as const;
export type TaskKind = (typeof taskKinds)[number];

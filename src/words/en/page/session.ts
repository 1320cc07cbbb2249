export const clips = {
  label: 'Clips',
  all: 'All recordings',
  waiting: 'waiting',
  running: 'being read',
  runningPercent: (percent: number) => `${percent} %`,
  done: 'report ready',
  failed: 'not read',
  cancelled: 'cancelled',
} as const;

export const session = {
  pageTitle: 'Session',
  heading: 'Session',
  headingOf: (name: string) => `Session of ${name}`,
  lead: 'Recordings of one person on one day, read together.',
  empty: 'No recordings yet. Add some, or drop them anywhere on the page.',
  recordings: 'Recordings',
  add: 'Add recordings',
  remove: (name: string) => `Remove ${name}`,
  keep: 'Keep in the library',
  notKept: 'Not kept: it is gone when this page closes.',
  keeping: (name: string) => `Keeping under ${name} …`,
  kept: (name: string) => `Kept in the library under ${name}, changes included.`,
  keepAgain: 'Try to keep it again',
  notKeptNow: (name: string) => `Changes are not kept under ${name} at the moment.`,
  openNewer: 'Open the newer state',
  keepAsOwn: 'Keep this as another session',
  startAnew: 'New session',
  protocolHeading: 'What the session holds',
  protocolNote: 'Recordings that a hip and spine screen needs.',
  personHeading: 'The person',
  personNote: 'Holds for all recordings of the session; they are measured again at once.',
} as const;

export const card = {
  task: 'Movement',
  view: 'Seen from',
  automatic: 'As detected',
  detected: (what: string) => `${what} (detected)`,
  views: { right: 'Right side', left: 'Left side', toward: 'Front', away: 'Back' },
  open: 'Open the report',
  details: 'What can be done',
  noClip: 'clip not kept',
  measuredAnew: (version: string) =>
    `First measured by version ${version}, measured again from its keypoints by this one.`,
} as const;

export const slowMotion = {
  label: 'Slow motion',
  unsaid: 'Not said',
  none: 'Not slowed down',
  times: (factor: string) => `${factor} times slower`,
} as const;

export const keep = {
  heading: 'Keep this session',
  lead: 'It stays in this browser on this machine. Nothing is sent anywhere.',
  name: 'Code or name of the person',
  nameHint: 'A code is enough. The same code again adds to that person.',
  withClips: (size: string) => `Keep the clips as well (${size})`,
  withClipsHint: 'Without them, keypoints, measures and curves are kept, and no picture of the person.',
  keep: 'Keep',
  busy: 'Keeping …',
} as const;

import { count } from '../../phrases';

export const library = {
  pageTitle: 'Library',
  heading: 'Library',
  lead: 'Kept in this browser, on this machine, and nowhere else.',
  emptyHeading: 'Nobody yet',
  empty:
    'Nothing is kept unless you say so. Read some clips, then choose “Keep in the library” on the page of the session. Or import a person that was exported elsewhere.',
  search: 'Search code, clip, movement or date',
  nothingFound: 'Nothing found.',
  everyone: 'Show everybody',
  import: 'Import a person',
  imported: (name: string, added: number, there: number) =>
    `${name}: ${count(added, 'session', 'sessions')} imported${there > 0 ? `, ${there} already there` : ''}.`,
  damaged: (what: string) => `Damaged in the file and left out: ${what}`,
  unreadable: (n: number) =>
    `${count(n, 'record', 'records')} of the library cannot be read and ${n === 1 ? 'is' : 'are'} left as ${n === 1 ? 'it is' : 'they are'}.`,
  noSessions: 'No session.',
  noClips: 'without clips',
  pick: 'Choose for a comparison',
  compare: 'Compare the two chosen',
  course: 'Course over all sessions',
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  export: 'Export',
  exportOf: (name: string) => `Export ${name}`,
  exportText:
    'One .zip with all sessions: keypoints, measures, answers. Whoever has the file can read it; keep it as you keep other health data.',
  exportClips: 'With the clips',
  delete: 'Delete',
  deleteOf: (name: string) => `Delete ${name}`,
  deleteText: (sessions: number) =>
    `${count(sessions, 'session', 'sessions')} with all recordings and clips will be deleted from this machine. This cannot be taken back.`,
  deleteSession: 'Delete this session',
  deleteSessionText: 'Its recordings and clips will be deleted from this machine. This cannot be taken back.',
  deleteForGood: 'Delete for good',
  space: {
    used: (used: string, left: string) => `${used} used, ${left} left.`,
    unknown: 'This browser does not say how much room there is.',
    persisted: 'The browser keeps it until you delete it.',
    notPersisted: 'The browser may clear it when room gets short.',
  },
} as const;

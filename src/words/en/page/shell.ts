import { count } from '../../phrases';

export const shell = {
  appName: 'Contrapposto',
  description:
    'Posture and gait from ordinary video, in the browser: what one camera can measure, with its error. Nothing leaves this machine.',
  skip: 'Skip to the content',
  home: 'Contrapposto, start page',
  toLight: 'Switch to the light theme',
  toDark: 'Switch to the dark theme',
  loading: 'Loading …',
  cancel: 'Cancel',
  dropAnywhere: 'Drop to read these clips',
  update: { text: 'A new version of the page is here.', load: 'Load it' },
  nav: {
    label: 'Places',
    start: 'Start',
    record: 'Film',
    guide: 'How to film',
    session: 'Session',
    library: 'Library',
    settings: 'Settings',
    count: (n: number) => count(n, 'recording', 'recordings'),
  },
  lost: {
    heading: 'This part of the page could not be loaded.',
    text: 'The connection may be gone, or a new version may have taken the place of this one. What is kept in the library is safe.',
    reload: 'Reload the page',
  },
  absent: {
    heading: 'This recording is not in the session at hand.',
    text: 'It was removed, or the page was loaded anew and it had not been kept in the library.',
    start: 'To the start page',
  },
} as const;

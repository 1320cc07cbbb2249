import type { ModelName } from '../../../core';
import { count } from '../../phrases';

export const start = {
  pageTitle: 'Contrapposto: posture and gait from ordinary video',
  heading: 'How a person stands and walks, read from one ordinary video.',
  doors: {
    label: 'Where to begin',
    hurts: {
      name: 'Something hurts',
      text: 'A few questions in under two minutes, then the two recordings that answer most.',
    },
    clips: {
      name: 'I have clips',
      text: 'Drop them anywhere on the page, or choose them. MP4, MOV or WebM.',
    },
    film: {
      name: 'Film now',
      text: 'The camera of this machine, hands-free: it says when the picture is right and stops by itself.',
    },
  },
  lead: 'One camera sees some things well, some badly and some not at all. Contrapposto measures what it can see, prints the error beside each number, and says why the rest is missing.',
  dropHint:
    'MP4, MOV, WebM, MTS or AVI, several at once if you have them. Whole body from head to feet; for walking at least six steps.',
  toGuide: 'How to film',
  choose: 'Choose clips',
  private:
    'Nothing leaves this machine. The clip is read in this browser; no video, keypoint or name is sent anywhere.',
  seeFirst: 'With numbness, weakness or after a fall, see a clinician first.',
  recentHeading: 'Recent sessions',
  recentAll: 'The whole library',
  atHand: (n: number) => `Session at hand: ${count(n, 'recording', 'recordings')}`,
  atHandOpen: 'Go on with it',
  samplesHeading: 'Or try a sample',
  samplesNote: 'Rendered people whose joint angles are known exactly.',
} as const;

export const samples = {
  normal: { title: 'Even walk', view: 'Right side', about: 'Both legs alike. No pattern should show.' },
  hip: {
    title: 'Short hip extension',
    view: 'Right side',
    about: 'The right thigh hardly moves behind the body.',
  },
  antalgic: {
    title: 'Uneven timing',
    view: 'Right side',
    about: 'Less time on the right leg than on the left.',
  },
  front: {
    title: 'Walking toward you',
    view: 'Front',
    about: 'A view that hides most side-view measures.',
  },
  stand: { title: 'Standing still', view: 'Right side', about: 'No steps: posture only.' },
} as const;

export const options = {
  heading: 'About the person, all optional',
  height: 'Body height',
  heightHint: 'Gives lengths and speed.',
  heightPlaceholder: '172 cm or 5 ft 8',
  heightRead: (m: number) => `Read as ${m.toFixed(2)} m.`,
  heightWrong: 'Enter a height between 50 cm and 2.5 m, or leave this empty.',
  age: 'Age',
  ageHint: 'For what is expected.',
  agePlaceholder: 'years',
  ageWrong: 'Enter an age in years, or leave this empty.',
  sex: 'Sex',
  sexHint: 'As norms are tabled.',
  sexes: { female: 'Female', male: 'Male' },
  notSaid: 'Not said',
  speed: 'Treadmill',
  speedHint: 'Only on a treadmill.',
  speedPlaceholder: 'e.g. 4.5 km/h',
  speedWrong: 'Enter a speed such as 4.5 km/h, or leave this empty.',
  model: 'Pose model',
  modelHint: 'Heavy is the most exact, lite the fastest.',
  models: { lite: 'Lite', full: 'Full', heavy: 'Heavy' } satisfies Record<ModelName, string>,
} as const;

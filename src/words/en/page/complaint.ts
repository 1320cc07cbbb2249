import { count } from '../../phrases';

export const complaint = {
  pageTitle: 'Something hurts',
  stepOf: (n: number, all: number) => `Something hurts · ${n} of ${all}`,
  headings: {
    flags: 'Does any of this hold?',
    pain: 'Where does it hurt?',
    life: 'Since when, and what makes it worse?',
    plan: 'What to film first',
  },
  back: 'Back',
  next: 'Next',
  private: 'Your answers stay in this browser. Nothing is sent anywhere.',
  filmsHeading: (n: number) => (n === 1 ? 'One recording answers most' : 'Two recordings answer most'),
  filmsLead: 'By what you said. The page says when the picture is right, counts down and stops by itself.',
  haveClips: 'I have clips already',
  together: (n: number) => `Read together with ${count(n, 'recording', 'recordings')}`,
  possibleHeading: 'What comes into question',
  possibleLead:
    'Movements that go with what you said; none of them has been seen yet. Below each stands what would settle it.',
  settles: 'What would settle it',
} as const;

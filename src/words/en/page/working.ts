import { count } from '../../phrases';

const stages = {
  opening: 'Opening the clip',
  'loading-model': 'Loading the pose model',
  'reading-frames': 'Finding the person in every frame',
  assessing: 'Measuring',
};

export const working = {
  pageTitle: (percent: number | null, name: string) => `${percent === null ? '' : `${percent} % `}${name}`,
  heading: 'Reading the clip',
  waitingHeading: 'Waiting for its turn',
  waitingText: 'Clips are read one after the other. This one starts by itself.',
  stages,
  framesOf: (done: number, total: number | null) =>
    total === null
      ? `${count(done, 'frame', 'frames')} done`
      : `${done} of ${count(total, 'frame', 'frames')}`,
  left: (wait: string) => `${wait} left`,
  estimating: 'estimating the time left',
  engine: 'Engine',
  model: 'Model',
  noEngine: 'starting',
  frames: 'Frames',
  timeLeft: 'Time left',
  cancel: 'Cancel',
  cancelling: 'Cancelling …',
  progressLabel: 'Progress of the analysis',
  announce: (stage: string, percent: number | null) =>
    percent === null ? stage : `${stage}, ${percent} percent`,
} as const;

export const failed = {
  pageTitle: (name: string) => `Not read: ${name}`,
  whatToDo: 'What you can do',
  again: 'Try again',
  turn: 'Turn the picture and read it again',
  remove: 'Remove this clip',
  choose: 'Choose another clip',
  detail: 'Technical detail',
  code: 'Code',
  others: 'The other clips are not affected.',
} as const;

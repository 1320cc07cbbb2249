import type { RecordableTask, RecordingProblem, FramingCode } from '../../../core';
import { count } from '../../phrases';

/** Short, to be read from four metres away and to be said aloud. */
const framing: Record<FramingCode, string> = {
  'too-dark': 'Too dark. Switch on a light.',
  nobody: 'Step into the picture.',
  'two-people': 'Only one person in the picture, please.',
  'step-back': 'Step back.',
  'feet-out': 'Your feet are not visible. Step back, or tilt the camera down.',
  'head-out': 'Your head is cut off. Step back, or tilt the camera up.',
  'come-closer': 'Come closer.',
  'to-the-middle': 'Move to the middle.',
  'camera-tilted': 'Stand upright. If you do, level the camera.',
  'turn-to-the-side': 'Turn to the side.',
  'face-the-camera': 'Face the camera.',
};
const recordTasks: Record<RecordableTask, { name: string; how: string; say: string }> = {
  standing: {
    name: 'Standing',
    how: 'From the side. Stand as you always do, arms folded lightly, for ten seconds.',
    say: 'Stand as you always do for ten seconds.',
  },
  'forward-bend': {
    name: 'Forward bend',
    how: 'From the side. Bend forward with straight knees as far as is comfortable and come up, three times.',
    say: 'Bend forward and come up, three times.',
  },
  'single-leg-stance': {
    name: 'Standing on one leg',
    how: 'Facing the camera. Up to 20 seconds on one leg, then on the other. Stand near something to hold on to.',
    say: 'Stand on one leg for up to twenty seconds, then on the other.',
  },
  squat: {
    name: 'Squat',
    how: 'From the side. Five squats, as deep as is comfortable, heels on the floor.',
    say: 'Five squats, as deep as is comfortable.',
  },
  'sit-to-stand': {
    name: 'Standing up from a chair',
    how: 'From the side, on a firm chair, arms crossed. Stand up and sit down five times, as fast as is safe.',
    say: 'Stand up and sit down five times.',
  },
  'seated-hip-rotation': {
    name: 'Turning the hip, seated',
    how: 'Facing the camera, on a high chair. Swing one foot out and in three times, then the other; the thigh stays still.',
    say: 'Swing one foot out and in three times, then the other.',
  },
  'standing-hip-extension': {
    name: 'Leg to the back',
    how: 'From the side, one hand on a support. Move the straight leg back with the trunk upright, three times with each leg.',
    say: 'Move the straight leg to the back, three times, then the other leg.',
  },
  walking: {
    name: 'Walking past',
    how: 'From the side. Walk through the whole picture at your own pace, turn, and walk back. Needs four to five metres of room.',
    say: 'Walk through the picture and back. Leave the picture when you are done.',
  },
};
const recordingProblems: Record<RecordingProblem, string> = {
  'not-seen': 'You were out of sight for part of the time.',
  'too-dark': 'The picture is dark; the skeleton may be guessed.',
  'two-people': 'Somebody else was in the picture.',
  'not-finished': 'Fewer repetitions were seen than are needed.',
  'cut-off': 'Head or feet were outside of the picture for part of the time.',
  'wrong-view': 'The view is another than this movement needs.',
  'camera-tilted': 'The camera seems tilted.',
  'low-frame-rate': 'The camera gave fewer than 20 pictures a second. More light often helps.',
};

export const record = {
  pageTitle: 'Film yourself · Contrapposto',
  heading: 'Film yourself',
  lead: 'Pick a movement and step back. The page says when the picture is right, counts down, films, and stops by itself.',
  choose: 'Movement',
  tasks: recordTasks,
  needs: 'What it takes',
  needsList: [
    'The camera at the height of your hips, level, three to four metres away.',
    'Light from the front, tight clothes, bare feet.',
    'Nobody else in the picture. Stop if anything hurts.',
  ],
  private: 'The picture stays in this browser. Only what you choose to analyse is kept.',
  open: 'Open the camera',
  opening: 'Opening the camera and loading the pose model …',
  camera: 'Camera',
  cameraUnnamed: (n: number) => `Camera ${n}`,
  sound: 'Sound and speech',
  stage: 'Live picture with skeleton',
  looks: (hz: number, engine: string) => `${count(hz, 'picture', 'pictures')} a second · ${engine}`,
  framing,
  looking: 'Looking …',
  right: 'Good. Hold it.',
  starts: (seconds: number) => `Starts in ${seconds}`,
  begin: 'Start now',
  filming: 'Filming',
  finish: 'Finish',
  saving: 'Saving …',
  otherMovement: 'Another movement',
  repetitions: (n: number, of: number) => `${n} of ${of}`,
  eachSide: (left: number, right: number, of: number) => `left ${left}, right ${right} of ${of}`,
  seconds: (s: number) => `${s} s`,
  angle: (degrees: number) => `${degrees}°`,
  angleOf: 'trunk against the vertical',
  done: 'Done. The recording is ready.',
  good: 'Good recording',
  goodText: 'You were in sight all the time and the movement is complete.',
  better: 'Better film this again',
  problems: recordingProblems,
  recorded: 'The recording',
  analyse: 'Analyse this recording',
  again: 'Film again',
  retry: 'Try again',
} as const;

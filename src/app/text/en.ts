import type {
  RecordableTask,
  RecordingProblem,
  FramingCode,
  CurveId,
  EngineName,
  EventKind,
  Flag,
  Grade,
  MeasureGroup,
  MissingCode,
  ModelName,
  PatternState,
  QualityNote,
  Side,
  SignState,
} from '../../core';
import type { AnalysisStage } from '../../work';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const engines: Record<EngineName | 'import', string> = {
  'tfjs-webgpu': 'TensorFlow.js, WebGPU',
  'tfjs-webgl': 'TensorFlow.js, WebGL',
  'tfjs-wasm': 'TensorFlow.js, WASM',
  'litert-webgpu': 'LiteRT, WebGPU',
  'litert-wasm': 'LiteRT, WASM',
  import: 'imported keypoints',
};
const models: Record<ModelName, string> = { lite: 'lite', full: 'full', heavy: 'heavy' };
const stages: Record<AnalysisStage, string> = {
  opening: 'Opening the clip',
  'loading-model': 'Loading the pose model',
  'reading-frames': 'Finding the person in every frame',
  assessing: 'Measuring',
};
const curveNames: Record<CurveId, string> = { trunk: 'Trunk', thigh: 'Thigh', knee: 'Knee', ankle: 'Ankle' };
const curveNotes: Record<CurveId, string> = {
  trunk: 'lean, forward +',
  thigh: 'against the vertical, forward +',
  knee: 'flexion +',
  ankle: 'toes up +',
};
const flags: Record<Flag, string> = {
  within: 'as expected',
  watch: 'at the edge of what is expected',
  marked: 'outside what is expected',
};
const grades: Record<Exclude<Grade, 'D'>, string> = {
  A: 'one camera measures this well',
  B: 'read with caution',
  C: 'only for left against right, or change over time',
};
const groups: Record<MeasureGroup, string> = {
  times: 'Time and distance',
  side: 'Side view of walking',
  front: 'Front or back view of walking',
  stand: 'Standing',
  tests: 'Movement tests',
};
const missingShort: Record<MissingCode, string> = {
  'other-view': 'other view',
  'other-task': 'other movement',
  'other-side': 'far side',
  'too-few-cycles': 'too few cycles',
  'not-visible': 'not visible',
  'low-frame-rate': 'frame rate too low',
  'no-scale': 'needs height',
  'cannot-be-seen': 'cannot be seen',
  'not-built': 'not built yet',
  'not-performed': 'not performed',
  'too-few-repetitions': 'too few repetitions',
  'clip-ends': 'cut off by the clip',
  'thigh-moved': 'thigh moved',
  'pelvis-tipped': 'pelvis tipped',
  'trunk-leaned': 'trunk leaned',
  'no-outline': 'no outline',
};
const patternStates: Record<PatternState, string> = {
  'several-signs': 'Several signs seen',
  'some-signs': 'Some signs seen',
  'not-seen': 'Not seen',
  'not-assessed': 'Not assessed',
};
const signStates: Record<SignState, string> = {
  clear: 'clear',
  borderline: 'borderline',
  absent: 'absent',
  'not-assessed': 'not assessed',
};
const severities: Record<QualityNote['severity'], string> = {
  info: 'Note',
  warn: 'Caution',
  refuse: 'Not readable',
};
const eventKinds: Record<EventKind, string> = { 'heel-strike': 'heel strike', 'toe-off': 'toe off' };
const sides: Record<Side, string> = { left: 'left', right: 'right' };

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

/** Every word on the page. Cautious on purpose: what was seen in a recording, never what a person has. */
export const en = {
  appName: 'Contrapposto',
  skip: 'Skip to the content',
  home: 'Contrapposto, start page',
  toLight: 'Switch to the light theme',
  toDark: 'Switch to the dark theme',
  loading: 'Loading …',
  dropAnywhere: 'Drop to read these clips',

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

  start: {
    pageTitle: 'Contrapposto: posture and gait from ordinary video',
    heading: 'How a person stands and walks, read from one ordinary video.',
    lead: 'One camera sees some things well, some badly and some not at all. Contrapposto measures what it can see, prints the error beside each number, and says why the rest is missing.',
    dropTitle: 'Drop or choose a clip',
    dropHint: 'MP4, MOV or WebM. Whole body from head to feet, filmed from the side, at least six steps.',
    choose: 'Choose clips',
    private:
      'Nothing leaves this machine. The clip is read in this browser; no video, keypoint or name is sent anywhere.',
    notDiagnosis:
      'A screening aid, not a diagnosis. It shows what was seen in a recording and what may be worth discussing with a clinician. With pain, numbness, weakness or after a fall, see one first.',
    samplesHeading: 'Or try a sample',
    samplesNote: 'Rendered people whose joint angles are known exactly.',
  },
  record: {
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
  },
  samples: {
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
  },
  options: {
    heading: 'Options',
    height: 'Body height',
    heightHint: 'Optional. Gives lengths and speed.',
    heightPlaceholder: 'e.g. 172 cm',
    heightRead: (m: number) => `Read as ${m.toFixed(2)} m.`,
    heightWrong: 'Enter a height between 50 cm and 2.5 m, or leave this empty.',
    model: 'Pose model',
    modelHint: 'Heavy is the most exact, lite the fastest.',
    models: { lite: 'Lite', full: 'Full', heavy: 'Heavy' } satisfies Record<ModelName, string>,
    task: 'Movement',
    taskHint: 'Automatic finds it out from the clip.',
    automatic: 'Automatic',
  },
  clips: {
    label: 'Clips',
    all: 'All recordings',
    waiting: 'waiting',
    running: 'being read',
    runningPercent: (percent: number) => `${percent} %`,
    done: 'report ready',
    failed: 'not read',
    cancelled: 'cancelled',
  },
  session: {
    pageTitle: 'Session',
    heading: 'Session',
    lead: 'Recordings of one person on one day, read together.',
    empty: 'No recordings yet.',
    add: 'Add recordings',
    open: 'Open the report',
    remove: (name: string) => `Remove ${name}`,
  },
  working: {
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
  },
  failed: {
    pageTitle: (name: string) => `Not read: ${name}`,
    whatToDo: 'What you can do',
    again: 'Try again',
    remove: 'Remove this clip',
    choose: 'Choose another clip',
    detail: 'Technical detail',
    code: 'Code',
    others: 'The other clips are not affected.',
  },
  report: {
    pageTitle: (name: string) => `${name}: report`,
    eyebrow: 'Report',
    facts: {
      task: 'Movement',
      view: 'Seen from',
      model: 'Pose model',
      duration: 'Duration',
      frames: 'Frames with the person',
    },
    chosenByUser: 'chosen by you',
    detected: 'detected',
    framesOf: (found: number, all: number) => `${found} of ${all}`,
    rate: (hz: string, variable: boolean) => `${hz} a second${variable ? ', variable' : ''}`,
    clipHeading: 'The clip',
    clipNote: 'Every curve, footfall and figure below belongs to the frame on screen.',
    cycleHeading: 'The average gait cycle',
    cycleNote:
      'Heel strike to the next heel strike of the same foot. Line: mean. Band: one standard deviation.',
    measuresHeading: 'Measures',
    measuresNote: (n: number) => `${count(n, 'value', 'values')} of this recording, each with its error.`,
    patternsHeading: 'Patterns',
    patternsNote:
      'What the measures say together. A pattern is a reason to look closer, not a finding about health.',
    patternsNone: 'No pattern is looked for in a recording of this kind.',
    recordingHeading: 'The recording',
    recordingNote: 'What helps or limits this reading.',
    methodHeading: 'Method',
    voiceLabel: 'Who reads this report',
    toEvidence: 'See the evidence',
    nothingNext:
      'Nothing in particular. To compare later, repeat the recording under the same conditions in four to eight weeks.',
    momentsNote: 'Cut out of the clip, with the angle drawn on it. Click one to see it move.',
    showMoment: (label: string, timeS: number) => `${label}: show it in the clip, at ${timeS.toFixed(2)} s`,
    nearCamera: ', near the camera',
    refusedHeading: 'Why there is no full reading',
    noCurves: 'No curve could be drawn from this recording.',
    noCurvesInFront:
      'Curves of trunk, thigh and knee need a view from the side. Film a pass from the side for them.',
    noCycles: 'No whole gait cycle was found in this recording, so there is no average cycle.',
    noMeasures: 'No measure could be taken from this recording. The reasons are listed below.',
    noNotes: 'Nothing in the recording limits this reading.',
    footer:
      'One camera cannot see the pelvis bones, so no pelvic tilt angle is printed. This report describes one recording; it is not a diagnosis.',
  },
  downloads: {
    label: 'Downloads',
    print: 'Print or save as PDF',
    json: 'Assessment, JSON',
    csv: 'Measures, CSV',
    keypoints: 'Keypoints, JSON',
  },
  player: {
    label: 'Clip with skeleton',
    keys: 'Space plays and pauses, arrow keys step one frame, with Shift to the next footfall.',
    play: 'Play',
    pause: 'Pause',
    back: 'One frame back',
    forward: 'One frame forward',
    speed: 'Speed',
    showSkeleton: 'Skeleton',
    position: 'Position in the clip',
    positionText: (time: string, frame: number, of: number) => `${time}, frame ${frame} of ${of}`,
    stage: (name: string) => `Video: ${name}`,
    cannotPlay: 'This browser cannot play the clip, so only the skeleton is shown.',
    nobody: 'No person found in this frame',
    footfalls: 'Footfalls',
    jump: (side: Side, kind: EventKind, time: string) =>
      `${capital(sides[side])} ${eventKinds[kind]} at ${time}`,
    stance: 'foot on the floor',
    edited: 'corrected by hand',
  },
  curves: {
    names: curveNames,
    notes: curveNotes,
    overTime: (name: string, low: string, high: string, span: string) =>
      `${name} angle over ${span}, from ${low} to ${high}. Click or drag to go to a moment.`,
    overCycle: (name: string, sidesShown: string) =>
      `${name} angle over the gait cycle, mean and spread, ${sidesShown}.`,
    toeOff: 'toe off',
    cycles: (n: number) => count(n, 'cycle', 'cycles'),
    now: 'now',
    seconds: 'seconds',
    missing: 'not visible',
  },
  table: {
    filter: 'Show measures',
    all: 'All',
    flaggedOnly: (n: number) => `Outside what is expected (${n})`,
    measure: 'Measure',
    left: 'Left',
    right: 'Right',
    expected: 'Expected',
    expectedHint: 'mean (SD)',
    picture: 'Against expected',
    grade: 'Grade',
    whole: 'whole body',
    none: 'not known',
    groups,
    grades,
    flags,
    missingShort,
    n: (n: number) => `n ${n}`,
    gradeLabel: (grade: Exclude<Grade, 'D'>) => `Grade ${grade}: ${grades[grade]}`,
    legend:
      '± is the half width of a 95 % style interval for one camera. n is the number of cycles, steps or frames averaged.',
    notMeasured: (n: number) => `Not measured here: ${count(n, 'value', 'values')}, and why`,
    side: (side: Side) => sides[side],
  },
  patterns: {
    states: patternStates,
    signStates,
    seen: 'Seen',
    absent: 'Looked for, absent',
    against: 'Speak against it',
    notAssessed: 'Not assessed',
    primary: 'main sign',
    next: 'Worth discussing',
    signs: 'Signs in detail',
    side: (side: Side) => `${capital(sides[side])} side`,
    sideUnclear: 'Side unclear',
    atMoment: (timeS: number) => `at ${timeS.toFixed(2)} s`,
    onCurve: (curve: string) => `on the curve: ${curve.toLowerCase()}`,
  },
  severities,
  engines,
  modelNames: models,
  sides,
  capital,
  method: {
    summary: 'Engine, model, timing',
    app: 'Contrapposto',
    engine: 'Engine',
    model: 'Pose model',
    modelSha: 'Model file, SHA-256',
    clipSha: 'Clip, SHA-256',
    picture: 'Picture',
    decode: 'Decoding',
    pose: 'Pose',
    core: 'Measuring',
    total: 'Altogether',
    perFrame: (ms: string) => `${ms} ms a frame`,
    ms: (s: string) => `${s} s`,
    none: 'none',
    events: 'Footfalls found',
    cycles: 'Whole cycles',
    passes: 'Passes',
  },
} as const;

/** The shape of a catalogue: the same keys, the same functions, other words. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => unknown
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
export type Messages = Widened<typeof en>;

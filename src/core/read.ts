import { remembered, once } from './signal/remembered';
import type { Edits } from './recording/edits';
import type { KeypointsRecording } from './recording/keypoints';
import type { TaskKind } from './recording/task-kind';
import { editedEvents, withoutExcluded, type EditedRecording } from './tracks/apply-edits';
import { cleanTracks, type CleanTracks } from './tracks/tracks';
import { withOffAxis } from './scene/front-plane';
import { estimateRollDeg, levelled, smallestRollDeg } from './scene/roll';
import { withGround } from './scene/ground';
import { scaleOf } from './scene/scale';
import { jointTracks } from './landmarks/joints';
import type { LandmarkModel } from './landmarks/landmark-model';
import { readScene, wholeClip, type PassReading, type Scene } from './scene/scene';
import { relativeSpeed } from './scene/speed';
import { readBack } from './outline/back-reading';
import { minGaitRateHz } from './quality';
import { stillFrames } from './standing/standing';
import { readBody } from './tasks/body';
import { detectTask } from './tasks/detect';
import type { TestReading } from './tasks/reading';
import { isTest, readTest } from './tasks/tasks';
import type { Series } from './timeline';
import { angleSeries, meanCurves } from './walking/curves';
import { anglesOfPasses, cyclesByPass, type PassCycles } from './walking/cycle-reader';
import { findCycles, inWalkingOrder, isRunning } from './walking/cycles';
import { findEvents } from './walking/events/events';
import { frontStrides } from './walking/front-strides';
import type { WalkInput } from './walking/walk-times';

/** From the points of a recording to the signals that measures are read from. */

type Walk = Pick<WalkInput, 'events' | 'cycles' | 'excluded' | 'relativeSpeed'>;

const noWalk: Walk = { events: [], cycles: [], excluded: [], relativeSpeed: null };

/** Nothing is measured on a pass that is walked backwards. */
const forwardPasses = remembered((scene: Scene) => scene.passes.filter((pass) => pass.travel !== 'backward'));

// What no correction of an event changes.
const levelledOnce = remembered(levelled);
const sceneOnce = remembered((recording: KeypointsRecording, tracks: CleanTracks) =>
  withOffAxis(tracks, readScene(recording, tracks)),
);
const eventsOnce = remembered(findEvents);
const speedOnce = remembered(relativeSpeed);
const stillOnce = remembered(stillFrames);
const wholeOnce = remembered(wholeClip);
const jointsInPlaceOnce = remembered(jointTracks);
const jointsOnce = remembered(jointTracks);
const bodyOnce = remembered(readBody);
const anglesOnce = remembered(anglesOfPasses);
const seriesOnce = remembered(angleSeries);

function readWalk(tracks: CleanTracks, scene: Scene, edits: Edits): Walk {
  if (tracks.rateHz < minGaitRateHz) return noWalk;
  const passes = forwardPasses(scene);
  const found = eventsOnce(tracks.forEvents, passes);
  const events = editedEvents(
    isRunning(found, 1 / tracks.rateHz) ? found : inWalkingOrder(found, passes),
    edits,
  );
  const cycles = withoutExcluded(findCycles(events, passes), edits);
  return { events, ...cycles, relativeSpeed: speedOnce(tracks, passes) };
}

interface LevelReading {
  readonly recording: KeypointsRecording;
  readonly tracks: CleanTracks;
  readonly scene: Scene;
  readonly walk: Walk;
  /** Roll of the camera that was taken out; null where there was none worth it. */
  readonly rollDeg: number | null;
}

function readOnce(
  edited: EditedRecording,
  edits: Edits,
  rollDeg: number | null,
  onProgress: OnProgress,
): LevelReading {
  const { recording, framesUnswapped } = edited;
  onProgress?.('tracks');
  const tracks = withGround(cleanTracks(recording, framesUnswapped), recording);
  onProgress?.('scene');
  const scene = sceneOnce(recording, tracks);
  onProgress?.('events');
  return { recording, tracks, scene, walk: readWalk(tracks, scene, edits), rollDeg };
}

/** Reads the recording, and once more turned level where the floor shows that the camera was not. */
function readLevel(edited: EditedRecording, edits: Edits, onProgress: OnProgress): LevelReading {
  const first = readOnce(edited, edits, null, onProgress);
  const rollDeg = estimateRollDeg(first.tracks, first.scene.passes, first.walk.events);
  // A floor that moves in the picture shows no slope.
  if (first.tracks.ground || rollDeg === null || Math.abs(rollDeg) < smallestRollDeg) return first;
  return readOnce(
    { ...edited, recording: levelledOnce(edited.recording, rollDeg) },
    edits,
    rollDeg,
    onProgress,
  );
}

/** What `assess` does, in this order; a camera that is not level takes it back to the tracks once. */
export type AssessStage = 'tracks' | 'scene' | 'events' | 'body' | 'measures' | 'patterns';
export type OnProgress = ((stage: AssessStage) => void) | undefined;

export interface Reading {
  readonly tracks: CleanTracks;
  readonly task: TaskKind;
  readonly walking: boolean;
  readonly scene: Scene;
  readonly rollDeg: number | null;
  /** Heel strikes of the clip, whatever the task. */
  readonly heelStrikes: number;
  /** Of a walk; empty for everything else. */
  readonly walk: WalkInput;
  /** v / sqrt(g * leg length); null where the view does not show it. */
  readonly speed: number | null;
  readonly sideCycles: readonly PassCycles[];
  readonly series: readonly Series[];
  readonly test: TestReading;
  readonly stand: {
    readonly tracks: CleanTracks;
    readonly pass: PassReading;
    readonly still: readonly number[];
  };
  readonly curves: ReturnType<typeof meanCurves>;
  readonly frontStrides: () => ReturnType<typeof frontStrides>;
  readonly back: () => ReturnType<typeof readBack>;
}

/**
 * @param edited at least two frames, of which at least two with a person
 * @param model of the network that found the points; null: not known, or none
 */
export function read(
  edited: EditedRecording,
  edits: Edits,
  model: LandmarkModel | null,
  onProgress?: OnProgress,
): Reading {
  const level = readLevel(edited, edits, onProgress);
  const { recording, tracks } = level;
  onProgress?.('body');
  const still = stillOnce(tracks);
  const inPlace = wholeOnce(recording, level.scene);
  const standing = jointsInPlaceOnce(
    tracks,
    inPlace.passes,
    level.scene.view.plane === 'sagittal' ? model : null,
  );
  const body = bodyOnce(recording, standing, inPlace);
  const task = recording.context?.task ?? detectTask(body, level.scene, level.walk, still);
  const walking = task === 'walking';
  const scene = isTest(task) ? inPlace : level.scene;
  const passes = forwardPasses(scene);
  const { ground } = tracks;
  // Over ground that moves no speed is trusted.
  const shown = walking ? { ...level.walk, ...(ground ? { relativeSpeed: null } : {}) } : noWalk;
  const { legM, speed } = scaleOf(recording.context, scene.passes, shown.relativeSpeed);
  const walk: WalkInput = { tracks, passes, ...shown, legM };
  const sagittal = scene.view.plane === 'sagittal';
  const joints = jointsOnce(tracks, passes, sagittal ? model : null);
  const angles = anglesOnce(joints, passes);
  const sideCycles = cyclesByPass(angles, shown.cycles);
  const pass = scene.passes[0]!;
  return {
    tracks,
    task,
    walking,
    scene,
    rollDeg: level.rollDeg,
    heelStrikes: level.walk.events.filter((e) => e.kind === 'heel-strike').length,
    walk,
    speed,
    sideCycles,
    series: sagittal ? seriesOnce(joints, angles) : [],
    test: readTest(task, body),
    stand: { tracks: joints, pass, still },
    curves: walking ? meanCurves(sideCycles) : [],
    frontStrides: once(() => frontStrides(walk)),
    back: once(() => readBack(recording, tracks, pass, still)),
  };
}

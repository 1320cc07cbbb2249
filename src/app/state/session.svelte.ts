import {
  coreRevision,
  failed,
  noAnswers,
  turnedBy,
  type Answers,
  type Edits,
  type Facing,
  type Result,
  type TaskKind,
} from '../../core';
import type { OpenedSession, Person, Subject } from '../../store';
import {
  createMeasuringClient,
  type AnalysisClient,
  type AnalysisOptions,
  type AnalysisResult,
  type MeasuringClient,
} from '../../work';
import { Clip } from './clip.svelte';
import { newId } from './id';
import { Measuring } from './measuring';
import { makeThumbnail } from './thumbnail';

/** The session at hand: recordings of one person, read one after the other; a bad one never stops the next. */
export class SessionAtHand {
  clips = $state<Clip[]>([]);
  /** What the person says about pain and daily life. */
  answers = $state.raw<Answers>(noAnswers);
  /** Under whom the session is kept in the library; null: it is not kept. */
  person = $state.raw<Person | null>(null);
  /** The state in the library that this one goes back to, as `SessionToKeep` has it; null: none. */
  openedMs = $state<number | null>(null);
  /** Whether its clips are kept as well. */
  keepsClips = $state(false);
  id = $state(newId());
  startedMs = $state(Date.now());

  /** Measures again from keypoints; also for what is kept and not at hand. */
  readonly measuringClient: MeasuringClient = createMeasuringClient();

  #client: AnalysisClient;
  #measuring = new Measuring(this.measuringClient);
  #running: { clip: Clip; abort: AbortController } | null = null;

  constructor(client: AnalysisClient) {
    this.#client = client;
  }

  /** Recordings with a result, as the reports and the library take them. */
  done = $derived(
    this.clips.filter((clip): clip is Clip & { result: AnalysisResult } => clip.status === 'done'),
  );
  busy = $derived(
    this.clips.some(({ status, measuring }) => status === 'waiting' || status === 'running' || measuring),
  );

  /** Everything that would be kept, by identity: another list is another content. */
  content = $derived<readonly unknown[]>([
    this.answers,
    ...this.done.flatMap(({ id, result, edits }) => [id, result, edits]),
  ]);

  find(id: string): Clip | null {
    return this.clips.find((clip) => clip.id === id) ?? null;
  }

  addFiles(files: Iterable<File>, options: AnalysisOptions): Clip[] {
    return [...files].map((file) =>
      this.#add(new Clip(newId(), file.name, options, async () => ({ ok: true, value: file }))),
    );
  }

  /** A clip that has to be fetched from the page's own host first. */
  addRemote(name: string, url: string, options: AnalysisOptions): Clip {
    return this.#add(new Clip(newId(), name, options, () => fetchFile(name, url)));
  }

  retry(clip: Clip): void {
    if (clip.status !== 'failed') return;
    this.#readAgain(clip);
  }

  /** Reads a clip again for another of the people in it. Corrections belonged to the one before. */
  readPerson(clip: Clip, number: number): void {
    if (clip.status !== 'done' || !clip.file) return;
    clip.options = { ...clip.options, person: { number } };
    clip.edits = null;
    this.#readAgain(clip);
  }

  /**
   * Reads a clip again with its picture turned upright, as its fault asks for. Corrections and thumbnail belonged to the
   * picture as it lay.
   */
  turnUpright(clip: Clip): void {
    const turn = clip.turnAskedFor;
    if (turn === null || clip.status === 'running' || clip.status === 'waiting') return;
    clip.options = { ...clip.options, turn: turnedBy(clip.options.turn ?? 0, turn) };
    clip.edits = null;
    clip.thumbnail = null;
    this.#readAgain(clip);
  }

  /** Stops the analysis; a clip that still waits is given up at once. */
  cancel(clip: Clip): void {
    if (this.#running?.clip === clip) {
      clip.cancelling = true;
      this.#running.abort.abort();
    } else if (clip.status === 'waiting') clip.giveUp();
  }

  remove(clip: Clip): void {
    this.cancel(clip);
    const at = this.clips.indexOf(clip);
    if (at >= 0) this.clips.splice(at, 1);
    clip.releaseFile();
  }

  /** The user says what is done in the recording; null: as detected. */
  async setTask(clip: Clip, task: TaskKind | null): Promise<void> {
    clip.options = { ...clip.options, task };
    // Comes with all that reads the tests, for which the first page must not wait.
    const { needsOutline } = await import('./needs-outline');
    if (clip.options.task !== task) return;
    const lacksOutline = needsOutline(task) && !clip.result?.keypoints.outline;
    // A file that another tracker or an older page wrote has no clip to read again; it is measured as it is.
    if (lacksOutline && clip.file && clip.status === 'done') this.#readAgain(clip);
    else void this.#measureAgain(clip);
  }

  /** The user says from where the person is seen; null: as detected. */
  setFacing(clip: Clip, facing: Facing | null): void {
    clip.facing = facing;
    void this.#measureAgain(clip);
  }

  /** The user says how many times slower the clip runs than the movement did; null: nobody knows. */
  setSpeedFactor(clip: Clip, speedFactor: number | null): void {
    clip.options = { ...clip.options, speedFactor };
    void this.#measureAgain(clip);
  }

  /** The user corrects by hand. @param edits all corrections there are now */
  setEdits(clip: Clip, edits: Edits): void {
    void this.#measureAgain(clip, edits);
  }

  /** Has the landmarks of a recording as they are measured, for drawing. */
  settle(clip: Clip): Promise<void> {
    return this.#measuring.settle(clip);
  }

  /** The same, for a recording that is about to be corrected. */
  prepare(clip: Clip): Promise<void> {
    return this.#measuring.prepare(clip);
  }

  /** What is known of the person changed: every recording is measured again, from its keypoints. */
  async setSubject(subject: Subject): Promise<void> {
    for (const clip of this.clips) clip.options = { ...clip.options, ...subject };
    await Promise.all(this.clips.map((clip) => this.#measureAgain(clip)));
  }

  /** An empty session, for the next person. */
  clear(): void {
    for (const clip of [...this.clips]) this.remove(clip);
    this.answers = noAnswers;
    this.person = null;
    this.openedMs = null;
    this.keepsClips = false;
    this.id = newId();
    this.startedMs = Date.now();
  }

  /** Becomes a session of its own, with recordings of its own, under a person; what it came from stays as it is. */
  branchOff(person: Person): void {
    this.id = newId();
    for (const clip of this.clips) clip.id = newId();
    this.person = person;
    this.openedMs = null;
  }

  /** Shows a session of the library; what an older core measured is measured again from its keypoints. */
  async restore(opened: OpenedSession, options: AnalysisOptions): Promise<void> {
    const { person, session, recordings } = opened;
    const clips: Clip[] = [];
    for (const { record, result, clip: file } of recordings) {
      const load = async () =>
        file ? ({ ok: true, value: file } as const) : failed('file-not-found', record.name);
      const wanted = { ...options, ...session.subject, task: record.chosenTask };
      const clip = new Clip(record.id, record.name, wanted, load);
      clip.facing = record.chosenFacing;
      clip.thumbnail = record.thumbnail;
      if (file) clip.takeFile(file);
      if (result.ok) {
        const { turnDeg, speedFactor } = result.value.keypoints.context ?? {};
        clip.options = { ...wanted, turn: turnDeg ?? undefined, speedFactor };
        clip.result = result.value;
        clip.edits = result.value.edits;
        clip.status = 'done';
        const { needsMeasuring, assessment } = result.value;
        const isOld = assessment.app.coreRevision !== coreRevision;
        if (isOld && !needsMeasuring) clip.measuredBefore = assessment.app.version;
        if (needsMeasuring || isOld) await this.#measureAgain(clip);
        clip.giveUpDoubted();
      } else {
        clip.fault = result.fault;
        clip.status = 'failed';
      }
      clips.push(clip);
    }
    // All at once: what is kept must never be taken for a session that has lost the recordings still to come.
    this.clear();
    this.person = person;
    this.id = session.id;
    this.openedMs = session.savedMs;
    this.startedMs = session.startedMs;
    this.answers = session.answers;
    this.keepsClips = recordings.some(({ record }) => record.clip !== null);
    this.clips = clips;
  }

  /** Stops everything; for the end of the page. */
  dispose(): void {
    this.clear();
    this.#client.dispose();
    this.measuringClient.dispose();
  }

  #add(clip: Clip): Clip {
    this.clips.push(clip);
    void this.#pump();
    return clip;
  }

  #readAgain(clip: Clip): void {
    clip.fault = null;
    clip.measureFault = null;
    clip.progress = null;
    clip.status = 'waiting';
    void this.#pump();
  }

  /** A clip that is still to be read is measured after that, with what is known by then. */
  async #measureAgain(clip: Clip, edits?: Edits): Promise<void> {
    if (clip.result && clip.status === 'done') await this.#measuring.again(clip, edits);
  }

  async #pump(): Promise<void> {
    if (this.#running) return;
    const clip = this.clips.find((c) => c.status === 'waiting');
    if (!clip) return;
    const abort = new AbortController();
    this.#running = { clip, abort };
    clip.status = 'running';
    const { options } = clip;
    const result = await this.#analyze(clip, options, abort.signal);
    this.#running = null;
    clip.cancelling = false;
    if (result.ok) {
      clip.takeRead(result.value);
      // What was said while the frames were read, or before, and what the worker does not know.
      if (clip.options !== options || clip.facing || clip.edits) await this.#measureAgain(clip);
    } else {
      clip.fault = result.fault;
      clip.status = 'failed';
    }
    void this.#pump();
  }

  async #takeThumbnail(clip: Clip): Promise<void> {
    const { file, thumbnail, options } = clip;
    if (!file || thumbnail) return;
    const made = await makeThumbnail(file, options.turn);
    if (options.turn === clip.options.turn) clip.thumbnail = made;
  }

  async #analyze(clip: Clip, options: AnalysisOptions, signal: AbortSignal): Promise<Result<AnalysisResult>> {
    try {
      const loaded = await clip.load();
      if (!loaded.ok) return loaded;
      if (signal.aborted) return failed('cancelled');
      if (this.clips.includes(clip)) clip.takeFile(loaded.value);
      return await this.#client.analyze(loaded.value, options, {
        signal,
        onProgress: (progress) => {
          // From here on the file is known to be a clip.
          if (progress.stage === 'reading-frames' && clip.progress?.stage !== 'reading-frames')
            void this.#takeThumbnail(clip);
          clip.progress = progress;
        },
      });
    } catch (error) {
      // A bug, and it is reported as one; but the clips behind this one still get their turn.
      reportError(error);
      return failed('worker-died', error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}

async function fetchFile(name: string, url: string): Promise<Result<File>> {
  const response = await fetch(url).catch((error: unknown) => String(error));
  if (typeof response === 'string') return failed('file-not-found', response);
  if (!response.ok) return failed('file-not-found', `${response.status} ${response.statusText}`);
  const blob = await response.blob();
  return { ok: true, value: new File([blob], name, { type: 'video/mp4' }) };
}

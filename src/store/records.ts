import * as v from 'valibot';
import { facings, painPlaces, sexes, sides, taskKinds, type Answers, type Sex, type TaskKind } from '../core';

/**
 * What the library keeps of people, sessions and recordings. Everything that is read, from the database or from an
 * imported file, passes these schemas first. Times are milliseconds since 1970.
 */

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const text = v.pipe(v.string(), v.maxLength(2000));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const orNull = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const within = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));

/** A person under the code or name that the user chose. */
export const personSchema = v.object({ id, name: v.pipe(text, v.nonEmpty()), createdMs: moment });
export type Person = v.InferOutput<typeof personSchema>;

/** What is known of the person on that day; lengths in metres, speed in metres a second, null where not said. */
export const subjectSchema = v.object({
  heightM: orNull(within(0.5, 2.5)),
  ageYears: orNull(within(0, 120)),
  sex: orNull(v.picklist(sexes)),
  treadmillSpeedMS: orNull(within(0, 8)),
});
export interface Subject {
  readonly heightM: number | null;
  readonly ageYears: number | null;
  readonly sex: Sex | null;
  readonly treadmillSpeedMS: number | null;
}
export const noSubject: Subject = { heightM: null, ageYears: null, sex: null, treadmillSpeedMS: null };

const answersSchema = v.object({
  pain: v.array(v.object({ place: v.picklist(painPlaces), side: orNull(v.picklist(sides)) })),
  statements: v.record(text, orNull(v.boolean())),
  redFlags: orNull(v.array(text)),
});

/** One person, one day. */
export const sessionSchema = v.object({
  id,
  personId: id,
  /** When its first recording was opened. */
  startedMs: moment,
  savedMs: moment,
  subject: subjectSchema,
  answers: answersSchema,
});
export type StoredSession = v.InferOutput<typeof sessionSchema>;

/** One recording; its keypoints, its assessment and, by choice, its clip lie beside it as files. */
export const recordingSchema = v.object({
  id,
  sessionId: id,
  /** Place within the session, from 0. */
  position: v.pipe(v.number(), v.integer(), v.minValue(0)),
  name: text,
  /** What the lists show without opening the files. */
  task: v.picklist(taskKinds),
  facing: v.picklist(facings),
  durationS: within(0, 1e6),
  /** What the user said against the detection; null: detected. */
  chosenTask: orNull(v.picklist(taskKinds)),
  chosenFacing: orNull(v.picklist(facings)),
  /** Version of the core that made the stored assessment. */
  coreVersion: text,
  /** Small picture as a data address; null where there is none. */
  thumbnail: orNull(v.pipe(v.string(), v.startsWith('data:image/'), v.maxLength(200_000))),
  /** null: the clip itself was not kept. */
  clip: orNull(v.object({ type: text, sizeBytes: moment })),
});
export type StoredRecording = v.InferOutput<typeof recordingSchema>;

/** Compile-time proof that what is stored can be handed to the core as it is. */
export type RecordsFit = [
  StoredSession['answers'] extends Answers ? true : never,
  StoredSession['subject'] extends Subject ? true : never,
  StoredRecording['task'] extends TaskKind ? true : never,
];

import * as v from 'valibot';
import {
  aggravatorIds,
  durations,
  facings,
  painPlaces,
  redFlagIds,
  sexes,
  sides,
  statementIds,
  taskKinds,
  type Answers,
  type Sex,
  type TaskKind,
} from '../core';
import { id, integer, moment, text, within } from './values';

/**
 * What the library keeps of people, sessions and recordings. Everything that is read, from the database or from an
 * imported file, passes these schemas first: a string is a name from a list, an id, or text of bounded length that is shown
 * as text and nothing else. Times are milliseconds since 1970.
 */

const orNull = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);

/** A person under the code or name that the user chose. */
export const personSchema = v.object({ id, name: v.pipe(text(200), v.nonEmpty()), createdMs: moment });
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
  pain: v.pipe(
    v.array(v.object({ place: v.picklist(painPlaces), side: orNull(v.picklist(sides)) })),
    v.maxLength(100),
  ),
  statements: v.record(v.picklist(statementIds), orNull(v.boolean())),
  redFlags: orNull(v.pipe(v.array(v.picklist(redFlagIds)), v.maxLength(100))),
  // Not asked before.
  painWithMovement: v.optional(orNull(integer(0, 10)), null),
  since: v.optional(orNull(v.picklist(durations)), null),
  worse: v.optional(v.pipe(v.array(v.picklist(aggravatorIds)), v.maxLength(100)), []),
});

/** One person, one day. */
export const sessionSchema = v.object({
  id,
  personId: id,
  /** When its first recording was opened. */
  startedMs: moment,
  /** Grows with every change that is kept: of two states of one session it tells the newer. */
  savedMs: moment,
  subject: subjectSchema,
  answers: answersSchema,
});
export type StoredSession = v.InferOutput<typeof sessionSchema>;

/** Small pictures: no type that could carry script. */
const picture = v.pipe(
  v.string(),
  v.maxLength(200_000),
  v.regex(/^data:image\/(jpeg|png|webp);base64,[\w+/=]*$/),
);
/** What a clip is said to be; anything else than video would let a browser open it as a page. */
const clipType = v.fallback(v.pipe(v.string(), v.maxLength(100), v.regex(/^video\/[\w.+-]+$/)), '');

/** One recording; its keypoints, its assessment and, by choice, its clip lie beside it as files. */
export const recordingSchema = v.object({
  id,
  sessionId: id,
  /** Place within the session, from 0. */
  position: integer(0, 1e6),
  name: text(2000),
  /** What the lists show without opening the files. */
  task: v.picklist(taskKinds),
  facing: v.picklist(facings),
  durationS: within(0, 1e6),
  /** What the user said against the detection; null: detected. */
  chosenTask: orNull(v.picklist(taskKinds)),
  chosenFacing: orNull(v.picklist(facings)),
  /** As a data address; null where there is none. */
  thumbnail: orNull(picture),
  /** null: the clip itself was not kept. */
  clip: orNull(v.object({ type: clipType, sizeBytes: integer(0, 1e13) })),
});
export type StoredRecording = v.InferOutput<typeof recordingSchema>;

const fileName = v.pipe(v.string(), v.regex(/^[\w-][\w.-]{0,80}$/));
/** As it lies in the database: with the names of its files. A name is never used twice, so a file never changes. */
export const filedRecordingSchema = v.object({
  ...recordingSchema.entries,
  files: v.object({ result: fileName, clip: orNull(fileName) }),
});
export type FiledRecording = v.InferOutput<typeof filedRecordingSchema>;

/** Compile-time proof that what is stored can be handed to the core as it is. */
export type RecordsFit = [
  StoredSession['answers'] extends Answers ? true : never,
  StoredSession['subject'] extends Subject ? true : never,
  StoredRecording['task'] extends TaskKind ? true : never,
];

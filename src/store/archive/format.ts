import * as v from 'valibot';
import { personSchema } from '../records';
import { list } from '../values';

/** One person in one .zip: `person.json`, and for each recording `recordings/<id>/result.json` and perhaps `clip`. */
export const archiveSchemaId = 'contrapposto/person@1';
export const indexName = 'person.json';
export const resultName = (id: string) => `recordings/${id}/result.json`;
export const clipName = (id: string) => `recordings/${id}/clip`;

const mostRecords = 10_000;

/** Sessions and recordings are checked one by one: a bad one keeps no other from being read. */
export const indexSchema = v.object({
  schema: v.literal(archiveSchemaId),
  person: personSchema,
  sessions: list(v.unknown(), mostRecords),
  recordings: list(v.unknown(), mostRecords),
});

import { toJsonSchema } from '@valibot/to-json-schema';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { keypointsSchema, keypointsSchemaId } from '../../../src/core/recording/keypoints';

const file = fileURLToPath(new URL('../../../docs/schema/keypoints-1.schema.json', import.meta.url));

/** What JSON Schema cannot say is said in words; all else comes from the check in the core. */
const published = {
  $id: 'contrapposto:keypoints-1',
  title: keypointsSchemaId,
  description:
    'Landmarks of one person over time: for each frame 33 of [x, y, visibility] in pixels of the upright picture, y down, origin at the top left corner, or null where nobody was found. ' +
    'timesS increases from frame to frame, in seconds of the container, and is as long as frames; so are world and outline where they are given. Numbers are finite.',
};

it('the published schema of keypoints is that of the check (after a change: vitest -u)', async () => {
  const { $schema, ...body } = toJsonSchema(keypointsSchema, {
    errorMode: 'ignore',
    target: 'draft-2020-12',
  });
  const text = JSON.stringify({ $schema, ...published, ...body }, null, 2);
  await expect(`${text}\n`).toMatchFileSnapshot(file);
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Vector3 } from 'three';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../src/cli/browser';
import { startServer } from '../../src/cli/serve';
import type { KeypointsFrame, ModelName } from '../../src/core';
import { loadBody } from '../phantom/body';
import { projector } from '../phantom/camera';
import { dress, loosened } from '../phantom/dress';
import { encode, openStudio, paint, type Frame } from '../phantom/film';
import { Ground } from '../phantom/ground';
import { poseBody } from '../phantom/skin';
import { people, type Person } from './people';

/** The people of the calibration as pictures with their true joints, and what a network finds in them. */

const folder = fileURLToPath(new URL('../../build/phantom/landmarks/', import.meta.url));
/**
 * A picture is shown to the network so often: then it has looked where it looks when it follows a person, and not where the
 * detector has sent it.
 */
const looks = 2;

type Point = readonly [x: number, y: number];
export interface TruePose {
  /** Joint centres in pixels: hipL, kneeR, ... */
  readonly px: Readonly<Record<string, Point>>;
}
export interface SeenPerson {
  readonly person: Person;
  readonly poses: readonly { readonly truth: TruePose; readonly frame: KeypointsFrame }[];
}

const bones = { hip: 'upperleg01', knee: 'lowerleg01', ankle: 'foot', shoulder: 'upperarm01' } as const;

function* framesOf(person: Person): Generator<Frame> {
  const body = loadBody(person.shape);
  const { parts, cloth } = dress(body, person.scene);
  const all = parts.flatMap(({ triangles }) => triangles);
  const project = projector(person.camera);
  for (const { posture } of person.poses) {
    const posed = poseBody(body, posture);
    const { world } = new Ground(body, { still: posture, support: 'treadmill' }).place(posed, 0);
    const vertices = loosened(posed.vertices, all, cloth, person.scene.looseM ?? 0);
    const positions = new Float32Array(vertices.length);
    const point = new Vector3();
    for (let v = 0; v < vertices.length; v += 3)
      point.fromArray(vertices, v).applyMatrix4(world).toArray(positions, v);
    const px = Object.fromEntries(
      Object.entries(bones).flatMap(([joint, bone]) =>
        ['L', 'R'].map((side) => [
          `${joint}${side}`,
          project(posed.joint(`${bone}.${side}`).applyMatrix4(world)),
        ]),
      ),
    );
    yield { positions, truth: { px } as never };
  }
}

async function render(person: Person, browser: Browser): Promise<void> {
  const truth: unknown[] = [];
  async function* pictures() {
    for await (const { jpeg, truth: own } of paint(person, browser, framesOf(person))) {
      truth.push(own);
      for (let look = 0; look < looks; look++) yield jpeg;
    }
  }
  await encode({ fps: 3 }, pictures(), `${folder}${person.name}.mp4`);
  writeFileSync(`${folder}${person.name}.truth.json`, JSON.stringify(truth));
}

/** Renders who is not there yet (minutes). */
export async function renderPeople(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const absent = people.filter(({ name }) => !existsSync(`${folder}${name}.truth.json`));
  if (absent.length === 0) return;
  const studio = await openStudio();
  for (const person of absent) await render(person, studio);
  await studio.close();
}

/** What the network finds in the pictures, kept beside them. */
export async function seenPeople(model: ModelName): Promise<SeenPerson[]> {
  const rendered = people.filter(({ name }) => existsSync(`${folder}${name}.truth.json`));
  const pathOf = ({ name }: Person) => `${folder}${name}.${model}.json`;
  const absent = rendered.filter((person) => !existsSync(pathOf(person)));
  if (absent.length) {
    const server = await startServer(fileURLToPath(new URL('../../build/app', import.meta.url)), [0]);
    if (!server) throw new Error('no port is free');
    const browser = await openBrowser(server.url, { allowNoSandbox: true });
    const page = browser.newPage();
    for (const person of absent) {
      const options = { model, engine: 'auto', task: 'standing', heightM: null } as const;
      const result = await page.analyze(`${folder}${person.name}.mp4`, options, () => undefined);
      if (!result.ok) process.stderr.write(`${person.name}: ${result.fault.code}\n`);
      writeFileSync(pathOf(person), JSON.stringify(result.ok ? result.value.keypoints.frames : null));
    }
    await browser.close();
    await server.close();
  }
  return rendered.flatMap((person) => {
    const frames = JSON.parse(readFileSync(pathOf(person), 'utf8')) as KeypointsFrame[] | null;
    const truth = JSON.parse(readFileSync(`${folder}${person.name}.truth.json`, 'utf8')) as TruePose[];
    if (!frames || frames.length !== looks * truth.length) return [];
    return [
      { person, poses: truth.map((own, i) => ({ truth: own, frame: frames[looks * i + looks - 1]! })) },
    ];
  });
}

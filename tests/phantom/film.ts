import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { chromiumArguments, findChromium } from '../../src/cli/chromium';
import { loadBody } from './body';
import { dress, loosened } from './dress';
import { prescribedEvents } from './gait';
import { Ground } from './ground';
import { postureAt } from './motion';
import { Vector3 } from 'three';
import { poseBody } from './skin';
import type { ClipSpec } from './spec';
import { frameTruth, trunkTriangles, type FrameTruth } from './truth';

/** From a specification to the clip and its truth: Node poses the body, a page paints it, ffmpeg encodes. */

export interface Frame {
  /** Vertices in the world, x, y, z. */
  readonly positions: Float32Array;
  readonly truth: FrameTruth;
}

/** The frames of a clip one by one, without painting them. */
export function* framesOf(spec: ClipSpec): Generator<Frame> {
  const body = loadBody(spec.shape);
  const { parts, cloth } = dress(body, spec.scene);
  const all = parts.flatMap(({ triangles }) => triangles);
  const trunk = trunkTriangles(body, all);
  const ground = new Ground(body, spec.motion);
  for (let i = 0; i < Math.round(spec.fps * spec.seconds); i++) {
    const posture = postureAt(spec.motion, i / spec.fps);
    const posed = poseBody(body, posture);
    const placed = ground.place(posed, i / spec.fps);
    const vertices = loosened(posed.vertices, all, cloth, spec.scene.looseM ?? 0);
    const positions = new Float32Array(vertices.length);
    const point = new Vector3();
    for (let v = 0; v < vertices.length; v += 3)
      point.fromArray(vertices, v).applyMatrix4(placed.world).toArray(positions, v);
    const truth = frameTruth(body, posture, posed, placed, spec.camera, { vertices, all, trunk });
    yield { positions, truth: { frame: i, t: i / spec.fps, ...truth } };
  }
}

export async function openStudio(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    args: [...chromiumArguments, '--ignore-gpu-blocklist', '--enable-unsafe-swiftshader'],
    ...(executablePath ? { executablePath } : {}),
  });
}

let bundled: Promise<string> | null = null;
/** The painting page as one script. */
async function painterScript(): Promise<string> {
  bundled ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('./page/room.ts', import.meta.url)), formats: ['es'] },
    },
  }).then((output) => (output as Rollup.RollupOutput[])[0]!.output[0].code);
  return bundled;
}

/** Pictures of a clip as JPEG, with what is true of each. */
export async function* paint(
  spec: Pick<ClipSpec, 'shape' | 'scene' | 'camera'>,
  browser: Browser,
  frames: Iterable<Frame>,
): AsyncGenerator<{ jpeg: Buffer; truth: FrameTruth }> {
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ type: 'module', content: await painterScript() });
    await page.waitForFunction(() => 'painter' in window);
    const body = loadBody(spec.shape);
    await page.evaluate(
      ([camera, scene, parts, count]) => window.painter.build(camera, scene, parts, count),
      [spec.camera, spec.scene, dress(body, spec.scene).parts, body.vertices.length / 3] as const,
    );
    let last = { positions: '', jpeg: Buffer.alloc(0) };
    for (const { positions, truth } of frames) {
      const encoded = Buffer.from(positions.buffer).toString('base64');
      if (last.positions !== encoded)
        last = {
          positions: encoded,
          jpeg: Buffer.from(await page.evaluate((text) => window.painter.paint(text), encoded), 'base64'),
        };
      yield { jpeg: last.jpeg, truth };
    }
  } finally {
    await page.close();
  }
}

/** Pictures in, a clip out. @throws where ffmpeg fails */
export async function encode(
  { fps, crf = 20, noise = 0 }: Pick<ClipSpec, 'fps' | 'crf' | 'noise'>,
  pictures: AsyncIterable<Buffer>,
  path: string,
): Promise<void> {
  const filters = noise ? ['-vf', `noise=alls=${noise}:allf=t:all_seed=1`] : [];
  const input = ['-f', 'image2pipe', '-framerate', String(fps), '-c:v', 'mjpeg', '-i', '-'];
  const output = ['-c:v', 'libx264', '-threads', '1', '-pix_fmt', 'yuv420p', '-crf', String(crf)];
  const encoder = spawn(
    'ffmpeg',
    ['-v', 'error', '-y', ...input, ...filters, ...output, '-movflags', '+faststart', path],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const ended = once(encoder, 'close');
  for await (const jpeg of pictures) if (!encoder.stdin.write(jpeg)) await once(encoder.stdin, 'drain');
  encoder.stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

/** Writes STEM.mp4 and STEM.truth.json. @throws where ffmpeg or the browser fails */
export async function film(spec: ClipSpec, stem: string, browser: Browser): Promise<void> {
  const frames: FrameTruth[] = [];
  async function* pictures() {
    for await (const { jpeg, truth } of paint(spec, browser, framesOf(spec))) {
      frames.push(truth);
      yield jpeg;
    }
  }
  await encode(spec, pictures(), `${stem}.mp4`);
  const { gait } = spec.motion;
  const truth = {
    spec,
    info: { height: Math.round(1e4 * loadBody(spec.shape).heightM) / 1e4 },
    fps: spec.fps,
    events: gait ? prescribedEvents(gait, 0, spec.seconds) : [],
    frames,
  };
  writeFileSync(`${stem}.truth.json`, `${JSON.stringify(truth)}\n`);
}

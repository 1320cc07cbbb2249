import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../../src/cli/browser';
import { startServer } from '../../src/cli/serve';
import type { Assessment, GaitEvent, KeypointsRecording, ModelName } from '../../src/core';
import { bodyFolder } from '../phantom/body';
import { film as render, openStudio } from '../phantom/film';
import type { Point } from '../phantom/silhouette';
import type { ClipSpec } from '../phantom/spec';

/** Clips of the phantom, rendered when they are first wanted, and what the product makes of them. */

const root = fileURLToPath(new URL('../../', import.meta.url));
export const bodiesAreHere = existsSync(`${bodyFolder}/base.obj`);

/** What is true of a clip; names and signs: tests/phantom/README.md. */
export interface Truth {
  readonly fps: number;
  readonly events: readonly Pick<GaitEvent, 'side' | 'kind' | 'timeS'>[];
  readonly info: { readonly height: number };
  readonly frames: readonly TruthFrame[];
}
export interface TruthFrame {
  readonly asis_psis_tilt: number;
  readonly lumbar_angle: number;
  readonly trunk_lean: number;
  readonly trunk_lateral: number;
  readonly hip_line: number;
  readonly thigh_vertical_L: number;
  readonly thigh_vertical_R: number;
  readonly knee_sag_L: number;
  readonly knee_sag_R: number;
  readonly outline: readonly Point[];
  readonly back: readonly Point[];
  readonly px: Readonly<Record<string, Point>>;
}

export interface AnalysedClip {
  readonly clip: string;
  readonly assessment: Assessment;
  readonly keypoints: KeypointsRecording;
  readonly truth: Truth;
}

/** Renders what is not in build/phantom/`folder` yet (minutes) and analyses all of it, tasks detected. */
export async function analysedClips(
  folder: string,
  specs: Readonly<Record<string, ClipSpec>>,
  model: ModelName,
): Promise<AnalysedClip[]> {
  const at = `${root}build/phantom/${folder}`;
  mkdirSync(at, { recursive: true });
  const absent = Object.entries(specs).filter(([name]) => !existsSync(`${at}/${name}.truth.json`));
  if (absent.length > 0) {
    const studio = await openStudio();
    for (const [name, spec] of absent) await render(spec, `${at}/${name}`, studio);
    await studio.close();
  }
  const server = await startServer(`${root}build/app`, [0]);
  if (!server) throw new Error('no port is free');
  const browser = await openBrowser(server.url, { allowNoSandbox: true });
  const found: AnalysedClip[] = [];
  try {
    const page = browser.newPage();
    for (const clip of Object.keys(specs)) {
      const options = { model, engine: 'auto', task: null, heightM: null } as const;
      const result = await page.analyze(`${at}/${clip}.mp4`, options, () => undefined);
      if (!result.ok) throw new Error(`${clip}: ${result.fault.code}`);
      const { assessment, keypoints } = result.value;
      const truth = JSON.parse(readFileSync(`${at}/${clip}.truth.json`, 'utf8')) as Truth;
      found.push({ clip, assessment, keypoints, truth });
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return found;
}

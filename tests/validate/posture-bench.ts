import { isMeasured, type Assessment, type KeypointsRecording, type MeasureId } from '../../src/core';
import { backLine } from '../../src/core/outline/back-line';
import { stillBack } from '../../src/core/outline/still-back';
import { presets } from '../phantom/presets';
import type { Point } from '../phantom/silhouette';
import { assessRecording } from '../support/assess';
import { film, readMarkerWalk, sideCamera, type Point3 } from '../support/mocap';
import { analysedClips, type Truth } from './rendered-clips';

/** Standing people: markers filmed by a virtual camera, and rendered bodies end to end. */

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const valueOf = (assessment: Assessment, id: MeasureId) => {
  const found = assessment.measures.find((m) => m.id === id);
  return found && isMeasured(found) ? found : null;
};

export interface StandingError {
  readonly row: MeasureId;
  readonly error: number;
  readonly plusMinus: number;
}

/** Each standing recording of markers, seen from its right and from its left. */
export function markerStands(): StandingError[] {
  const names = ['btk-full', 'btk-functional', 'zoo-HC002D', 'zoo-HC030A', 'zoo-HC036A', 'zoo-HC039A'];
  return names.flatMap((name) => {
    const stand = readMarkerWalk(`${name}-static`);
    // A still stand of half a second is shown as long as it takes to be recognised.
    const frames = stand.markers['LHIP_JC']!.length;
    const times = Math.ceil((2.5 * stand.rateHz) / frames);
    const markers = Object.fromEntries(
      Object.entries(stand.markers).map(([key, list]) => [
        key,
        Array.from({ length: times }, (_, k) => (k % 2 ? [...list].reverse() : list)).flat(),
      ]),
    );
    const middle = (key: string): Point3 | null => {
      const points = ['L', 'R'].flatMap((side) =>
        (stand.markers[side + key] ?? []).filter((p) => p !== null),
      );
      return points.length
        ? ([0, 1, 2].map((c) => mean(points.map((p) => p[c]!))) as unknown as Point3)
        : null;
    };
    const [hip, knee, ankle] = ['HIP_JC', 'KNEE_JC', 'ANKLE_JC'].map(middle) as [Point3, Point3, Point3];
    const shoulder = middle('SHO');
    const length = (a: Point3, b: Point3) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    const legM = length(hip, knee) + length(knee, ankle);
    const lean = (low: Point3, high: Point3) =>
      (Math.atan2(high[0] - low[0], high[1] - low[1]) * 180) / Math.PI;
    const truth: Partial<Record<MeasureId, number>> = {
      sway: lean(ankle, hip),
      'plumb-hip': (100 * (hip[0] - ankle[0])) / legM,
      'plumb-knee': (100 * (knee[0] - ankle[0])) / legM,
      ...(shoulder
        ? { 'trunk-lean': lean(hip, shoulder), 'plumb-shoulder': (100 * (shoulder[0] - ankle[0])) / legM }
        : {}),
    };
    return [0, 180].flatMap((bearingDeg) => {
      const camera = { ...sideCamera, rateHz: 30, bearingDeg, noisePx: 1 };
      const result = assessRecording(film({ ...stand, markers }, camera));
      if (!result.ok) throw new Error(`${name}: ${result.fault.code}`);
      return (Object.entries(truth) as [MeasureId, number][]).flatMap(([row, value]) => {
        const found = valueOf(result.value, row);
        return found ? [{ row, error: found.value - value, plusMinus: found.plusMinus }] : [];
      });
    });
  });
}

export interface RenderedStand {
  readonly clip: string;
  readonly assessment: Assessment;
  /** The same with the true outline in place of the network's. */
  readonly withTrueOutline: Assessment;
  readonly trueTiltDeg: number;
  readonly trueLumbarDeg: number;
  /** Mean distance of the back's edge from the true one, % of the body's height; null where no edge was found. */
  readonly edgePercent: number | null;
  /** The edge averaged over the frames less the same of the true outline: spread along the back, % of the height. */
  readonly unevenPercent: number | null;
}

const distanceToLine = (line: readonly Point[], [x, y]: Point) =>
  Math.min(
    ...line.slice(1).map(([bx, by], k) => {
      const [ax, ay] = line[k]!;
      const squared = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
      const share = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
      return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
    }),
  );

const heightPxOf = (outline: readonly Point[]) => {
  const ys = outline.map(([, y]) => y);
  return Math.max(...ys) - Math.min(...ys);
};

function edgePercent(recording: KeypointsRecording, truth: Truth, facingSign: 1 | -1): number | null {
  const shares = recording.frames.flatMap((frame, i) => {
    const polygon = recording.outline?.[i];
    const true_ = truth.frames[i];
    if (!frame || !polygon || !true_) return [];
    const line = backLine(polygon, frame, facingSign, recording);
    if (typeof line === 'string') return [];
    const heightPx = heightPxOf(true_.outline);
    const [top, bottom] = [true_.back[0]![1], true_.back.at(-1)![1]];
    const inside = line.points.filter(([, y]) => y > top && y < bottom);
    return [(100 * mean(inside.map((p) => distanceToLine(true_.back, p)))) / heightPx];
  });
  return shares.length ? mean(shares) : null;
}

function unevenPercent(
  recording: KeypointsRecording,
  outline: KeypointsRecording['outline'],
  facingSign: 1 | -1,
): number | null {
  const pass = {
    startS: 0,
    endS: 0,
    travel: 'treadmill',
    facing: 'right',
    nearSide: null,
    facingSign,
  } as const;
  const [seen, truth] = [recording, { ...recording, outline }].map((r) => stillBack(r, pass, () => true));
  if (!seen || !truth || typeof seen === 'string' || typeof truth === 'string') return null;
  const off = seen.profile.fwd.flatMap((fwd, i) => {
    const row = (seen.topPx + i * seen.profile.rowPx - truth.topPx) / truth.profile.rowPx;
    const [above, below] = [truth.profile.fwd[Math.floor(row)], truth.profile.fwd[Math.floor(row) + 1]];
    if (above === undefined || below === undefined) return [];
    return [fwd - above - (row - Math.floor(row)) * (below - above)];
  });
  const middle = mean(off);
  const heights = (outline ?? []).flatMap((polygon) => (polygon ? [heightPxOf(polygon)] : []));
  return (100 * Math.sqrt(mean(off.map((d) => (d - middle) ** 2)))) / mean(heights);
}

/** The stands whose names begin with `word`. */
export async function renderedStands(word: string): Promise<RenderedStand[]> {
  const specs = Object.fromEntries(Object.entries(presets).filter(([name]) => name.startsWith(word)));
  const clips = await analysedClips('clips', specs, 'heavy');
  return clips.map(({ clip, assessment, keypoints, truth }) => {
    const outline = truth.frames.map((frame, i) => (keypoints.outline?.[i] ? frame.outline : null));
    const facingSign = assessment.view.facing === 'left' ? -1 : 1;
    const again = assessRecording({ ...keypoints, outline });
    if (!again.ok) throw new Error(`${clip}: ${again.fault.code}`);
    return {
      clip,
      assessment,
      withTrueOutline: again.value,
      trueTiltDeg: mean(truth.frames.map((frame) => frame.asis_psis_tilt)),
      trueLumbarDeg: mean(truth.frames.map((frame) => frame.lumbar_angle)),
      edgePercent: edgePercent(keypoints, truth, facingSign),
      unevenPercent: unevenPercent(keypoints, outline, facingSign),
    };
  });
}

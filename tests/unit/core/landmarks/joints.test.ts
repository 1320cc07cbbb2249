import { describe, expect, it } from 'vitest';
import { jointTracks } from '../../../../src/core/landmarks/joints';
import {
  angleUses,
  limbs,
  movedJoints,
  rods,
  type LandmarkModel,
  type Shares,
} from '../../../../src/core/landmarks/landmark-model';
import { modelOf } from '../../../../src/core/landmarks/models';
import { sideAngles } from '../../../../src/core/scene/kinematics';
import { readScene } from '../../../../src/core/scene/scene';
import { cleanTracks } from '../../../../src/core/tracks/tracks';
import { assess, jointIndex, readKeypoints } from '../../../../src/core';
import { keypointsJson } from '../../../../src/report';
import { inputOf, measured } from '../../../support/assess';
import { walk } from '../../../support/walker';

const from = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

const still = (shares: (joint: string, rod: string) => Shares): LandmarkModel => ({
  toJoint: from(limbs, () => from(movedJoints, (joint) => from(rods, (rod) => shares(joint, rod)))),
  usual: {
    thigh: [0, -0.5],
    shank: [0, -0.5],
    trunk: [0, 0.6],
    hips: [0, 0],
    shoulders: [0, 0],
  },
  left: from(angleUses, () => from(limbs, () => 1)),
});
const degree = Math.PI / 180;

function anglesWith(model: LandmarkModel | null, facing: 'left' | 'right' = 'right') {
  const { recording } = walk({ seconds: 3, treadmill: true });
  const { widthPx } = recording;
  const mirrored = {
    ...recording,
    frames: recording.frames.map(
      (frame) =>
        frame?.map((point, k) => {
          // Left and right change places with the picture's sides; the landmarks of a side follow each other.
          const other = k === 0 ? 0 : k <= 10 ? k : k % 2 ? k + 1 : k - 1;
          const [x, y, v] = frame[other] ?? point;
          return [widthPx - x, y, v] as const;
        }) ?? null,
    ),
  };
  const seen = facing === 'right' ? recording : mirrored;
  const tracks = cleanTracks(seen);
  const { passes } = readScene(seen, tracks);
  const joints = jointTracks(tracks, passes, model);
  return { tracks, joints, angles: sideAngles(joints, passes[0]!), pass: passes[0]! };
}

describe('joints out of landmarks', () => {
  it('leave the tracks of an unknown network as they are', () => {
    const { tracks, joints } = anglesWith(null);
    expect(joints).toBe(tracks);
  });

  it('turn the thigh by what the knee is moved across it, at every bend alike', () => {
    const share = Math.tan(4 * degree);
    const model = still((joint, rod) => (joint === 'knee' && rod === 'thigh' ? [0, share] : [0, 0]));
    const [before, after] = [anglesWith(null), anglesWith(model)];
    const near = after.pass.nearSide!;
    const [a, b] = [before.angles.thigh[near], after.angles.thigh[near]];
    a.known.forEach((known, i) => {
      if (known) expect(b.values[i]! - a.values[i]!).toBeCloseTo(4, 6);
    });
    expect(after.joints.forEvents).toBe(after.tracks.forEvents);
  });

  it('are the same in a picture and in its mirror', () => {
    const model = modelOf('heavy')!;
    const [right, left] = [anglesWith(model, 'right'), anglesWith(model, 'left')];
    expect(left.pass.nearSide).not.toBe(right.pass.nearSide);
    const [a, b] = [right.angles.knee[right.pass.nearSide!], left.angles.knee[left.pass.nearSide!]];
    const both = [...a.known.keys()].filter((i) => a.known[i] && b.known[i]);
    expect(both.length).toBeGreaterThan(50);
    for (const i of both) expect(b.values[i]).toBeCloseTo(a.values[i]!, 3);
  });

  it('stand where they do where shoulders are not seen', () => {
    const { recording } = walk({ seconds: 3, treadmill: true });
    const hidden = new Set(['left', 'right'].map((side) => jointIndex(side as 'left', 'shoulder')));
    const cut = {
      ...recording,
      frames: recording.frames.map(
        (frame) => frame?.map(([x, y, v], k) => [x, y, hidden.has(k) ? 0 : v] as const) ?? null,
      ),
    };
    const tracks = cleanTracks(cut);
    const { passes } = readScene(cut, tracks);
    const joints = jointTracks(tracks, passes, modelOf('heavy'));
    const knee = sideAngles(joints, passes[0]!).knee[passes[0]!.nearSide!];
    const share = knee.known.reduce((sum, k) => sum + k, 0) / knee.known.length;
    expect(share).toBeGreaterThan(0.8);
  });
});

describe('an assessment', () => {
  const { recording } = walk({ seconds: 10, treadmill: true });
  const of = (model: 'heavy' | null) => {
    const result = assess({ ...inputOf(recording), pose: { model, modelSha256: null, engine: 'import' } });
    if (!result.ok) throw new Error(result.fault.code);
    return measured(result.value, 'thigh-extension-peak', result.value.view.nearSide);
  };

  it('moves the thigh of a known network forward, and is surer of it', () => {
    const [unknown, heavy] = [of(null), of('heavy')];
    expect(heavy.value - unknown.value).toBeGreaterThan(0.5);
    expect(heavy.plusMinus).toBeLessThan(unknown.plusMinus);
  });

  it('is the same again from the file that it leaves', () => {
    const named = { ...recording, context: { ...recording.context, model: 'heavy' as const } };
    const read = readKeypoints(JSON.parse(keypointsJson(named)));
    const again = read.ok && assess(inputOf(read.value));
    if (!again || !again.ok) throw new Error('it is not read');
    const { value, plusMinus } = of('heavy');
    expect(again.value.pose).toEqual({ model: 'heavy', modelSha256: null, engine: 'import' });
    expect(measured(again.value, 'thigh-extension-peak', again.value.view.nearSide)).toMatchObject({
      value,
      plusMinus,
    });
  });

  it('leaves markers as they are, whatever network is named', () => {
    const marked = { ...recording, context: { ...recording.context, landmarks: 'markers' as const } };
    const result = (model: 'heavy' | null) =>
      assess({ ...inputOf(marked), pose: { model, modelSha256: null, engine: 'import' } });
    const [a, b] = [result(null), result('heavy')];
    expect(a.ok && b.ok && b.value.measures).toEqual(a.ok && a.value.measures);
  });
});

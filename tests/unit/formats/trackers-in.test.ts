import { describe, expect, it } from 'vitest';
import { landmarkNames, type KeypointsRecording, type LandmarkName } from '../../../src/core';
import { readInput, type InputFile, type InputOptions } from '../../../src/formats';
import { assessed } from '../../support/assess';
import { walk } from '../../support/walker';

const { context: _, ...recording } = walk({ seconds: 5 }).recording;
const { widthPx, heightPx, timesS, frames } = recording;
const clip: InputOptions = { rateHz: 60, sizePx: { widthPx, heightPx } };

const file = (content: unknown, name = 'a'): InputFile => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});
const read = (files: readonly InputFile[], options: InputOptions = clip) => {
  const result = readInput(files, options);
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail}`);
  return result.value;
};
const faultOf = (files: readonly InputFile[], options: InputOptions = clip) => {
  const result = readInput(files, options);
  if (result.ok) throw new Error('expected a fault');
  return result.fault;
};

const pair = (name: string) => [`left_${name}`, `right_${name}`] as LandmarkName[];
const coco: LandmarkName[] = [
  'nose',
  ...['eye', 'ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'].flatMap(pair),
];
const limb = (side: string, ...joints: string[]) => joints.map((joint) => `${side}_${joint}` as LandmarkName);
/** As the documents of the trackers list their points; null: a point that we have no landmark for. */
const orders: Record<string, (LandmarkName | null)[]> = {
  body25: [
    ...['nose' as const, null],
    ...limb('right', 'shoulder', 'elbow', 'wrist'),
    ...limb('left', 'shoulder', 'elbow', 'wrist'),
    null,
    ...limb('right', 'hip', 'knee', 'ankle'),
    ...limb('left', 'hip', 'knee', 'ankle'),
    ...(['right_eye', 'left_eye', 'right_ear', 'left_ear'] as const),
    ...['left_foot_index' as const, null, 'left_heel' as const],
    ...['right_foot_index' as const, null, 'right_heel' as const],
  ],
  halpe26: [
    ...coco,
    ...[null, null, null],
    ...(['left_foot_index', 'right_foot_index'] as const),
    ...[null, null],
    ...(['left_heel', 'right_heel'] as const),
  ],
  coco17: coco,
};
const pointOf = (
  frame: KeypointsRecording['frames'][number],
  name: LandmarkName | null,
): [number, number, number] =>
  name && frame ? ([...frame[landmarkNames.indexOf(name)]!] as [number, number, number]) : [5, 5, 0.9];

const openPoseFiles = (order: (LandmarkName | null)[], extra: number[][] = []) =>
  frames.map((frame, i) =>
    file(
      {
        version: 1.3,
        people: [
          ...extra.map((points) => ({ person_id: [-1], pose_keypoints_2d: points })),
          { person_id: [-1], pose_keypoints_2d: order.flatMap((name) => pointOf(frame, name)) },
        ],
      },
      // As text, 10 comes before 9.
      `walk_${i}_keypoints.json`,
    ),
  );
/** Eyes are measured by nothing, and the walker has none. */
const same = (keypoints: KeypointsRecording) => {
  expect(keypoints).toMatchObject({ widthPx, heightPx });
  timesS.forEach((timeS, i) => expect(keypoints.timesS[i]).toBeCloseTo(timeS, 6));
  keypoints.frames.forEach((frame, i) =>
    frame!.forEach((point, k) =>
      point.forEach((value, c) => expect(value).toBeCloseTo(frames[i]![k]![c]!, 6)),
    ),
  );
};
const direct = assessed(recording);
const measuresOf = (keypoints: KeypointsRecording) =>
  assessed(keypoints).measures.map((m) =>
    'value' in m ? [m.id, m.side, m.value.toFixed(6)] : [m.id, m.side, m.missing.code],
  );

const reversed = <T>(list: readonly T[]) => list.toReversed();
const mmpose = {
  meta_info: { dataset_name: 'halpe26' },
  instance_info: frames.map((frame, i) => ({
    frame_id: i + 1,
    instances: [
      {
        keypoints: orders['halpe26']!.map((name) => pointOf(frame, name).slice(0, 2)),
        keypoint_scores: orders['halpe26']!.map((name) => pointOf(frame, name)[2]),
        bbox: [[0, 0, 1, 1]],
      },
    ],
  })),
};
const alphaPose = frames.map((frame, i) => ({
  image_id: `${i}.jpg`,
  category_id: 1,
  keypoints: orders['halpe26']!.flatMap((name) => pointOf(frame, name)),
  score: 2.9,
}));
const mediapipe = {
  width: widthPx,
  height: heightPx,
  frames: frames.map((frame, i) => ({
    timestamp_ms: 1000 * timesS[i]!,
    landmarks: frame!.map(([x, y, visibility]) => ({ x: x / widthPx, y: y / heightPx, z: 0, visibility })),
  })),
};
const dlcNames: Partial<Record<LandmarkName, string>> = Object.fromEntries(
  orders['halpe26']!.filter((name) => name !== null && !name.endsWith('eye')).map((name) => [
    name,
    name!.replace(
      /^(left|right)_(.*)$/,
      (_, side: string, joint: string) => `${joint === 'foot_index' ? 'big toe' : joint}_${side[0]}`,
    ),
  ]),
);
const dlcColumns = Object.entries(dlcNames) as [LandmarkName, string][];
const dlc = [
  ['scorer', ...dlcColumns.flatMap(() => ['net', 'net', 'net'])],
  ['bodyparts', ...dlcColumns.flatMap(([, name]) => [name, name, name])],
  ['coords', ...dlcColumns.flatMap(() => ['x', 'y', 'likelihood'])],
  ...frames.map((frame, i) => [i, ...dlcColumns.flatMap(([name]) => pointOf(frame, name))]),
]
  .map((row) => row.join(','))
  .join('\r\n');

describe('points of other trackers', () => {
  it.each([
    ['OpenPose, BODY_25', () => reversed(openPoseFiles(orders['body25']!)), 'openpose'],
    ['OpenPose way, HALPE-26', () => openPoseFiles(orders['halpe26']!), 'openpose'],
    ['MMPose', () => [file(mmpose)], 'mmpose'],
    ['AlphaPose', () => [file(reversed(alphaPose))], 'alphapose'],
    ['MediaPipe, shares of the picture', () => [file(mediapipe)], 'mediapipe'],
    ['DeepLabCut', () => [file(dlc)], 'deeplabcut'],
    ['ours', () => [file(recording)], 'contrapposto'],
  ])('%s: the very points, and the very assessment', (_, files, format) => {
    const found = read(files());
    expect(found.format).toBe(format);
    same(found.keypoints);
    expect(measuresOf(found.keypoints)).toEqual(measuresOf(recording));
  });

  it('pixels of Sports2D, up or down, whatever unit the head claims', () => {
    const names = [
      'Nose',
      ...['Hip', 'Knee', 'Ankle', 'Heel', 'BigToe', 'Shoulder', 'Ear', 'Elbow', 'Wrist'].flatMap((n) => [
        `L${n}`,
        `R${n}`,
      ]),
    ];
    const landmark = (name: string) =>
      (name === 'Nose'
        ? 'nose'
        : `${name[0] === 'L' ? 'left' : 'right'}_${name.slice(1).replace('BigToe', 'foot_index').toLowerCase()}`) as LandmarkName;
    for (const up of [false, true]) {
      const rows = frames.map((frame, i) => [
        i + 1,
        timesS[i],
        ...names.flatMap((name): (number | string)[] => {
          const [x, y] = pointOf(frame, landmark(name));
          return i === 3 && name === 'LHeel' ? ['', '', ''] : [x, up ? -y : y, 0];
        }),
      ]);
      const text = [
        'PathFileType\t4\t(X/Y/Z)\twalk.trc',
        'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
        `60\t60\t${frames.length}\t${names.length}\tm\t60\t0\t${frames.length}`,
        `Frame#\tTime\t${names.join('\t\t\t')}\t\t`,
        `\t\t${names.map((_, i) => `X${i + 1}\tY${i + 1}\tZ${i + 1}`).join('\t')}`,
        ...rows.map((row) => row.join('\t')),
      ].join('\n');
      const { format, keypoints } = read([file(text)]);
      expect(format).toBe('trc-pixels');
      expect(keypoints.frames[3]![landmarkNames.indexOf('left_heel')]).toEqual([0, 0, 0]);
      const found = assessed(keypoints);
      expect(found.view.facing).toBe('right');
      expect(found.events.map(({ side, kind }) => [side, kind])).toEqual(
        direct.events.map(({ side, kind }) => [side, kind]),
      );
      found.events.forEach(({ timeS }, i) => expect(timeS).toBeCloseTo(direct.events[i]!.timeS, 2));
    }
  });

  it('takes the person who walks, not one who stands further off', () => {
    const bystander = orders['body25']!.flatMap((_, k) => [300 + (k % 3), 400 + 4 * k, 0.9]);
    same(read(openPoseFiles(orders['body25']!, [bystander])).keypoints);
  });

  it('names what a skeleton lacks: without feet no steps', () => {
    const { lacks, keypoints } = read(openPoseFiles(orders['coco17']!));
    expect(lacks).toEqual(expect.arrayContaining(['left_heel', 'right_foot_index']));
    const { events, measures } = assessed(keypoints);
    expect(events).toEqual([]);
    expect(measures.find(({ id }) => id === 'stance-percent')).toHaveProperty('missing');
  });

  it('asks for what the file does not say', () => {
    expect(faultOf([file(mmpose)], {}).code).toBe('needs-rate');
    const { width: _, ...unsized } = mediapipe;
    expect(faultOf([file(unsized)], {}).code).toBe('needs-size');
  });

  it.each<[string, unknown, RegExp]>([
    [
      'a word for a number',
      { people: [{ pose_keypoints_2d: [1, 'x', 1] }] },
      /people\.0\.pose_keypoints_2d\.1/,
    ],
    ['two numbers a point', { people: [{ pose_keypoints_2d: [1, 2, 1, 4] }] }, /x, y and confidence/],
    ['a frame without a number', [{ image_id: 'a.jpg', keypoints: [] }], /0\.image_id/],
    ['frames far apart', [0, 1e12].map((image_id) => ({ image_id, keypoints: [1, 2, 1] })), /image_id/],
    ['a table cut short', dlc.slice(0, 500) + ',x\n1,2', /line \d+|row/],
    ['JSON cut short', JSON.stringify(mmpose).slice(0, 5000), /JSON/],
  ])('says where a file is wrong: %s', (_, content, reason) => {
    const fault = faultOf([file(content)]);
    expect(['format-damaged', 'unknown-markers']).toContain(fault.code);
    expect(fault.detail).toMatch(reason);
  });

  it('refuses what is none of them', () => {
    for (const content of ['hello', '{}', '[]', '[1]', '{"people":3}', 'PK\u0003\u0004', '{"frames":[[]]}'])
      expect(['unknown-format', 'format-damaged']).toContain(faultOf([file(content)]).code);
    expect(faultOf([file('')]).code).toBe('empty-file');
    expect(readInput([])).toMatchObject({ ok: false });
  });
});

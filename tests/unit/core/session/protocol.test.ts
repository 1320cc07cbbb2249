import { describe, expect, it } from 'vitest';
import {
  protocol,
  protocolIds,
  readProtocol,
  type Assessment,
  type SessionRecording,
} from '../../../../src/core';

interface Shown {
  readonly task?: Assessment['task']['kind'];
  readonly facing?: Assessment['view']['facing'];
  readonly travels?: readonly Assessment['passes'][number]['travel'][];
  readonly yawDeg?: number;
  readonly refused?: boolean;
  readonly durationS?: number;
  /** Of each foot, in each pass. */
  readonly strides?: number;
}

/** A recording with passes of ten seconds one after the other. */
function recording(id: string, shown: Shown): SessionRecording {
  const { task = 'walking', facing = 'right', yawDeg = 5, durationS = 20, strides = 6, refused } = shown;
  const travels = shown.travels ?? [facing];
  const passes = travels.map((travel, i) => ({ startS: 10 * i, endS: 10 * i + 10, travel }));
  const cycles = passes.flatMap(({ startS }) =>
    Array.from({ length: strides }, (_, i) => startS + i).flatMap((at) =>
      (['left', 'right'] as const).map((side) => ({ side, startS: at, toeOffS: at + 0.6, endS: at + 1 })),
    ),
  );
  const plane = facing === 'toward' || facing === 'away' ? 'frontal' : 'sagittal';
  return {
    id,
    assessment: {
      task: { kind: task, chosenBy: 'detected' },
      view: { plane, facing, nearSide: null, yawDeg },
      passes,
      cycles,
      quality: refused ? [{ code: 'legs-uncertain', severity: 'refuse' }] : [],
      source: { durationS },
    } as unknown as Assessment,
  };
}
const stateOf = (recordings: readonly SessionRecording[], id: (typeof protocolIds)[number]) =>
  readProtocol(recordings).find(({ item }) => item.id === id)!;

describe('the protocol', () => {
  it('has each recording once, and six of them make the screen', () => {
    expect(protocol.map(({ id }) => id)).toEqual(protocolIds);
    expect(protocol.filter(({ need }) => need === 'screen')).toHaveLength(6);
  });

  it('is all missing before anything is filmed', () => {
    expect(new Set(readProtocol([]).map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  it('takes a walk there and back for both sides, each with its own strides', () => {
    const walk = recording('w', { travels: ['right', 'left'] });
    for (const id of ['walk-right', 'walk-left'] as const)
      expect(stateOf([walk], id)).toMatchObject({ state: 'done', recordings: ['w'], lack: null });
    expect(stateOf([walk], 'walk-front').state).toBe('missing');
  });

  it('adds the strides of several recordings up', () => {
    const [a, b] = [recording('a', { strides: 3 }), recording('b', { strides: 3 })];
    expect(stateOf([a], 'walk-right')).toMatchObject({
      state: 'repeat',
      lack: { code: 'few-strides', n: 3, wanted: 6 },
    });
    expect(stateOf([a, b], 'walk-right').state).toBe('done');
  });

  it('asks for another one where the camera looked past the axis, the reading was refused, or it was short', () => {
    expect(stateOf([recording('o', { yawDeg: 22 })], 'walk-right').lack).toEqual({
      code: 'oblique',
      yawDeg: 22,
    });
    expect(stateOf([recording('r', { refused: true })], 'walk-right').lack).toEqual({
      code: 'refused',
      note: { code: 'legs-uncertain', severity: 'refuse' },
    });
    const stand = { task: 'standing', facing: 'left' } as const;
    expect(stateOf([recording('s', { ...stand, durationS: 3 })], 'stand-side').lack).toEqual({
      code: 'short',
      durationS: 3,
      wantedS: 5,
    });
    expect(stateOf([recording('s', stand)], 'stand-side').state).toBe('done');
  });
});

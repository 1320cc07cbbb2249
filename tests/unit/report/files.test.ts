import { describe, expect, it } from 'vitest';
import {
  keypointsSchemaId,
  landmarkCount,
  readKeypoints,
  type Assessment,
  type KeypointsRecording,
} from '../../../src/core';
import { assessmentJson, keypointsJson, measuresCsv } from '../../../src/report';
import { say } from '../../../src/words';
import { assessment, measured, missing } from './fixture';

const said = (part: Partial<Assessment>) => say(assessment(part), 'en');

describe('measuresCsv', () => {
  it('writes one record a measure, quoted where RFC 4180 asks for it, ended with CRLF', () => {
    const text = measuresCsv(
      said({
        source: { ...assessment().source, name: 'Anna "first", walk.mp4' },
        measures: [measured(), missing()],
      }),
    );
    expect(text).toBe(
      [
        'recording,task,view,ref,id,name,side,value,plus_minus,unit,n,grade,expected_mean,expected_sd,expected_source,flag,missing_code,missing_reason',
        '"Anna ""first"", walk.mp4",walking,sagittal,G1,thigh-extension-peak,Peak thigh extension,right,-7.84,5,deg,3,A,-16,5,"Bovi 2011 and CGM2.3 norms, adults at their own speed",outside,,',
        '"Anna ""first"", walk.mp4",walking,sagittal,G1,thigh-extension-peak,Peak thigh extension,left,,,deg,,,,,,,other-side,The left side is away from the camera. Film the same from the person\'s left.',
        '',
      ].join('\r\n'),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
    'makes no formula of a clip named %j, and a negative value stays a number',
    (name) => {
      const text = measuresCsv(said({ source: { ...assessment().source, name }, measures: [measured()] }));
      const row = text.slice(text.indexOf('\r\n') + 2);
      expect(row.replace(/^"/, '').startsWith(`'${name}`)).toBe(true);
      expect(row).toContain(',right,-7.84,5,deg,');
    },
  );

  it('leaves unknown expectations and flags empty instead of printing null', () => {
    const text = measuresCsv(said({ measures: [measured({ expected: null, flag: null })] }));
    expect(text.split('\r\n')[1]).toBe(
      'walk.mp4,walking,sagittal,G1,thigh-extension-peak,Peak thigh extension,right,-7.84,5,deg,3,A,,,,,,',
    );
  });
});

describe('assessmentJson', () => {
  const full = said({
    measures: [measured(), missing()],
    curves: [{ id: 'thigh', side: 'left', unit: 'deg', mean: [1, 2.5, -3], sd: [0, 0, 0], n: 2 }],
  });

  it('says exactly what the value says', () => {
    expect(JSON.parse(assessmentJson(full))).toEqual(full);
  });

  it('keeps a list of numbers on one line', () => {
    expect(assessmentJson(full)).toContain('\n      "mean": [1,2.5,-3],\n');
    expect(assessmentJson(full).endsWith('}\n')).toBe(true);
  });
});

describe('keypointsJson', () => {
  it('is read back by the core as it was', () => {
    const frame = Array.from({ length: landmarkCount }, (_, i) => [i, 2 * i, 0.5] as const);
    const recording: KeypointsRecording = {
      schema: keypointsSchemaId,
      widthPx: 640,
      heightPx: 480,
      timesS: [0, 0.04],
      skeleton: 'blazepose-33',
      frames: [frame, null],
    };
    expect(readKeypoints(JSON.parse(keypointsJson(recording)))).toEqual({ ok: true, value: recording });
  });
});

import {
  assess,
  importedPose,
  type AssessInput,
  type Assessment,
  type Fault,
  type KeypointsRecording,
  type MeasuredValue,
  type MeasureId,
  type Side,
} from '../../src/core';

/** What `assess` asks for, for keypoints that came from no camera. */
export function inputOf(recording: KeypointsRecording): AssessInput {
  const { timesS, frames, widthPx, heightPx } = recording;
  const durationS = (timesS.at(-1) ?? 0) - (timesS[0] ?? 0);
  return {
    recording,
    source: {
      name: 'test',
      sha256: '0'.repeat(64),
      widthPx,
      heightPx,
      durationS,
      frames: frames.length,
      framesAnalysed: frames.filter((f) => f !== null).length,
      frameRateHz: durationS > 0 ? (frames.length - 1) / durationS : 0,
      variableFrameRate: false,
    },
    pose: importedPose(recording),
    timing: { decodeMs: 0, poseMs: 0, coreMs: 0, totalMs: 0, msPerFrame: 0 },
    appVersion: '0.0.0',
  };
}

export const assessRecording = (recording: KeypointsRecording) => assess(inputOf(recording));

export function assessed(recording: KeypointsRecording): Assessment {
  const result = assessRecording(recording);
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail ?? ''}`);
  return result.value;
}

export function faultOf(recording: KeypointsRecording): Fault {
  const result = assessRecording(recording);
  if (result.ok) throw new Error('expected a fault');
  return result.fault;
}

/** The measured value, or an error that names the reason why there is none. */
export function measured(assessment: Assessment, id: MeasureId, side: Side | null = null): MeasuredValue {
  const found = assessment.measures.find((m) => m.id === id && m.side === side);
  if (!found) throw new Error(`no measure ${id} ${side}`);
  if (!('value' in found)) throw new Error(`${id} ${side}: ${found.missing.code}`);
  return found;
}

export function missingCode(assessment: Assessment, id: MeasureId, side: Side | null = null): string | null {
  const found = assessment.measures.find((m) => m.id === id && m.side === side);
  return found && 'missing' in found ? found.missing.code : null;
}

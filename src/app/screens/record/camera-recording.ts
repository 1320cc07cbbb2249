import { failed, ok, type Result } from '../../../core';

/** A running recording of a camera. */
export interface CameraRecording {
  /** Ends it. @returns the file; fault `recording-failed` */
  stop(): Promise<Result<File>>;
  /** Ends it and throws away what was recorded. */
  drop(): void;
}

/** First what machines encode in hardware, then what costs a processor least. */
const formats = [
  'video/mp4;codecs=avc1.64001f',
  'video/mp4;codecs=avc1.42e01f',
  'video/webm;codecs=h264',
  'video/webm;codecs=vp8',
  'video/webm;codecs=vp9',
] as const;
const bitsPerSecond = 6_000_000;

/** Starts to record. @param name of the file, without its ending */
export function startRecording(stream: MediaStream, name: string): Result<CameraRecording> {
  const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format));
  const parts: Blob[] = [];
  let recorder: MediaRecorder;
  try {
    recorder = new MediaRecorder(stream, {
      ...(mimeType ? { mimeType } : {}),
      videoBitsPerSecond: bitsPerSecond,
    });
    recorder.start(1000);
  } catch (error) {
    return failed('recording-failed', String(error));
  }
  let broken: string | null = null;
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.onerror = (event) => (broken = String((event as Event & { error?: unknown }).error ?? 'error'));
  const ended = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  return ok({
    async stop() {
      end();
      await ended;
      const type = recorder.mimeType.split(';', 1)[0] || 'video/webm';
      if (broken !== null || parts.every(({ size }) => size === 0))
        return failed('recording-failed', broken ?? 'no data');
      return ok(new File(parts, `${name}.${type.endsWith('mp4') ? 'mp4' : 'webm'}`, { type }));
    },
    drop: end,
  });
}

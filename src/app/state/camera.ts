import { failed, ok, type FaultCode, type Result } from '../../core';

/** A camera that gives a picture. */
export interface Camera {
  readonly stream: MediaStream;
  /** Every camera of the machine by name, once one may be used. */
  readonly all: readonly { readonly id: string; readonly label: string }[];
  readonly id: string | null;
  /** Whether it looks at whoever looks at the screen, who then expects a mirror. */
  readonly mirrored: boolean;
  /** Calls back once if the picture ends without `close`. */
  onLost(report: () => void): void;
  close(): void;
}

const wanted: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
};

const faults: Readonly<Record<string, FaultCode>> = {
  NotAllowedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotFoundError: 'no-camera',
  OverconstrainedError: 'no-camera',
  NotReadableError: 'camera-in-use',
  AbortError: 'camera-in-use',
};

/**
 * Asks for a camera. Faults: `no-camera`, `camera-refused`, `camera-in-use`, `camera-unsupported`.
 * @param id of one of the cameras; null: the browser's choice
 */
export async function openCamera(id: string | null): Promise<Result<Camera>> {
  // Out of a secure context the browser hides its cameras.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return failed('camera-unsupported');
  let stream: MediaStream;
  try {
    const video = id === null ? { ...wanted, facingMode: 'user' } : { ...wanted, deviceId: { exact: id } };
    stream = await devices.getUserMedia({ video, audio: false });
  } catch (error) {
    const { name, message } = error as DOMException;
    return failed(faults[name] ?? 'camera-in-use', `${name}: ${message}`);
  }
  const [track] = stream.getVideoTracks();
  if (!track) return failed('no-camera');
  const all = (await devices.enumerateDevices())
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
  const { deviceId, facingMode } = track.getSettings();
  return ok({
    stream,
    all,
    id: deviceId ?? null,
    mirrored: facingMode !== 'environment',
    onLost: (report) => track.addEventListener('ended', report, { once: true }),
    // A track that is stopped by us does not report its end.
    close: () => stream.getTracks().forEach((one) => one.stop()),
  });
}

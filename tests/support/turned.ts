import type { KeypointsRecording, Turn, WorldFrame } from '../../src/core';

/** The recording as it would be with the picture turned clockwise: keypoints, world points, outline and size. */
export function turned(recording: KeypointsRecording, turn: Turn): KeypointsRecording {
  if (turn === 0) return recording;
  const { widthPx, heightPx, outline, world } = recording;
  const place = {
    90: (x: number, y: number) => [heightPx - y, x] as const,
    180: (x: number, y: number) => [widthPx - x, heightPx - y] as const,
    270: (x: number, y: number) => [y, widthPx - x] as const,
  }[turn];
  const direction = {
    90: (x: number, y: number) => [-y, x] as const,
    180: (x: number, y: number) => [-x, -y] as const,
    270: (x: number, y: number) => [y, -x] as const,
  }[turn];
  return {
    ...recording,
    widthPx: turn === 180 ? widthPx : heightPx,
    heightPx: turn === 180 ? heightPx : widthPx,
    frames: recording.frames.map(
      (frame) => frame && frame.map(([x, y, seen]) => [...place(x, y), seen] as const),
    ),
    ...(outline ? { outline: outline.map((line) => line && line.map(([x, y]) => place(x, y))) } : {}),
    ...(world
      ? {
          world: world.map(
            (points): WorldFrame => points && points.map(([x, y, z]) => [...direction(x, y), z] as const),
          ),
        }
      : {}),
  };
}

import { PerspectiveCamera, type Vector3 } from 'three';
import type { CameraSpec } from './spec';

/** The camera that films, and the one that the truth is projected with. */
export function cameraOf({ widthPx, heightPx, position, lookAt, fovDeg, rollDeg = 0 }: CameraSpec) {
  const camera = new PerspectiveCamera(fovDeg, widthPx / heightPx, 0.1, 60);
  camera.position.set(...position);
  camera.lookAt(...lookAt);
  camera.rotateZ((-rollDeg * Math.PI) / 180);
  camera.updateMatrixWorld();
  return camera;
}

/** Point of the world to pixels of the picture; the middle of the first pixel is 0, as the product counts. */
export function projector(spec: CameraSpec): (point: Vector3) => readonly [x: number, y: number] {
  const camera = cameraOf(spec);
  return (point) => {
    const { x, y } = point.clone().project(camera);
    return [((x + 1) / 2) * spec.widthPx - 0.5, ((1 - y) / 2) * spec.heightPx - 0.5];
  };
}

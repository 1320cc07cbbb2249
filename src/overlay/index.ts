export { drawOverlay } from './draw';
export { coverFace, faceRegion, type FaceRegion } from './face';
export { packFrames, unpackFrames, type LandmarkFrames } from './frames';
export { layerNames, overlayScene, scenePoint, type LayerName, type OverlayScene } from './scene';
export type { Pen } from './pen';
export { drawSkeleton } from './skeleton';

export * from './assessment';
export * from './fault';
export * from './keypoints';
export * from './measures';
export * from './session/session';
export * from './skeleton';
export * from './source';
export * from './units';
export { assess, type AssessInput } from './assess';

import type { Motion } from './motion';
import type { Shape } from './shape';

/** Everything that a clip is made of; as JSON it can be edited and rendered again. */
export interface ClipSpec {
  readonly fps: number;
  readonly seconds: number;
  readonly shape: Shape;
  readonly motion: Motion;
  readonly scene: SceneSpec;
  readonly camera: CameraSpec;
  /** Of the encoder, 0 best; default 20. */
  readonly crf?: number;
  /** Strength of the camera noise added, 0..100. */
  readonly noise?: number;
}

/** Metres; x to the left of a person who faces +z, y up. */
export interface CameraSpec {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly position: readonly [number, number, number];
  readonly lookAt: readonly [number, number, number];
  /** From the lower to the upper edge of the picture. */
  readonly fovDeg: number;
  /** The camera turned clockwise about its line of sight: the picture's content turns the other way. */
  readonly rollDeg?: number;
}

/** Colours as 0xrrggbb. */
export interface SceneSpec {
  readonly skin?: number;
  readonly shirt?: number;
  readonly trousers?: number;
  readonly hair?: number;
  readonly wall?: number;
  readonly floor?: number;
  readonly ambient?: number;
  readonly sun?: number;
  /** Trousers end above the knee. */
  readonly shorts?: boolean;
  /** Trousers end below the crotch. */
  readonly bareLegs?: boolean;
  /** A skirt to below the knee over bare legs, in the colour of the trousers. */
  readonly skirt?: boolean;
  /** How far below the waist the shirt ends, m. */
  readonly shirtHemM?: number;
  /** Colour of shoes; without it the feet are bare. */
  readonly shoes?: number;
  /** How far cloth stands off the skin beyond the tights of the mesh, m. */
  readonly looseM?: number;
  readonly boxes?: readonly Box[];
}

export interface Box {
  readonly middle: readonly [number, number, number];
  readonly size: readonly [number, number, number];
  readonly colour: number;
}

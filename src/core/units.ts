/** Units and frames of reference as types, so that a number cannot silently change its meaning. */

declare const unit: unique symbol;
/** A number (or point) that carries its unit or frame in its type only. */
export type Brand<T, U extends string> = T & { readonly [unit]: U };

export type Radians = Brand<number, 'rad'>;
export type Degrees = Brand<number, 'deg'>;

/** A point of the upright picture: pixels, x to the right, y DOWN, origin at the top left corner. */
export type ImagePoint = Brand<{ readonly x: number; readonly y: number }, 'image'>;
/** A direction as the body sees it in a side view: `fwd` the way the person faces, `up` against gravity. Pixels. */
export type BodyVector = Brand<{ readonly fwd: number; readonly up: number }, 'body'>;

export const radians = (value: number): Radians => value as Radians;
export const degrees = (value: number): Degrees => value as Degrees;
export const toDegrees = (angle: Radians): Degrees => degrees((angle * 180) / Math.PI);
export const imagePoint = (x: number, y: number): ImagePoint => ({ x, y }) as ImagePoint;

/**
 * The one crossing from the picture to the body in a side view.
 * @param facingSign +1 when the person faces the right edge of the picture, -1 when the left.
 */
export function bodyVector(from: ImagePoint, to: ImagePoint, facingSign: 1 | -1): BodyVector {
  return { fwd: facingSign * (to.x - from.x), up: -(to.y - from.y) } as BodyVector;
}

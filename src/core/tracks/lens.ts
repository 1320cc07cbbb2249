/** What is assumed of a camera that nobody has measured. */

/** Focal length over the longer side of the picture: a phone's main camera, 26 mm where 36 mm are the picture's width. */
export const focalPerLongSide = 26 / 36;

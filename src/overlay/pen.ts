/** Any 2D context: of a canvas on the page, or of one in a worker. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** As CSS writes them. */
export interface OverlayColours {
  readonly left: string;
  readonly right: string;
  /** Of what belongs to both sides or to none: bones across the body, verticals. */
  readonly guide: string;
}
/** What reads on any picture, on the page as in an exported clip; the page's own left and right, lightened. */
export const overlayColours: OverlayColours = { left: '#ffb37a', right: '#7cc7ff', guide: '#d5dad6' };
export const halo = 'rgb(8 12 11)';

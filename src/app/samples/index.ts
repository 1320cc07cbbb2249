import standClip from '../../../sample-videos/stand-side-neutral.mp4?url';
import antalgicClip from '../../../sample-videos/walk-antalgic-right.mp4?url';
import frontClip from '../../../sample-videos/walk-front-normal.mp4?url';
import hipClip from '../../../sample-videos/walk-hip-extension-right-reduced.mp4?url';
import normalClip from '../../../sample-videos/walk-normal-right.mp4?url';
import type { PageTexts } from '../../words';
import { words } from '../state/language.svelte';
import standPoster from './stand-side-neutral.webp?url';
import antalgicPoster from './walk-antalgic-right.webp?url';
import frontPoster from './walk-front-normal.webp?url';
import hipPoster from './walk-hip-extension-right-reduced.webp?url';
import normalPoster from './walk-normal-right.webp?url';

export interface Sample {
  readonly fileName: string;
  readonly clipUrl: string;
  readonly posterUrl: string;
  readonly words: { readonly title: string; readonly view: string; readonly about: string };
}

const sample = (
  fileName: string,
  clipUrl: string,
  posterUrl: string,
  key: keyof PageTexts['samples'],
): Sample => ({
  fileName,
  clipUrl,
  posterUrl,
  // Read anew each time: the words follow the language.
  get words() {
    return words.samples[key];
  },
});

/** The clips anyone can try without a camera; posters are single frames of them. */
export const samples: readonly Sample[] = [
  sample('walk-normal-right.mp4', normalClip, normalPoster, 'normal'),
  sample('walk-hip-extension-right-reduced.mp4', hipClip, hipPoster, 'hip'),
  sample('walk-antalgic-right.mp4', antalgicClip, antalgicPoster, 'antalgic'),
  sample('walk-front-normal.mp4', frontClip, frontPoster, 'front'),
  sample('stand-side-neutral.mp4', standClip, standPoster, 'stand'),
];

import { recall, remember } from './remember';

/** Choices that outlive a visit. */
export class Settings {
  #keepClips = $state(recall('local', 'keep-clips') === 'yes');

  /** Whether a session that is kept keeps its clips as well, unless the user says otherwise then. */
  get keepClips(): boolean {
    return this.#keepClips;
  }
  set keepClips(keep: boolean) {
    this.#keepClips = keep;
    remember('local', 'keep-clips', keep ? 'yes' : 'no');
  }
}

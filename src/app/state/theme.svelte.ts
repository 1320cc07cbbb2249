import { MediaQuery } from 'svelte/reactivity';
import { recall, remember } from './remember';

export type ThemeName = 'light' | 'dark';

/** The machine's theme until the user picks one; the pick is kept in this browser. */
export class Theme {
  /** null: as the machine. */
  picked = $state<ThemeName | null>(null);
  #machineDark = new MediaQuery('(prefers-color-scheme: dark)');

  current = $derived<ThemeName>(this.picked ?? (this.#machineDark.current ? 'dark' : 'light'));

  constructor() {
    const stored = recall('local', 'theme');
    if (stored === 'light' || stored === 'dark') this.#apply(stored);
  }

  toggle(): void {
    this.pick(this.current === 'dark' ? 'light' : 'dark');
  }

  pick(name: ThemeName | null): void {
    this.#apply(name);
    remember('local', 'theme', name);
  }

  #apply(name: ThemeName | null): void {
    this.picked = name;
    if (name === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
  }
}

import { MediaQuery } from 'svelte/reactivity';

export type ThemeName = 'light' | 'dark';
const storageKey = 'contrapposto.theme';

/** The machine's theme until the user picks one; the pick is kept in this browser. */
export class Theme {
  #picked = $state<ThemeName | null>(null);
  #machineDark = new MediaQuery('(prefers-color-scheme: dark)');

  current = $derived<ThemeName>(this.#picked ?? (this.#machineDark.current ? 'dark' : 'light'));

  constructor() {
    const stored = readStored();
    if (stored) this.#pick(stored);
  }

  toggle(): void {
    const next = this.current === 'dark' ? 'light' : 'dark';
    this.#pick(next);
    try {
      localStorage.setItem(storageKey, next);
    } catch {
      // Storage may be switched off; the pick then lasts for this visit.
    }
  }

  #pick(name: ThemeName): void {
    this.#picked = name;
    document.documentElement.dataset.theme = name;
  }
}

function readStored(): ThemeName | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}

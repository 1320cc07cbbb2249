import type { Voice } from '../../report';

const storageKey = 'contrapposto.voice';

/** For whom the report is worded. The choice is kept in this browser, for every report. */
class VoiceChoice {
  #current = $state<Voice>(readStored() ?? 'clinic');

  get current(): Voice {
    return this.#current;
  }

  pick(voice: Voice): void {
    this.#current = voice;
    try {
      localStorage.setItem(storageKey, voice);
    } catch {
      // Storage may be switched off; the pick then lasts for this visit.
    }
  }
}

function readStored(): Voice | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'clinic' || stored === 'home' ? stored : null;
  } catch {
    return null;
  }
}

export const voice = new VoiceChoice();

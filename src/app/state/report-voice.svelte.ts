import type { Voice } from '../../report';
import { recall, remember } from './remember';

/** For whom the report is worded. The choice is kept in this browser, for every report. */
class VoiceChoice {
  #current = $state<Voice>(readStored() ?? 'clinic');

  get current(): Voice {
    return this.#current;
  }

  pick(voice: Voice): void {
    this.#current = voice;
    remember('local', 'voice', voice);
  }
}

function readStored(): Voice | null {
  const stored = recall('local', 'voice');
  return stored === 'clinic' || stored === 'home' ? stored : null;
}

export const voice = new VoiceChoice();

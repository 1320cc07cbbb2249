/** Tones and words for somebody who stands too far away to read. Silent where the browser has neither. */
export class Announcer {
  on = true;
  #audio: AudioContext | null = null;

  /** To be called from a click: browsers let a page sound only then. */
  wake(): void {
    this.#audio ??= new AudioContext();
    void this.#audio.resume();
  }

  /** A short tone; the high one marks beginning and end. */
  tone(pitch: 'low' | 'high'): void {
    if (!this.on || !this.#audio) return;
    const now = this.#audio.currentTime;
    const [source, volume] = [this.#audio.createOscillator(), this.#audio.createGain()];
    source.frequency.value = pitch === 'high' ? 880 : 523;
    const lengthS = pitch === 'high' ? 0.45 : 0.14;
    volume.gain.setValueAtTime(0.0001, now);
    volume.gain.exponentialRampToValueAtTime(0.3, now + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + lengthS);
    source.connect(volume).connect(this.#audio.destination);
    source.start(now);
    source.stop(now + lengthS);
  }

  /** Says it now, instead of whatever is being said. */
  say(text: string): void {
    if (!this.on || !('speechSynthesis' in window)) return;
    speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.lang = document.documentElement.lang;
    speechSynthesis.speak(words);
  }

  hush(): void {
    if ('speechSynthesis' in window) speechSynthesis.cancel();
  }

  dispose(): void {
    this.hush();
    void this.#audio?.close();
    this.#audio = null;
  }
}

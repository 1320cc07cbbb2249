import { recall, remember } from './remember';

/** What a report that can be filed says besides the recording. Clinician and place stay in this browser; the rest does not. */
class SheetChoice {
  clinician = $state(recall('local', 'clinician') ?? '');
  place = $state(recall('local', 'clinic-place') ?? '');

  keep(): void {
    remember('local', 'clinician', this.clinician || null);
    remember('local', 'clinic-place', this.place || null);
  }
}

export const sheet = new SheetChoice();

/** A day as `2026-11-28`, by the clock of this machine. */
export function isoDay(timeMs: number): string {
  // Read once, never watched.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  const day = new Date(timeMs);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

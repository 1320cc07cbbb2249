import { emergencyNumbers, isPlaceId, type PlaceId } from '../../words';
import { recall, remember } from './remember';

function firstPlace(): PlaceId | null {
  const stored = recall('local', 'place');
  if (isPlaceId(stored)) return stored;
  return navigator.languages.map((tag) => new Intl.Locale(tag).region).find(isPlaceId) ?? null;
}

/** Where the person is: whom to call. As the browser's language says until the user picks one. */
class Place {
  #current = $state<PlaceId | null>(firstPlace());

  get current(): PlaceId | null {
    return this.#current;
  }
  /** What to dial for an ambulance; null where the place is not known. */
  get emergencyNumber(): string | null {
    return this.#current && emergencyNumbers[this.#current];
  }
  /** Kept in this browser. */
  pick(id: PlaceId | null): void {
    this.#current = id;
    remember('local', 'place', id);
  }
}

export const place = new Place();

/** Every place of the page. The address is the truth: back, forward, reload and links all end here. */
export type Route =
  | { readonly name: 'start' | 'session' | 'guide' | 'complaint' | 'settings' }
  /** `task`: opens with that movement. */
  | { readonly name: 'record'; readonly task?: string }
  /** `atS`: opens at that moment of the clip, seconds of its container. */
  | { readonly name: 'clip'; readonly id: string; readonly atS?: number }
  | { readonly name: 'library'; readonly person: string | null }
  /** Sessions of one person that are kept, oldest first; two or more. */
  | { readonly name: 'compare'; readonly sessions: readonly string[] };
export type RouteName = Route['name'];

const plain: readonly string[] = ['session', 'guide', 'record', 'complaint', 'settings'];

/** Reads the part of an address after `#`; whatever is no place of ours is the start page. */
export function parseRoute(hash: string): Route {
  const [name = '', ...parts] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  if (name === 'compare' && parts.length > 1 && parts.every(Boolean)) return { name, sessions: parts };
  const [a, b, ...rest] = parts;
  if (rest.length > 0) return { name: 'start' };
  if (name === 'clip' && a && !b) return { name, id: a };
  if (name === 'clip' && a && b && /^\d+(\.\d+)?$/.test(b)) return { name, id: a, atS: Number(b) };
  if (name === 'library' && !b) return { name, person: a || null };
  if (name === 'record' && a && !b) return { name, task: a };
  if (plain.includes(name) && !a) return { name } as Route;
  return { name: 'start' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The address of a place, for links. */
export function hrefOf(route: Route): string {
  const parts = (values: readonly string[]) => `#/${values.map(encodeURIComponent).join('/')}`;
  switch (route.name) {
    case 'start':
      return '#/';
    case 'clip':
      return parts(['clip', route.id, ...(route.atS === undefined ? [] : [String(route.atS)])]);
    case 'record':
      return parts(['record', ...(route.task === undefined ? [] : [route.task])]);
    case 'library':
      return parts(route.person === null ? ['library'] : ['library', route.person]);
    case 'compare':
      return parts(['compare', ...route.sessions]);
    default:
      return parts([route.name]);
  }
}

/** Where the page is now. */
export class Router {
  current = $state.raw<Route>(parseRoute(location.hash));
  /** Changes with every move, also between two places of the same kind. */
  key = $derived(hrefOf(this.current));

  #read = () => (this.current = parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', this.#read);
  }

  /** @param replace leaves no step back to where the page was */
  go(route: Route, { replace = false }: { replace?: boolean } = {}): void {
    const href = hrefOf(route);
    if (replace) history.replaceState(null, '', href);
    else if (href !== this.key) history.pushState(null, '', href);
    this.#read();
  }

  dispose(): void {
    removeEventListener('hashchange', this.#read);
  }
}

/**
 * Keeps the page usable without a network. The page's own files are one version, fetched whole before it takes over;
 * models, engines and samples are kept when they are first used, each under the hash of its content. The build writes the
 * lists (`offline.config.ts`).
 */

/** The part of the worker's world that is used; the compiler's own description clashes with that of the page. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEventLike extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEventLike) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent & Extendable) => void): void;
}
const worker = self as unknown as Scope;

const { version, shell, kept } = JSON.parse('__LISTS__') as {
  version: string;
  shell: string[];
  kept: Record<string, { readonly hash: string; readonly bytes: number }>;
};
const scope = worker.registration.scope;
/** Caches belong to the whole origin, which may serve other pages, and this one at several places. */
const shellPrefix = `contrapposto ${scope} `;
const shellCache = `${shellPrefix}${version}`;
const keptCache = 'kept-by-hash';
const inShell = new Set(shell.map((path) => new URL(path, scope).href));
const start = new URL('index.html', scope).href;
const keyOf = (path: string) => new URL(`${path}?sha=${kept[path]?.hash}`, scope).href;

/** Hosts that cannot set headers get cross-origin isolation, and so threads, from here. */
function isolated(response: Response): Response {
  if (response.headers.has('Cross-Origin-Embedder-Policy')) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** A browser that clears room, or a crash, can leave an entry without its content. */
const isWhole = (response: Response) => response.ok && response.body !== null;

/** An entry that is lost or empty is fetched again and put back. */
async function fromShell(address: string, request: Request, event: FetchEventLike): Promise<Response> {
  const cache = await caches.open(shellCache);
  const found = await cache.match(address);
  if (found && isWhole(found)) {
    const content = await found.blob().catch(() => null);
    if (content && content.size > 0) return isolated(new Response(content, found));
  }
  const response = await fetch(request.mode === 'navigate' ? address : request, { cache: 'reload' });
  if (response.ok) event.waitUntil(cache.put(address, response.clone()).catch(() => undefined));
  return isolated(response);
}

async function fromKept(path: string, event: FetchEventLike): Promise<Response> {
  const cache = await caches.open(keptCache);
  const found = await cache.match(keyOf(path));
  if (found && isWhole(found)) {
    // The length that was sent with it: models are large, and are not read to be counted.
    const content = await found.blob().catch(() => null);
    if (content?.size === kept[path]?.bytes) return new Response(content, found);
  }
  const response = await fetch(event.request);
  // No room is no reason to fail: the file was fetched, and will be again.
  if (response.status === 200)
    event.waitUntil(cache.put(keyOf(path), response.clone()).catch(() => undefined));
  return response;
}

/** Of some version of this page. Earlier ones had names that another page of the origin could have as well. */
async function isOwnShell(name: string): Promise<boolean> {
  if (name.startsWith(shellPrefix)) return true;
  return name.startsWith('page-') && (await (await caches.open(name)).match(start)) !== undefined;
}

worker.addEventListener('install', (event) => {
  // Past the browser's own cache, which may hold a file of the version before.
  const fetchAll = async () =>
    (await caches.open(shellCache)).addAll([...inShell].map((url) => new Request(url, { cache: 'reload' })));
  event.waitUntil(fetchAll());
});

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys())
      if (name !== shellCache && (await isOwnShell(name))) await caches.delete(name);
    const cache = await caches.open(keptCache);
    const current = new Set(Object.keys(kept).map(keyOf));
    for (const { url } of await cache.keys())
      if (url.startsWith(scope) && !current.has(url)) await cache.delete(url);
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

/** Which of the files that are kept on use lie on this machine. */
async function keptFiles() {
  const cache = await caches.open(keptCache);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  return Object.entries(kept).map(([path, { bytes }]) => ({ path, bytes, here: here.has(keyOf(path)) }));
}

worker.addEventListener('message', (event) => {
  // The page asks for it once the user agreed to load the new version.
  if (event.data === 'take-over') void worker.skipWaiting();
  const [port] = event.ports;
  if (event.data === 'kept-files' && port)
    event.waitUntil(keptFiles().then((files) => port.postMessage(files)));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, href, pathname } = new URL(request.url);
  if (request.method !== 'GET' || !href.startsWith(scope) || origin !== new URL(scope).origin) return;
  const path = decodeURIComponent(href.slice(scope.length).split(/[?#]/, 1)[0]!);
  if (request.mode === 'navigate' && (path === '' || path === 'index.html'))
    event.respondWith(fromShell(start, request, event));
  else if (inShell.has(origin + pathname)) event.respondWith(fromShell(origin + pathname, request, event));
  // Parts of a film come from the network: a cache holds whole files only.
  else if (path in kept && !request.headers.has('Range')) event.respondWith(fromKept(path, event));
});

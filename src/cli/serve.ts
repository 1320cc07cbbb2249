import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { contentPolicyHeader, isolation } from './headers';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

const headersOfEveryAnswer = {
  ...isolation,
  'Content-Security-Policy': contentPolicyHeader,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
  'Accept-Ranges': 'bytes',
};

interface Range {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** One `bytes=` range of a file. @returns null to send the whole, `unsatisfiable` for a range outside of it */
export function parseRange(header: string | undefined, size: number): Range | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, from, to] = match;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

/** The file that an address names, always inside the folder; null for an address that is malformed or leads out. */
export function fileOfAddress(folder: string, address: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0]!);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(folder + sep)) ? file : null;
}

const ownHosts: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request is meant for this server. A page from elsewhere can let its own name point to this machine; its
 * browser then sends that name, and would read our answers as that page's own.
 */
export function isOwnHost(header: string | undefined, port: number): boolean {
  const host = header?.toLowerCase();
  return ownHosts.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const finish = (status: number, headers: Record<string, string | number> = {}) =>
    response.writeHead(status, { ...headersOfEveryAnswer, ...headers }).end();
  if (!isOwnHost(request.headers.host, request.socket.localPort ?? 0)) return void finish(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void finish(405, { Allow: 'GET, HEAD' });
  const file = fileOfAddress(folder, request.url ?? '/');
  if (!file) return void finish(400);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return void finish(404);

  const tag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
  if (request.headers['if-none-match'] === tag) return void finish(304, { ETag: tag });
  const range = parseRange(request.headers.range, found.size);
  if (range === 'unsatisfiable') return void finish(416, { 'Content-Range': `bytes */${found.size}` });
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const length = range ? range.end - range.start + 1 : found.size;
  const headers = { 'Content-Type': type, 'Content-Length': length, ETag: tag };
  if (request.method === 'HEAD') return void finish(200, headers);
  response.writeHead(range ? 206 : 200, {
    ...headersOfEveryAnswer,
    ...headers,
    ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${found.size}` } : {}),
  });
  createReadStream(file, range ?? {})
    .on('error', () => response.destroy())
    .pipe(response);
}

export interface StaticServer {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}

/**
 * Serves the files of a folder on this machine only.
 * @param ports tried in order; 0 takes any free one
 * @returns null when all of them are taken
 */
export async function startServer(folder: string, ports: readonly number[]): Promise<StaticServer | null> {
  for (const port of ports) {
    const server = createServer((request, response) => {
      answer(folder, request, response).catch(() => response.destroy());
    });
    if (!(await listen(server, port))) continue;
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  return null;
}

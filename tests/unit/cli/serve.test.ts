import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOfAddress, parseRange, startServer, type StaticServer } from '../../../src/cli/serve';

const base = mkdtempSync(join(tmpdir(), 'serve-'));
const folder = join(base, 'app');
let server: StaticServer;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(join(folder, 'assets', 'clip.mp4'), '0123456789');
  writeFileSync(join(folder, 'assets', 'engine.wasm'), 'wasm');
  writeFileSync(join(folder, 'assets', 'a b.js'), 'export {}');
  writeFileSync(join(base, 'secret.txt'), 'secret');
  mkdirSync(join(base, 'app-other'));
  writeFileSync(join(base, 'app-other', 'secret.txt'), 'secret');
  server = (await startServer(folder, [0]))!;
});
afterAll(async () => {
  await server.close();
  rmSync(base, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);

/** The status of a request whose path is sent as it is; `fetch` tidies paths up before they leave. */
function statusOfRaw(path: string, method = 'GET', host = new URL(server.url).host): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.on('end', () => resolve(Number(text.split(' ')[1])));
    socket.on('error', reject);
    socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

describe('static server', () => {
  it('serves the first page with the headers of an isolated page', async () => {
    const response = await get('/');
    expect(await response.text()).toBe('<p>home</p>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  });

  it.each([
    ['assets/clip.mp4', 'video/mp4'],
    ['assets/engine.wasm', 'application/wasm'],
    ['assets/a%20b.js?v=1', 'text/javascript; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-4', 206, '6789', 'bytes 6-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
  ])('range %s', async (range, status, body, contentRange) => {
    const response = await get('assets/clip.mp4', { headers: { Range: range } });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-range')).toBe(contentRange);
  });

  it('answers a file that is known with 304, HEAD without content', async () => {
    const tag = (await get('assets/clip.mp4')).headers.get('etag')!;
    expect((await get('assets/clip.mp4', { headers: { 'If-None-Match': tag } })).status).toBe(304);
    const head = await get('assets/clip.mp4', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
  });

  it('refuses every method but GET and HEAD', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await statusOfRaw('/', method)).toBe(405);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../app-other/secret.txt',
    '/%00',
    '/%zz',
  ])('does not leave its folder: %s', async (path) => {
    expect(await statusOfRaw(path)).toBe(400);
  });

  it.each([
    ['127.0.0.1:PORT', 200],
    ['localhost:PORT', 200],
    ['LOCALHOST:PORT', 200],
    ['[::1]:PORT', 200],
    ['127.0.0.1', 421],
    ['127.0.0.1:1', 421],
    ['evil.example:PORT', 421],
    ['localhost.evil.example:PORT', 421],
    ['127.0.0.1.evil.example:PORT', 421],
    ['0.0.0.0:PORT', 421],
    ['', 421],
  ])('answers its own name only: "%s" %i', async (host, status) => {
    const { port } = new URL(server.url);
    expect(await statusOfRaw('/', 'GET', host.replace('PORT', port))).toBe(status);
  });

  it('says 404 for what is not there and for folders', async () => {
    expect((await get('nothing.js')).status).toBe(404);
    expect((await get('assets')).status).toBe(404);
  });

  it('takes the next port where the first is taken', async () => {
    const taken = Number(new URL(server.url).port);
    expect(await startServer(folder, [taken])).toBeNull();
    const second = (await startServer(folder, [taken, 0]))!;
    expect(new URL(second.url).port).not.toBe(String(taken));
    expect((await fetch(second.url)).status).toBe(200);
    await second.close();
  });
});

describe('addresses and ranges', () => {
  it('map to files inside the folder', () => {
    expect(fileOfAddress('/srv/app', '/a/b.js?x#y')).toBe(join('/srv/app', 'a', 'b.js'));
    expect(fileOfAddress('/srv/app', '/')).toBe(join('/srv/app', 'index.html'));
    expect(fileOfAddress('/srv/app', '/..%2f..%2fetc/passwd')).toBeNull();
  });
  it('of an empty file cannot be satisfied', () => {
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(parseRange(undefined, 0)).toBeNull();
  });
});

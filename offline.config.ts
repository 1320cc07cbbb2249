import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentPolicy } from './src/cli/headers.ts';

/**
 * What the build adds so that the page can be installed and works without a network: content policy, manifest, icons, and
 * the list of its files for `src/app/service-worker.ts`.
 */

export const serviceWorkerFile = 'service-worker.js';

const manifest = {
  name: 'Contrapposto',
  short_name: 'Contrapposto',
  description: 'Posture and gait from ordinary video. Nothing leaves this machine.',
  start_url: './',
  display: 'standalone',
  background_color: '#f4f2ec',
  theme_color: '#f4f2ec',
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

const hash = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Files that are fetched when they are first used, and kept then: samples, engines, what the command line drives. */
const onUse = /\.(mp4|wasm|map)$|headless/;

/** @param publicFolder holds `models/` @param iconFolder holds what `npm run icons` made */
export const offline = (publicFolder: string, iconFolder: string): Plugin => ({
  name: 'offline',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
      },
      { tag: 'link', injectTo: 'head', attrs: { rel: 'manifest', href: './manifest.webmanifest' } },
      { tag: 'link', injectTo: 'head', attrs: { rel: 'apple-touch-icon', href: './icons/icon-192.png' } },
    ],
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const add = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      const icons = readdirSync(iconFolder).filter((name) => name.endsWith('.png'));
      for (const name of icons) add(`icons/${name}`, readFileSync(join(iconFolder, name)));
      add('manifest.webmanifest', JSON.stringify(manifest));
      const worker = bundle[serviceWorkerFile];
      if (worker?.type !== 'chunk') throw new Error('the build made no service worker');
      if (worker.imports.length > 0) throw new Error('the service worker must be one file');

      const own = Object.values(bundle).filter(
        ({ fileName }) => fileName !== serviceWorkerFile && !onUse.test(fileName),
      );
      const shell = Object.fromEntries([
        ...own.map((file) => [file.fileName, hash(file.type === 'chunk' ? file.code : file.source)]),
        ...icons.map((name) => [`icons/${name}`, hash(readFileSync(join(iconFolder, name)))]),
        ['manifest.webmanifest', hash(JSON.stringify(manifest))],
      ]) as Record<string, string>;
      const used = Object.values(bundle).filter(({ fileName }) => /\.(mp4|wasm)$/.test(fileName));
      const kept = Object.fromEntries([
        ...used.map((file) => [
          file.fileName,
          { hash: 'named-by-hash', bytes: (file.type === 'chunk' ? file.code : file.source).length },
        ]),
        ...filesUnder(publicFolder).map((file) => {
          const content = readFileSync(file);
          const path = relative(publicFolder, file).split(sep).join('/');
          return [path, { hash: hash(content), bytes: content.length }];
        }),
      ]) as Record<string, { hash: string; bytes: number }>;
      const lists = JSON.stringify({ version: hash(JSON.stringify(shell)), shell: Object.keys(shell), kept });
      const code = worker.code.replace(/["'`]__LISTS__["'`]/, () => JSON.stringify(lists));
      if (code === worker.code) throw new Error('the service worker has no place for its lists');
      worker.code = code;
    },
  },
});

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { Licences } from './licences.config.ts';
import { offline, serviceWorkerFile } from './offline.config.ts';
import { chromiumArguments, findChromium, gpuArguments } from './src/cli/chromium.ts';
import { isolation } from './src/cli/headers.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `@mediapipe/pose` is a closure script that no bundler can import; we use its model files, never its code. */
const alias = { '@mediapipe/pose': at('tests/support/mediapipe-stub.ts') };

/** For tests only: clips of real people that are not part of the repository. */
const shared = at('../shared/');

/** For tests only: WebGPU on the processor, slow but the same shaders as on a graphics card. */
const softwareWebgpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

/**
 * `@tensorflow/tfjs` registers everything it has: layers, data sets, gradients, chained methods, a back end in plain
 * JavaScript. None of it runs here; without this mark it would all be in the worker (410 kB instead of 320, gzipped).
 */
const unusedTensorflow =
  /@tensorflow\/tfjs-(layers|data|backend-cpu)\/|tfjs-core\/dist\/(register_all_gradients|public\/chained_ops\/)/;

/**
 * The threaded WebAssembly back end sends the source text of its own loader to its threads. A minifier renames the one
 * variable from outside that the text uses, and the threads die; in a worker that variable is always undefined.
 */
function loaderText(code: string): string {
  const uses = [
    'if(typeof _scriptDir !== "undefined" && _scriptDir){scriptDirectory=_scriptDir}',
    '||_scriptDir',
  ];
  if (!uses.every((use) => code.includes(use)))
    throw new Error('The loader of tfjs-backend-wasm has changed.');
  return uses.reduce((text, use) => text.replace(use, ''), code);
}

const tensorflow = (): Plugin => ({
  name: 'tensorflow',
  transform(code, id) {
    if (unusedTensorflow.test(id)) return { code, map: null, moduleSideEffects: false };
    return id.endsWith('tfjs-backend-wasm-threaded-simd.js') ? { code: loaderText(code), map: null } : null;
  },
});

/** The loader of LiteRT is a classic script, made to be loaded by its address; we import it. */
const litert = (): Plugin => ({
  name: 'litert',
  transform(code, id) {
    if (!/litert_wasm_internal\.js$/.test(id.split('?', 1)[0]!)) return null;
    const end = code.lastIndexOf("if (typeof exports === 'object'");
    if (end < 0) throw new Error('The loader of LiteRT has changed.');
    // Its branches for Node are never taken here.
    const inBrowser = code.slice(0, end).replace(/require\("node:\w+"\)/g, 'undefined');
    return { code: `${inBrowser}\nexport default ModuleFactory;`, map: null };
  },
});

/** Modules of these rooms only declare: what the first page does not use of them is not in it. */
const pureRooms = (): Plugin => ({
  name: 'pure-rooms',
  transform: (code, id) =>
    /\/src\/(core|words|report|formats|store)\/.*\.ts$/.test(id)
      ? { code, map: null, moduleSideEffects: false }
      : null,
});

/** Where the bundler spent its time is no warning. */
const quiet = { bundlerTimings: false };

/** A test that expects nothing can't fail; end to end, waiting for what has to appear is what can. */
const everyTestAsserts = { requireAssertions: true };

/** The models come out of a package of which no module is bundled. */
const licences = new Licences(at('.'), ['@mediapipe/pose']);

const app: UserConfig = {
  root: at('src/app'),
  publicDir: at('build/public'),
  base: './',
  resolve: { alias },
  plugins: [
    svelte({ configFile: at('svelte.config.js') }),
    litert(),
    pureRooms(),
    licences.write(),
    offline(at('build/public'), at('icons')),
  ],
  worker: {
    format: 'es',
    plugins: () => [tensorflow(), litert(), licences.collect()],
    rolldownOptions: { checks: quiet },
  },
  server: { headers: isolation, fs: { allow: [at('.')] } },
  build: {
    outDir: at('build/app'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: quiet,
      input: [at('src/app/index.html'), at('src/app/headless.html'), at('src/app/service-worker.ts')],
      output: {
        // A service worker rules over what lies beside it, and is known by its name.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? serviceWorkerFile : 'assets/[name]-[hash].js',
      },
    },
  },
};

const cli: UserConfig = {
  publicDir: false,
  build: {
    ssr: at('src/cli/main.ts'),
    outDir: at('build/cli'),
    emptyOutDir: true,
    target: 'node20',
    // All in one folder: the command line finds the built app beside the file that looks for it.
    rolldownOptions: { checks: quiet, output: { chunkFileNames: '[name]-[hash].js' } },
  },
};

export default defineConfig(({ mode }) => {
  if (mode === 'cli') return cli;
  if (!process.env.VITEST) return app;
  const executablePath = findChromium();
  const inBrowser = (name: string, include: string, args: readonly string[]): TestProjectConfiguration => ({
    ...app,
    root: at('.'),
    server: { ...app.server, fs: { allow: [at('.'), shared] } },
    define: {
      'import.meta.env.SHARED_URL': JSON.stringify(existsSync(shared) ? `/@fs${shared}` : ''),
      'import.meta.env.HOSTILE_ALL': JSON.stringify(process.env.HOSTILE_ALL ?? ''),
      'import.meta.env.MEMORY_FRAMES': JSON.stringify(process.env.MEMORY_FRAMES ?? '2000'),
      'import.meta.env.FULL_PAIRS': JSON.stringify(process.env.FULL_PAIRS ?? '5'),
      'import.meta.env.HEAVY_PAIRS': JSON.stringify(process.env.HEAVY_PAIRS ?? '5'),
    },
    optimizeDeps: {
      // The loader of LiteRT needs our plugin, which the pre-bundler does not run; icons are one module each, and found one
      // by one each would reload the page in mid-test.
      exclude: ['@litertjs/core', '@lucide/svelte'],
      include: [
        '@tensorflow/tfjs',
        '@tensorflow/tfjs-backend-webgpu',
        '@tensorflow/tfjs-backend-wasm',
        '@tensorflow-models/pose-detection',
        'mediabunny',
        'axe-core',
        'vitest-browser-svelte',
        'valibot',
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
        'simple-statistics',
        'd3-array',
        'd3-scale',
        'd3-shape',
      ],
    },
    test: {
      name,
      include: [include],
      testTimeout: 120_000,
      expect: everyTestAsserts,
      fileParallelism: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            args: [...args],
            ...(executablePath ? { executablePath } : {}),
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  });
  return {
    test: {
      projects: [
        {
          resolve: { alias },
          test: {
            name: 'unit',
            include: ['tests/unit/**/*.test.ts', 'tests/cases/*.test.ts'],
            environment: 'node',
            // The conversion of a model takes seconds; on a busy machine longer than the 5 s a test has otherwise.
            testTimeout: 60_000,
            expect: everyTestAsserts,
          },
        },
        inBrowser('browser', 'tests/browser/**/*.test.ts', [...chromiumArguments, ...softwareWebgpu]),
        inBrowser('bench', 'tests/bench/**/*.bench.ts', [
          ...chromiumArguments,
          ...gpuArguments,
          // Heaps to the byte, and after a collection.
          '--enable-precise-memory-info',
          '--js-flags=--expose-gc',
        ]),
        {
          test: {
            name: 'e2e',
            include: ['tests/e2e/**/*.test.ts'],
            environment: 'node',
            testTimeout: 240_000,
            hookTimeout: 60_000,
            fileParallelism: false,
          },
        },
        {
          test: {
            name: 'timing',
            include: ['tests/timing/**/*.test.ts'],
            environment: 'node',
            testTimeout: 240_000,
            hookTimeout: 60_000,
            fileParallelism: false,
          },
        },
      ],
    },
  };
});

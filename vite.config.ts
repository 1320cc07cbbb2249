import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './src/cli/chromium.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Cross-origin isolation: without it WebAssembly gets one thread only. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** `@mediapipe/pose` is a closure script that no bundler can import; we use its model files, never its code. */
const alias = { '@mediapipe/pose': at('src/pose/mediapipe-stub.ts') };

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

/** Where the bundler spent its time is no warning. */
const quiet = { bundlerTimings: false };

const app: UserConfig = {
  root: at('src/app'),
  publicDir: at('build/public'),
  base: './',
  resolve: { alias },
  plugins: [svelte({ configFile: at('svelte.config.js') })],
  worker: { format: 'es', plugins: () => [tensorflow()], rolldownOptions: { checks: quiet } },
  server: { headers: isolation, fs: { allow: [at('.')] } },
  build: {
    outDir: at('build/app'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: quiet,
      input: [at('src/app/index.html'), at('src/app/headless.html')],
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
  return {
    test: {
      projects: [
        {
          resolve: { alias },
          test: {
            name: 'unit',
            include: ['tests/unit/**/*.test.ts', 'tests/cases/*.test.ts'],
            environment: 'node',
          },
        },
        {
          ...app,
          root: at('.'),
          optimizeDeps: {
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
            // One module an icon: found one by one, each would reload the page in mid-test.
            exclude: ['@lucide/svelte'],
          },
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.ts'],
            testTimeout: 120_000,
            fileParallelism: false,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: {
                  args: [...chromiumArguments, ...softwareWebgpu],
                  ...(executablePath ? { executablePath } : {}),
                },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
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
      ],
    },
  };
});

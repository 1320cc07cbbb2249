/** The one door to TensorFlow.js. Only what is named here gets into the build. */
import '@tensorflow/tfjs-backend-webgpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';

export {
  add,
  backend,
  browser,
  cast,
  concat,
  expandDims,
  getBackend,
  io,
  loadGraphModel,
  memory,
  mul,
  reshape,
  setBackend,
  tensor4d,
  tidy,
} from '@tensorflow/tfjs';
export type { GraphModel, Tensor } from '@tensorflow/tfjs';
export { getThreadsCount, setThreadsCount } from '@tensorflow/tfjs-backend-wasm';

setWasmPaths({
  'tfjs-backend-wasm.wasm': plainUrl,
  'tfjs-backend-wasm-simd.wasm': simdUrl,
  'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
});

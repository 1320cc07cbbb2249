import { openEstimator } from '../../../src/pose';
import { getThreadsCount } from '../../../src/pose/engines/tf';
import { walkerPicture } from './pictures';

// The back end takes at most half as many threads as the browser names cores; two, also on a machine of two cores.
Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 });

const opened = await openEstimator({
  model: 'lite',
  engine: 'tfjs-wasm',
  threads: 2,
  baseUrl: new URL('/', location.href).href,
});
if (!opened.ok) throw new Error(opened.fault.detail);
const frame = await opened.value.estimate(await walkerPicture(), 0);
postMessage({ frame, threads: getThreadsCount(), isolated: crossOriginIsolated });

export { needsOutline } from '../../core';

import { FRUGAL } from '../../bin/launch.mjs';

/**
 * What an application whose memory is watched begins with: what `npm run serve` gives it, and nothing of what makes
 * tests fast. Compiled code that is found again stays beside the code until the process ends, some forty megabytes.
 */
export const AS_SERVED = { ...FRUGAL, NODE_DISABLE_COMPILE_CACHE: '1' };

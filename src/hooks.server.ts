import { sequence } from '@sveltejs/kit/hooks';
import { tellError } from './hooks/tell-error.ts';
import { withSafeHeaders } from './hooks/with-safe-headers.ts';
import { withViewer } from './hooks/with-viewer.ts';
import { openTheWorld, withWorld } from './hooks/with-world.ts';

export const init = openTheWorld;
export const handle = sequence(withSafeHeaders, withWorld, withViewer);
export const handleError = tellError;

import type { Handle } from '@sveltejs/kit/hooks';
import { workFor } from '#lib/platform/threads/breathe.ts';

/** Long works stop where they are once whoever asked for the page has left. */
export const withLeaving: Handle = ({ event, resolve }) =>
	workFor(event.request.signal, () => resolve(event));

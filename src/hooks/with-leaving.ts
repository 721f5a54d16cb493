import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { Asker } from '#lib/platform/posts/fair-turns.ts';
import { workFor } from '#lib/platform/threads/breathe.ts';

/** Long works stop where they are once whoever asked for the page has left; those that wait know who waits. */
export const withLeaving: Handle = ({ event, resolve }) =>
	workFor(
		event.request.signal,
		() => resolve(event),
		() => askerOf(event)
	);

function askerOf({ locals, getClientAddress }: RequestEvent): Asker {
	if (locals.viewer) return { team: locals.viewer.centre?.id ?? null };
	return { address: getClientAddress() };
}

import { randomUUID } from 'node:crypto';
import type { HandleServerError } from '@sveltejs/kit/hooks';
import { log } from '#lib/platform/log.ts';

/** An unexpected error gets an id that the person can quote, and a log line without her data. */
export const tellError: HandleServerError = (caught) => {
	if (caught.kind === 'app') return;
	const { event, error } = caught;
	if (caught.kind === 'framework' && (error as { status?: number }).status === 404) {
		return { message: 'Cette page n’existe pas.' };
	}
	const id = randomUUID().slice(0, 8);
	log.error({ id, route: event.route.id, method: event.request.method, error }, 'unexpected error');
	return {
		message: 'Une erreur est survenue. Ce qui était enregistré n’est pas perdu.',
		id
	};
};

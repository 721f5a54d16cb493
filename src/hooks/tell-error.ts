import { randomUUID } from 'node:crypto';
import type { HandleServerError } from '@sveltejs/kit/hooks';
import { AlreadyHandled } from '#lib/platform/database/handled-post.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { isUnreadable } from '#lib/platform/database/unreadable.ts';
import { RefusedDocument } from '#lib/platform/documents/refused-document.ts';
import { log } from '#lib/platform/log.ts';
import { ForeignBody } from '#lib/platform/posts/sent-body.ts';
import { markRoute, REQUEST_ID } from '#lib/platform/request-marks.ts';
import { Left } from '#lib/platform/threads/breathe.ts';

/** What the framework refuses by itself, before any of our code: a visitor's mistake, no failure. */
const REFUSED: Readonly<Record<number, string>> = {
	400: 'Cette demande n’a pas été comprise.',
	404: 'Cette page n’existe pas.',
	405: 'Cette page ne reçoit pas ce qui lui est envoyé.',
	413: 'C’est trop lourd. Envoyez moins à la fois.',
	415: 'Cette page ne reçoit pas ce qui lui est envoyé.'
};

/** Said to nobody: she has left. The log tells it from what failed. */
const LEFT = 499;

const UNREADABLE =
	'Une partie de ce qui a été envoyé ne se lit pas\u00a0: rien n’est enregistré. Rechargez la page et recommencez.';

/** An unexpected error gets an id that the person can quote, and a log line without her data. */
export const tellError: HandleServerError = (caught) => {
	if (caught.kind === 'app') return;
	const { event, error } = caught;
	const { method, headers } = event.request;
	if (caught.kind === 'framework') {
		const refused = REFUSED[(error as { status: number }).status];
		if (refused) return { message: refused };
	}
	// Failing before any page began, it has said its route to nobody.
	if (event.platform) markRoute(event.platform.req, event.route.id);
	const request = headers.get(REQUEST_ID) ?? undefined;
	// The answers to these two are written by with-post and with-calm.
	if (error instanceof AlreadyHandled) return { status: 409, message: 'C’est déjà enregistré.' };
	if (error instanceof ForeignBody) return { status: 415, message: error.message };
	if (error instanceof Left) {
		log.info({ request, route: event.route.id, method }, 'left before the end');
		return { status: LEFT, message: 'L’envoi a été interrompu\u00a0: rien n’est enregistré.' };
	}
	if (error instanceof RefusedDocument) {
		// The page is written by with-refused-document.
		event.locals.refusedDocument = error.refusal;
		const { refusal, status, message } = error.refusal;
		const { cause } = error;
		log.warn(
			{ request, route: event.route.id, method, refusal, error: cause },
			'a document was not made'
		);
		return { status, message };
	}
	if (isOutage(error)) {
		event.locals.isDatabaseAway = true;
		log.error({ request, route: event.route.id, method, error }, 'database away');
		return {
			status: 503,
			message: 'Déclic ne peut pas répondre pour le moment. Réessayez dans une minute.'
		};
	}
	// Logged all the same: a form of ours that lets it through should refuse it sooner, and better.
	if (isUnreadable(error)) {
		log.warn({ request, route: event.route.id, method, error }, 'unreadable value');
		return { status: 400, message: UNREADABLE };
	}
	const id = randomUUID().slice(0, 8);
	log.error({ request, id, route: event.route.id, method, error }, 'unexpected error');
	return {
		message: 'Une erreur est survenue. Ce qui était enregistré n’est pas perdu.',
		id
	};
};

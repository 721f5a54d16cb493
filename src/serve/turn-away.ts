import type { IncomingMessage, ServerResponse } from 'node:http';
import { MOST_IN_FLIGHT } from './bodies-in-flight.ts';
import { letThrough } from './let-through.ts';
import { toldOfPhoto } from './turned-photo.ts';

const RETRY_SECONDS = 5;

const MESSAGES = {
	411: 'L’envoi ne dit pas sa longueur : rien n’est enregistré. Recommencez depuis la page, avec un autre navigateur.',
	413: 'C’est trop lourd : rien n’est enregistré. Un fichier fait 25 Mo au plus ; un texte, 200 000 signes. Envoyez-le en plusieurs fois.',
	503: 'Beaucoup de fichiers arrivent en même temps : rien n’est enregistré. Attendez un instant, revenez en arrière et réessayez.'
};
type Status = keyof typeof MESSAGES;

/**
 * Answers a body that is not taken, without a page of the site. What is being sent is let through, to
 * nowhere: a browser that is cut while it sends shows its own error instead of these words.
 */
export function turnAway(request: IncomingMessage, response: ServerResponse, status: Status): void {
	const length = Number(request.headers['content-length'] ?? NaN);
	if (length <= MOST_IN_FLIGHT) {
		letThrough(request, () => tell(request, response, status));
		return;
	}
	response.setHeader('connection', 'close');
	tell(request, response, status);
}

function tell(request: IncomingMessage, response: ServerResponse, status: Status): void {
	const told = status === 411 ? null : toldOfPhoto(request);
	const message = told?.[status as 413 | 503] ?? MESSAGES[status];
	response.setHeader('cache-control', 'no-store');
	if (status === 503) response.setHeader('retry-after', String(RETRY_SECONDS));
	if (request.headers.accept === 'application/json') {
		const error = { status, message };
		response.writeHead(status, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ type: 'error', status, error, message }));
		return;
	}
	const { lang, title } = told ?? { lang: 'fr', title: 'Rien n’est enregistré' };
	const dir = lang === 'ar' ? ' dir="rtl"' : '';
	response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
	response.end(
		`<!doctype html><html lang="${lang}"${dir}><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Déclic</title><main><h1>${title}</h1><p>${message}</p></main></html>`
	);
}

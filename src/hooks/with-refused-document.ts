import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { RefusedDocument } from '#lib/platform/documents/refused-document.ts';
import { refusedDocumentPage } from './refused-document-page.ts';
import { refuseSent, speaksJson } from './refuse-sent.ts';

/** Where a document is not made, says why and what to do, whichever page asked for it. */
export const withRefusedDocument: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const refusal = event.locals.refusedDocument;
	return refusal ? answerRefused(event, refusal) : response;
};

/** In seconds. */
const AGAIN_IN = '60';

function answerRefused(event: RequestEvent, refused: RefusedDocument['refusal']): Response {
	const { request, url } = event;
	const { refusal, message, status } = refused;
	const isForNow = refusal !== 'too-long';
	const headers: Record<string, string> = isForNow ? { 'retry-after': AGAIN_IN } : {};
	if (request.method === 'POST') return refuseSent(event, { status, message, headers });
	if (speaksJson(event)) return Response.json({ status, message }, { status, headers });
	return refusedDocumentPage({
		refusal,
		message,
		status,
		headers,
		language: languageOf(event),
		from: pageBefore(event),
		again: isForNow ? url.pathname + url.search : null
	});
}

/** The page that held the link, if it is one of ours; else where everybody begins. */
function pageBefore({ request, url, locals, route }: RequestEvent): string {
	const before = URL.parse(request.headers.get('referer') ?? '');
	if (before?.origin === url.origin && before.pathname !== url.pathname) {
		return before.pathname + before.search;
	}
	if (route.id?.startsWith('/borne')) return '/borne';
	return locals.viewer ? '/equipe' : '/';
}

function languageOf({ params }: RequestEvent): 'fr' | 'en' | 'ar' {
	const { langue, texte } = params as Record<string, string | undefined>;
	const said = langue ?? texte;
	return said === 'en' || said === 'ar' ? said : 'fr';
}

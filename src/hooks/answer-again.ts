import type { RequestEvent } from '@sveltejs/kit';
import { ALREADY_DONE_PARAM } from '#lib/shared/post-key.ts';

/** An answer the browser's script reads instead of a page. */
export function wantsJson({ request, isDataRequest }: RequestEvent): boolean {
	return isDataRequest || request.headers.get('accept') === 'application/json';
}

/**
 * The answer to a form sent again: where the first one led, or its own page with a word that says
 * that it is done, when nobody knows where (the application died between writing and answering).
 */
export function answerAgain(event: RequestEvent, known: string | null): Response {
	const location = known ?? ownPage(event.url);
	return wantsJson(event)
		? Response.json({ type: 'redirect', status: 303, location })
		: new Response(null, { status: 303, headers: { location } });
}

/** The page of a form, without the name of its action. */
function ownPage(url: URL): string {
	const page = new URL(url);
	for (const name of [...page.searchParams.keys()]) {
		if (name.startsWith('/')) page.searchParams.delete(name);
	}
	page.searchParams.set(ALREADY_DONE_PARAM, '');
	return page.pathname + page.search;
}

/** Where an answer sends the person inside the application; null when it is a page. */
export async function locationIn(response: Response): Promise<string | null> {
	const location = response.headers.get('location') ?? (await locationInJson(response));
	return location && /^\/(?![/\\])/.test(location) ? location : null;
}

async function locationInJson(response: Response): Promise<string | null> {
	if (!response.headers.get('content-type')?.startsWith('application/json')) return null;
	const answer = (await response.clone().json()) as { type?: string; location?: string };
	return answer.type === 'redirect' ? (answer.location ?? null) : null;
}

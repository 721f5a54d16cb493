import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { KeptPages, type ReadyPage } from '#lib/platform/kept-pages/kept-pages.ts';
import { pageForEverybody } from '#lib/platform/kept-pages/page-for-everybody.ts';
import { readChanges } from '#lib/platform/database/public-changes.ts';
import { theWorld } from './with-world.ts';

/** Pages that are the same for everybody, and are asked for again and again. */
const KEPT =
	/^(?:\/|\/facile|\/\[langue=langue\]|\/(?:\[langue=langue\]\/)?centres\/\[centre=slug\](?:\/facile|\/agenda\.(?:ics|rss)|\/partage\.png)?|\/(?:mentions-legales|vie-privee|accessibilite|plan-du-site|quartier\/conditions|sitemap\.xml))$/;
/** What an address may ask, of the pages that read it. */
const ASKED = 'ou';

const pages = new KeptPages((since) => readChanges(theWorld(), since));

/**
 * Public pages are made once for all who read them, and anew as soon as what they tell has changed. Somebody
 * who has a cookie is given a page of her own. While the database is away, the last one is given.
 */
export const withKeptPages: Handle = async ({ event, resolve }) => {
	if (event.request.method !== 'GET') {
		const answer = await resolve(event);
		// What was refused wrote nothing; whoever presses without end asks the database for no more.
		if (event.request.method === 'POST' && answer.status < 400) pages.doubt();
		return answer;
	}
	const name = nameOf(event);
	if (name === null) return resolve(event);
	// What cannot be kept is given as it came, to the one it was made for; the others ask for theirs.
	let own: Response | null = null;
	const found = await pages.read(
		name,
		(event.params as { centre?: string }).centre ?? null,
		async () => {
			const answer = await resolve(event);
			const ready = await pageForEverybody(answer);
			if (!ready) own = answer;
			return ready ?? (answer.status === 503 ? 'away' : null);
		}
	);
	if (!found) return own ?? resolve(event);
	return answerWith(event.request, found.page, found.isStale);
};

/** Under what a page is kept; null: it is not. */
function nameOf({ request, route, params, url, isDataRequest }: RequestEvent): string | null {
	if (isDataRequest || !KEPT.test(route.id ?? '') || request.headers.get('cookie')) return null;
	// The people of a demonstration stand on its home page, and change without being public.
	if (route.id === '/' && theWorld().isDemo) return null;
	const asked = [...url.searchParams.keys()];
	if (asked.length > 1 || asked.some((field) => field !== ASKED)) return null;
	const typed = url.searchParams.get(ASKED) ?? '';
	// Whatever is typed is not kept: whoever types without end would push out what is read.
	if (typed) return null;
	// By what it names, not by how it is spelt: a slug has a hundred spellings in an address.
	return `${route.id} ${Object.values(params).join(' ')}`;
}

function answerWith(request: Request, page: ReadyPage, isStale: boolean): Response {
	const isPacked =
		page.packed !== page.body && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
	const etag = `"${page.etag}${isPacked ? '-gz' : ''}"`;
	const headers = new Headers(page.headers);
	headers.append('vary', 'accept-encoding');
	headers.set('etag', etag);
	// Asked for again each time: « not modified » comes with the policy of the page itself.
	headers.set('cache-control', 'no-cache');
	if (isStale) headers.set('warning', '110 - "Response is Stale"');
	if (!isStale && request.headers.get('if-none-match') === etag) {
		return new Response(null, { status: 304, headers });
	}
	if (isPacked) headers.set('content-encoding', 'gzip');
	const body = isPacked ? page.packed : page.body;
	headers.set('content-length', String(body.byteLength));
	return new Response(new Uint8Array(body), { status: 200, headers });
}

/**
 * Whether whoever asks has asked the same just before, as her browser says it by itself: she reloads the page, or
 * presses « Chercher » again over the same words. A page that is fetched before anybody wants it asks for nothing
 * either. Nothing is kept to know it: docs/decisions/2026-12-01-words-in-the-process.md.
 */
export function isAskedAgain({ headers, url }: Pick<Request, 'headers' | 'url'>): boolean {
	if (/\b(?:no-cache|max-age=0)\b/.test(headers.get('cache-control') ?? '')) return true;
	if (/prefetch|prerender/.test(headers.get('sec-purpose') ?? '')) return true;
	const from = headers.get('referer');
	if (!from || !URL.canParse(from)) return false;
	const [before, now] = [new URL(from), new URL(url)];
	return before.pathname === now.pathname && wordsIn(before) === wordsIn(now);
}

const wordsIn = ({ searchParams }: URL) => (searchParams.get('besoin') ?? '').trim().toLowerCase();

/** The address of a page, written whole; undefined: it is none that can be kept. */
export function readPage(typed: string): string | undefined {
	const page = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
	const isPage = page && /^https?:$/.test(page.protocol) && page.hostname.includes('.');
	return isPage && page.href.length <= 300 ? page.href : undefined;
}

/** What a telephone makes a link of: an address with or without its beginning, or a mail address. */
const LINK =
	/(?:\p{L}[\p{L}\d+.-]*:\/\/\S+)|(?<![\p{L}\d])(?:[\p{L}\d_-]+[.@])+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?/giu;
const SHORT_PAGE = /^\/s\/[\w-]+$/;

/**
 * Links that lead anywhere but to the centre's own short page, `/s/…` on its own host: false messages
 * are recognised by their links, and ours must never look like one. A short link of somebody else hides
 * where it goes.
 */
export function foreignLinks(text: string, host: string): string[] {
	return Array.from(text.matchAll(LINK), ([link]) => link.replace(/[.,;:!?)»"']+$/, '')).filter(
		(link) => {
			const bare = link.replace(/^https:\/\//i, '');
			const path = bare.slice(host.length);
			return !bare.toLowerCase().startsWith(host.toLowerCase()) || !SHORT_PAGE.test(path);
		}
	);
}

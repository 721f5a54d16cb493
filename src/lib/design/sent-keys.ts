/** The keys of the forms this tab has sent: random numbers, nothing of what was typed. */
function placeOf(form: HTMLFormElement): string {
	const nth = [...document.forms].indexOf(form);
	const { pathname, search } = location;
	return `declic.cle ${pathname}${search} ${form.getAttribute('action') ?? ''} ${nth}`;
}

/** Remembers, when a form leaves, the key it leaves with. */
export function rememberSentKey(form: HTMLFormElement, key: string): void {
	try {
		sessionStorage.setItem(placeOf(form), key);
	} catch {
		// A browser that keeps nothing: going back will then draw another key.
	}
}

/**
 * The key a form was sent with, when the browser has gone back to its page and put her words back in
 * it: the same words sent again are then known. Null on a page asked for anew.
 */
export function keySentBefore(form: HTMLFormElement): string | null {
	const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	if (page?.type !== 'back_forward') return null;
	try {
		return sessionStorage.getItem(placeOf(form));
	} catch {
		return null;
	}
}

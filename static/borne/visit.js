// A visit begins with the first touch, and has a number that nobody else knows: it tells the pages of this
// visit from those of the one before, which the browser may still have.
const KEPT = 'declic.visite';

export const visitNow = () => sessionStorage.getItem(KEPT);

export function beginVisit() {
	if (!visitNow()) {
		const drawn = crypto.getRandomValues(new Uint32Array(2));
		sessionStorage.setItem(KEPT, drawn.join('-'));
	}
	markPage();
}

/** This page is of the visit that is under way. */
export function markPage() {
	const visit = visitNow();
	if (visit && history.state?.visite !== visit) history.replaceState({ visite: visit }, '');
}

/** It was somebody else's: her visit has ended. */
export function isOfAnotherVisit() {
	const marked = history.state?.visite;
	return marked !== undefined && marked !== visitNow();
}

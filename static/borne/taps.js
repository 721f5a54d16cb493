// Fingers that shake tap twice: a second tap within half a second presses nothing, on the next screen
// either. A keyboard drawn on the screen is typed fast: inside [data-typed-fast] each tap counts.
const SECOND_MS = 500;
/** What a browser presses by itself with a tap, as a label presses its box, comes at once. */
const SAME_MS = 20;
const KEPT = 'declic.appui';

export function ignoreSecondTaps() {
	let last = Number(sessionStorage.getItem(KEPT) ?? 0);
	document.addEventListener(
		'click',
		(event) => {
			// Pressed with a key: nobody's finger slipped.
			if (event.detail === 0 || event.target.closest?.('[data-typed-fast]')) return;
			const since = Date.now() - last;
			if (since >= 0 && since < SAME_MS) return;
			if (since >= 0 && since < SECOND_MS) {
				event.preventDefault();
				event.stopImmediatePropagation();
				return;
			}
			last = Date.now();
			sessionStorage.setItem(KEPT, String(last));
		},
		true
	);
}

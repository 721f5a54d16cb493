/** What the keyboard does on the screen of a request, wherever the cursor is in its form. */
export type DeskKeys = {
	/** Alt + 1, 2, 3. */
	choose: (rank: number) => void;
};

/**
 * Ctrl + Enter saves from anywhere, and Enter from the free text (Shift + Enter goes to the next
 * line): nobody looks for the mouse with a queue in front of her.
 */
export function listenToKeys(place: HTMLElement, { choose }: DeskKeys): () => void {
	const press = (event: KeyboardEvent) => {
		if (event.isComposing) return;
		if (event.altKey && /^Digit[123]$/.test(event.code)) {
			event.preventDefault();
			choose(Number(event.code.slice(-1)));
			return;
		}
		if (event.key !== 'Enter' || event.shiftKey || event.defaultPrevented) return;
		const isText = event.target instanceof HTMLTextAreaElement;
		if (!isText && !event.ctrlKey && !event.metaKey) return;
		event.preventDefault();
		place.closest('form')?.requestSubmit();
	};
	place.addEventListener('keydown', press);
	return () => place.removeEventListener('keydown', press);
}

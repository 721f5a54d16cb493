const TYPED = 'textarea, input:is([type="text"], [type="search"], [type="email"], [type="tel"])';

/**
 * What was chosen in the page's lists, the words that were selected to be replaced, and the folds that
 * were opened, before its scripts came, on an old computer: Svelte keeps what was typed or ticked
 * meanwhile, but draws these again as the server had sent them. To be asked before the page wakes; what
 * it answers puts her own back, once it is awake.
 */
export function doneAsleep(page: Document): () => void {
	const lists = [...page.querySelectorAll('select')].filter((list) => !list.multiple);
	const chosen = lists.flatMap((list) => {
		const given = [...list.options].find((option) => option.defaultSelected) ?? list.options[0];
		return list.value === given?.value ? [] : [{ list, value: list.value }];
	});
	// A field that has a value of its own keeps it, and what is selected in it, when Svelte takes away
	// the one that the server had written.
	for (const field of page.querySelectorAll<HTMLInputElement>(TYPED))
		field.value = String(field.value);
	const opened = page.querySelectorAll<HTMLDetailsElement>('details[open]');
	return () => {
		for (const { list, value } of chosen) {
			list.value = value;
			list.dispatchEvent(new Event('change', { bubbles: true }));
		}
		for (const fold of opened) fold.open = true;
	};
}

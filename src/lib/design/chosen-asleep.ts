/**
 * What was chosen in the page's lists before its scripts came, on an old computer: Svelte keeps what
 * was typed or ticked meanwhile, but puts the server's choice back in a list. To be asked before the
 * page wakes; what it answers puts her own choices back, once it is awake.
 */
export function chosenAsleep(page: Document): () => void {
	const chosen = [...page.querySelectorAll('select:not([multiple])')].flatMap((element) => {
		const list = element as HTMLSelectElement;
		const given = [...list.options].find((option) => option.defaultSelected) ?? list.options[0];
		return list.value === given?.value ? [] : [{ list, value: list.value }];
	});
	return () => {
		for (const { list, value } of chosen) {
			list.value = value;
			list.dispatchEvent(new Event('change', { bubbles: true }));
		}
	};
}

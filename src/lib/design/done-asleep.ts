const TYPED = 'textarea, input:is([type="text"], [type="search"], [type="email"], [type="tel"])';
const WRITTEN = `${TYPED}, input:is([type="date"], [type="time"], [type="password"], [type="range"])`;
const TICKED = 'input:is([type="checkbox"], [type="radio"])';

/**
 * What was typed, ticked or chosen in the page, the words that were selected to be replaced, and the
 * folds that were opened, before its scripts came, on an old computer: Svelte draws again as the server
 * had sent them the controls that no state of a component follows. To be asked before the page wakes;
 * what it answers puts her own back, once it is awake.
 */
export function doneAsleep(page: Document): () => void {
	const lists = [...page.querySelectorAll('select')].filter((list) => !list.multiple);
	const chosen = lists.flatMap((list) => {
		const given = [...list.options].find((option) => option.defaultSelected) ?? list.options[0];
		return list.value === given?.value ? [] : [{ list, value: list.value }];
	});
	const written = [...page.querySelectorAll<HTMLInputElement>(WRITTEN)].flatMap((field) =>
		field.value === field.defaultValue ? [] : [{ field, value: field.value }]
	);
	const ticks = [...page.querySelectorAll<HTMLInputElement>(TICKED)].flatMap((box) =>
		box.checked === box.defaultChecked ? [] : [{ box, checked: box.checked }]
	);
	// A field that has a value of its own keeps it, and what is selected in it, when Svelte takes away
	// the one that the server had written.
	for (const field of page.querySelectorAll<HTMLInputElement>(TYPED))
		field.value = String(field.value);
	const opened = page.querySelectorAll<HTMLDetailsElement>('details[open]');
	return () => {
		for (const { list, value } of chosen) {
			list.value = value;
			tell(list, 'change');
		}
		for (const { field, value } of written.filter((one) => one.field.value !== one.value)) {
			field.value = value;
			tell(field, 'input');
		}
		for (const { box, checked } of ticks.filter((one) => one.box.checked !== one.checked)) {
			box.checked = checked;
			tell(box, 'change');
		}
		for (const fold of opened) fold.open = true;
	};
}

function tell(control: HTMLElement, event: 'input' | 'change'): void {
	control.dispatchEvent(new Event(event, { bubbles: true }));
}

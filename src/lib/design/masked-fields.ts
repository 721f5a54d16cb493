import type { ActionResult } from '$app/forms';

/**
 * A form refused before its page: why, and its texts masked, for those that held something.
 */
export type GuardRefusal = {
	message: string;
	masked: { name: string; rank: number; text: string }[];
};

/** What is answered before the page, whatever the page; any other refusal is the page's own. */
const BEFORE = new Set<unknown>(['confidential', 'unreadable']);

/** What is said of a form refused before its page; null when the page itself answers. */
export function guardRefusal(result: ActionResult): GuardRefusal | null {
	if (result.type !== 'failure' || !BEFORE.has(result.data?.refusal)) return null;
	const { message, masked } = result.data as { message: string; masked?: string };
	return { message, masked: JSON.parse(masked ?? '[]') as GuardRefusal['masked'] };
}

/** Puts the masked texts in place of what was typed; the page hears of it as if it had been typed. */
export function writeMasked(form: HTMLFormElement, { masked }: GuardRefusal): HTMLElement | null {
	let first: HTMLElement | null = null;
	for (const { name, rank, text } of masked) {
		const all = [...form.elements].filter(
			(one) => 'value' in one && one.getAttribute('name') === name
		);
		const control = all[rank] as HTMLInputElement | HTMLTextAreaElement | undefined;
		if (!control) continue;
		control.value = text;
		control.dispatchEvent(new Event('input', { bubbles: true }));
		first ??= control;
	}
	return first;
}

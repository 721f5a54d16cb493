import { render } from 'svelte/server';
import MaskedPage from '#lib/design/MaskedPage.svelte';
import type { MaskedForm } from '#lib/design/masked-form.ts';
import { lonePage } from './lone-page.ts';

/** The page shown to a browser without scripts when what it sent may not be kept: 422, masked. */
export function guardPage(page: {
	message: string;
	address: string;
	masked: MaskedForm | null;
}): Response {
	// What is drawn is asked of it by name: it has nothing to be copied from.
	const { head, body } = render(MaskedPage, { props: page });
	return lonePage({ status: 422, title: 'Rien n’est enregistré', head, body });
}

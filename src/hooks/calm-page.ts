import { render } from 'svelte/server';
import CalmPage from '#lib/design/CalmPage.svelte';
import type { SentForm } from '#lib/design/sent-form.ts';
import { CALM_SCRIPT, CALM_SCRIPT_HASH } from './calm-script.ts';
import { lonePage } from './lone-page.ts';

/** Seconds after which a browser, or a programme, may try again. */
export const RETRY_SECONDS = 5;

/** The page shown while the database is away: 503, and it holds what was typed. */
export function calmPage(page: { address: string; sent?: SentForm | 'not-kept' }): Response {
	// What is drawn is asked of it by name: it has nothing to be copied from.
	const { head, body } = render(CalmPage, { props: page });
	return lonePage({
		status: 503,
		title: 'La base ne répond pas pour l’instant',
		head,
		body,
		// Without a script nothing else would reload the page; a form waits for its button.
		also: page.sent
			? ''
			: `<noscript><meta http-equiv="refresh" content="${RETRY_SECONDS}"></noscript>`,
		script: { text: CALM_SCRIPT, hash: CALM_SCRIPT_HASH },
		headers: { 'retry-after': String(RETRY_SECONDS) }
	});
}

import { render } from 'svelte/server';
import CalmPage from '#lib/design/CalmPage.svelte';
import type { SentForm } from '#lib/design/sent-form.ts';
import theme from '#lib/design/theme.css?inline';
import { CALM_SCRIPT, CALM_SCRIPT_HASH } from './calm-script.ts';

const POLICY = [
	`default-src 'self'`,
	`script-src ${CALM_SCRIPT_HASH}`,
	`style-src 'unsafe-inline'`,
	`object-src 'none'`,
	`base-uri 'none'`,
	`frame-ancestors 'none'`,
	`form-action 'self'`
].join('; ');

/** Seconds after which a browser, or a programme, may try again. */
export const RETRY_SECONDS = 5;

/**
 * The page shown while the database is away: 503, and it holds what was typed. It needs nothing
 * but itself, so that it can be drawn whatever the state of the rest.
 */
export function calmPage(page: { address: string; sent?: SentForm | 'not-kept' }): Response {
	const { head, body } = render(CalmPage, { props: page });
	// Without a script nothing else would reload the page; a form waits for its button.
	const reload = page.sent
		? ''
		: `<noscript><meta http-equiv="refresh" content="${RETRY_SECONDS}"></noscript>`;
	const html = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<title>La base ne répond pas pour l’instant – Déclic</title>
${reload}
<style>${theme}</style>
${head}
</head>
<body>
${body}
<script>${CALM_SCRIPT}</script>
</body>
</html>`;
	return new Response(html, {
		status: 503,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': POLICY,
			'retry-after': String(RETRY_SECONDS),
			'cache-control': 'no-store'
		}
	});
}

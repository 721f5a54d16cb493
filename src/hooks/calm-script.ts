import { createHash } from 'node:crypto';

/**
 * Asks every five seconds or so whether the page answers, then loads it or sends the form, once.
 * It is sent with its key: should the first sending have been recorded after all, it is known.
 */
export const CALM_SCRIPT = `(() => {
	const form = document.querySelector('form');
	const said = document.querySelector('[data-said]');
	if (form && !('again' in form.dataset)) return;
	if (said) said.textContent = 'L’envoi repart tout seul dès que la base répond. Restez sur cette page.';
	const later = () => setTimeout(ask, 4500 + Math.random() * 1000);
	const ask = () => fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
		(answer) => {
			if (answer.status === 503) later();
			else if (form) form.requestSubmit();
			else location.replace(location.href);
		},
		later
	);
	later();
})()`;

/** Lets this script alone run, in the words of the Content-Security-Policy. */
export const CALM_SCRIPT_HASH = `'sha256-${createHash('sha256').update(CALM_SCRIPT).digest('base64')}'`;

// What somebody looks for is sent, and found in the same page: no address and no entry of the history says it.
import { readFrom, readParts, showParts } from './screen-parts.js';

/** What a search changes of its screen: its form stays, with its keyboard. */
const PARTS = ['header', 'main > .heading', 'main [data-trouve]', '.foot > nav'];
/** Milliseconds after which it is said that the search did not happen. */
const LATE_MS = 8000;

const answers = () => document.querySelector('[data-trouve]');
/** The last search is the one that is shown. */
let last = 0;

export function searchHere() {
	document.addEventListener('submit', (event) => {
		if (event.defaultPrevented || !('recherche' in event.target.dataset)) return;
		event.preventDefault();
		void search(event.target);
	});
}

async function search(form) {
	const mine = ++last;
	answers().setAttribute('aria-busy', 'true');
	const answer = await ask(form);
	if (mine !== last) return;
	answers().removeAttribute('aria-busy');
	const screen = answer?.isOk && readParts(answer.html, PARTS);
	if (screen) {
		showParts(screen);
		const heading = answers().querySelector('h2');
		if (heading) readFrom(heading);
		answers().scrollIntoView({ block: 'nearest' });
	} else if (answer) {
		// A page that says what happened: it takes the place of this one.
		form.submit();
	} else sayNotSearched();
}

/** The page that answers; null: the server is away, or the network. */
async function ask(form) {
	try {
		const answer = await fetch(form.action, {
			method: 'POST',
			headers: { accept: 'text/html' },
			body: new URLSearchParams(new FormData(form)),
			signal: AbortSignal.timeout(LATE_MS)
		});
		if (answer.status === 502 || answer.status === 503) return null;
		return { isOk: answer.ok, html: await answer.text() };
	} catch {
		return null;
	}
}

function sayNotSearched() {
	const said = document.querySelector('[data-pas-cherche]');
	said.hidden = false;
	readFrom(said);
	said.scrollIntoView({ block: 'nearest' });
}

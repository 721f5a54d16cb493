// The next step of a guide is fetched while this one is read, and takes its place at once when it is touched:
// an old machine makes no new page for it. What is shown this way counts as any other screen.
import { readFrom, readParts, showParts } from './screen-parts.js';

/** The parts of a screen that are of this step; the others stay, with what listens to them. */
const PARTS = ['header', 'main', '.foot > nav'];
/** Fetched ahead, it is no screen that somebody saw. */
const AHEAD = { 'x-declic-garde': '1' };

const nextLink = () => document.querySelector('.kiosk > main a[data-next-step]');
const whenAtRest = globalThis.requestIdleCallback ?? setTimeout;
/** An old machine is never quite at rest. */
const SOON_MS = 300;

let ahead = null;

export function showNextStepAtOnce() {
	document.addEventListener('click', (event) => {
		const link = event.target.closest?.('a[data-next-step]');
		if (!link || event.defaultPrevented || event.button > 0) return;
		if (event.ctrlKey || event.shiftKey || event.metaKey || event.altKey) return;
		// Not there yet, it is opened as any screen is.
		if (ahead?.href !== link.href) return;
		event.preventDefault();
		show(ahead);
	});
	fetchNext();
}

function fetchNext() {
	ahead = null;
	const link = nextLink();
	if (link) whenAtRest(() => void read(link.href).catch(() => {}), { timeout: SOON_MS });
}

async function read(href) {
	const answer = await fetch(href, { headers: AHEAD, redirect: 'error' });
	if (!answer.ok) return;
	const screen = readParts(await answer.text(), PARTS);
	if (nextLink()?.href !== href || !screen) return;
	for (const { src } of screen.page.querySelectorAll('.kiosk > main img')) new Image().src = src;
	ahead = { href, screen };
}

function show({ href, screen }) {
	showParts(screen);
	history.replaceState(history.state, '', href);
	scrollTo(0, 0);
	ahead = null;
	// Once it is painted: she has it under her eyes before the rest.
	requestAnimationFrame(() => setTimeout(goOn, 0, href));
}

function goOn(href) {
	readFrom(document.querySelector('.kiosk > main h1'));
	void tell(href);
	fetchNext();
}

/** One more screen of the visit. Without network the kept one is shown, which says how old it is. */
async function tell(href) {
	const answer = await fetch(href).catch(() => null);
	const isSeen = answer?.ok && !answer.headers.has('x-declic-garde-le');
	if (!isSeen && location.href === href) location.replace(href);
}

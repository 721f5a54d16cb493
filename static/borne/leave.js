// How a visit ends, and what its pages leave behind: nothing.
import { askAgent, hasAgent } from './agent.js';
import { hush } from './sound.js';
import { isOfAnotherVisit, markPage } from './visit.js';

/** The agent ends this browser; if it is still there then, the page goes by itself. */
const AGENT_MS = 8000;
const SERVER_MS = 4000;
/** What the kiosk keeps from a visit to the next to work without network. */
const KEPT_OFFLINE = /^declic[.-](?:hors-ligne|borne)/;

const kiosk = () => document.querySelector('.kiosk');
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends the visit: « fini », « vite » or « inactif ». What is on the screen goes first. */
export async function finish(why) {
	const frame = kiosk();
	if (frame.classList.contains('leaving')) return;
	frame.classList.add('leaving');
	if (why !== 'vite') frame.classList.add('told');
	for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
	hush();
	await endOnServer(frame.dataset.end, why);
	const isMachine = hasAgent();
	if (isMachine) {
		const answer = await askAgent('/fin', {
			type: 'application/json',
			body: JSON.stringify({ pourquoi: why })
		});
		if (answer?.ok) await wait(AGENT_MS);
	}
	await erase();
	location.replace(why === 'vite' ? '/borne' : frame.dataset.gone);
}

async function endOnServer(address, why) {
	try {
		await fetch(address, {
			method: 'POST',
			body: new URLSearchParams({ pourquoi: why }),
			redirect: 'manual',
			signal: AbortSignal.timeout(SERVER_MS)
		});
	} catch {
		// Without the server, the cookies that a page may write go by the page.
		document.cookie = 'declic.reglages=; Path=/borne; Max-Age=0';
	}
	// Whatever the server heard: without its key, what is left of the visit opens nothing (routes/borne/follow-visit.ts).
	document.cookie = 'declic.cle-de-visite=; Path=/borne; Max-Age=0';
	document.cookie = '__Secure-declic.cle-de-visite=; Path=/borne; Max-Age=0; Secure';
}

/** All that a page may erase of what it kept. */
async function erase() {
	sessionStorage.clear();
	localStorage.clear();
	const bases = (await indexedDB.databases?.()) ?? [];
	for (const { name } of bases) if (!KEPT_OFFLINE.test(name)) indexedDB.deleteDatabase(name);
	// Without https there are no caches.
	const caches = (await globalThis.caches?.keys()) ?? [];
	await Promise.all(
		caches.filter((name) => !KEPT_OFFLINE.test(name)).map((name) => globalThis.caches.delete(name))
	);
	history.replaceState(null, '');
}

export function leaveByForms() {
	// Heard from above: a step that takes the place of another brings its own.
	document.addEventListener('submit', (event) => {
		const why = event.target.dataset.finish;
		if (!why) return;
		event.preventDefault();
		void finish(why);
	});
	// What a search finds may have to be hidden, on a screen that had nothing to hide.
	const isToHide = () => document.querySelector('form[data-finish="vite"]') !== null;
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && isToHide()) void finish('vite');
	});
	// The closing screen says what the machine erases besides, where it does.
	for (const part of document.querySelectorAll('[data-by-machine]')) part.hidden = !hasAgent();
	for (const part of document.querySelectorAll('[data-by-hand]')) part.hidden = hasAgent();
	addEventListener('pagehide', hush);
}

/** A page that the browser kept, or that was read in a visit that has ended, is shown to nobody. */
export function refuseOldPages() {
	addEventListener('pageshow', (event) => {
		if (!event.persisted) return;
		kiosk()?.classList.add('leaving');
		location.reload();
	});
	if (!isOfAnotherVisit()) {
		markPage();
		return false;
	}
	kiosk()?.classList.add('leaving');
	history.replaceState(null, '');
	location.replace('/borne');
	return true;
}

/** From a screen to the next the history grows by nothing: there is no page to go back to. */
export function replacePages() {
	document.addEventListener('click', (event) => {
		const link = event.target.closest?.('a[href]');
		if (!link || event.defaultPrevented || event.button > 0) return;
		if (event.ctrlKey || event.shiftKey || event.metaKey || event.altKey) return;
		const to = new URL(link.href);
		const isHere = to.pathname === location.pathname && to.search === location.search;
		if (to.origin !== location.origin || !isScreen(to) || (isHere && to.hash)) return;
		event.preventDefault();
		location.replace(to.href);
	});
}

const isScreen = ({ pathname }) => /^\/borne(\/|$)/.test(pathname) && !pathname.endsWith('.pdf');

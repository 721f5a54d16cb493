// The screen of a call, while somebody waits: it says by itself who comes. Without it, the page asks again
// every ten seconds.
import { hush } from './sound.js';

const screen = () => document.querySelector('.call[data-appel]');
/** While it rings, or somebody is on her way, nobody is asked whether she is still there. */
const WAITS = new Set(['rings', 'comes']);
const AGAIN_MS = 5_000;

let late = 0;

function tell() {
	const { appel, lateIn } = screen().dataset;
	const { dataset } = document.documentElement;
	if (WAITS.has(appel)) dataset.appel = 'sonne';
	else delete dataset.appel;
	clearTimeout(late);
	if (appel === 'rings') late = setTimeout(look, Math.max(1, Number(lateIn)) * 1000);
}

async function look() {
	const shown = screen();
	try {
		const answer = await fetch(location.href, { signal: AbortSignal.timeout(AGAIN_MS) });
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const fresh = page.querySelector('.call[data-appel]');
		if (!fresh || isSame(fresh, shown)) return;
		const hadFocus = shown.contains(document.activeElement);
		shown.replaceWith(document.adoptNode(fresh));
		hearFresh(page);
		if (hadFocus) document.querySelector('main').focus();
		tell();
	} catch {
		// The network fell: what was read stays, and the news tell when it is back.
	}
}

/** What was heard is true no longer: « Écouter » says what is read now. */
function hearFresh(page) {
	const [now, fresh] = [document, page].map((one) => one.querySelector('header audio'));
	if (!now || !fresh) return;
	hush();
	now.src = fresh.getAttribute('src');
}

const isSame = (one, other) =>
	one.dataset.appel === other.dataset.appel && one.dataset.comes === other.dataset.comes;

if (screen() && screen().dataset.appel !== 'ask') {
	tell();
	const news = new EventSource(screen().dataset.news);
	news.addEventListener('message', look);
	// Ended for good by a server that was not ready: asked again as long as somebody waits.
	news.addEventListener('error', () => {
		if (news.readyState === EventSource.CLOSED) setTimeout(look, AGAIN_MS);
	});
}

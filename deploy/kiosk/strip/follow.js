// The strip between two pages: what it knows of the agent, what it asks of it, and where a refused
// address leads.
import { paperOf } from './paper.js';
import { carryScans } from './scans.js';

const ORIGIN = chrome.runtime.getManifest().homepage_url;
/** How the machine says that the pages of this visit are all printed. */
const TOO_MANY = 409;
/** Chromium takes three seconds to give its rules to a strip. */
const PATIENCE_MS = 10_000;
const REFUSED = /^net::ERR_BLOCKED_BY_(ADMINISTRATOR|CLIENT)$/;

/** The word of the visit, as a page of the kiosk has handed it over; null: none has yet. */
async function heard() {
	const told = await chrome.storage.session.get(['agent', 'text']);
	return told.agent ? told : null;
}

/**
 * The answer of the machine; null: there is none. A page that is left in its first second has handed
 * nothing over: the rules of the visit say its word too, once Chromium has given them to the strip.
 */
async function ask(path, body, type = 'application/json') {
	for (
		const until = Date.now() + PATIENCE_MS;
		;
		await new Promise((done) => setTimeout(done, 200))
	) {
		const { agent } = (await heard()) ?? (await chrome.storage.managed.get('agent'));
		const answer = agent ? await askAs(agent, path, body, type) : null;
		// Before that, they are those of another visit.
		if ((answer && answer.status !== 401) || Date.now() > until) return answer;
	}
}

async function askAs(agent, path, body, type) {
	const [port, token] = agent.split('.');
	try {
		return await fetch(`http://127.0.0.1:${port}${path}`, {
			method: 'POST',
			headers: { 'x-declic-jeton': token, 'content-type': type },
			body: type === 'application/json' ? JSON.stringify(body) : body
		});
	} catch {
		return null;
	}
}

/** Which rules this browser has: its machine lays them again until it hears it. */
async function tellRules() {
	const { pose = 0 } = await chrome.storage.managed.get('pose');
	// Without a page that speaks, the machine shall not believe that there is one.
	if (await heard()) await ask('/regles', { pose });
}
chrome.storage.managed.onChanged.addListener(() => void tellRules());
carryScans(ask);

/** A page of the kiosk hands the word of the visit over: its profile is a good one. */
async function takeWord({ agent, text }, answer) {
	await chrome.storage.session.set({ agent, text });
	answer(true);
	await ask('/regles', {});
	await tellRules();
}

/** A page of the kiosk that has not ended the visit by then has not come. */
const PAGE_MS = 6_000;

/**
 * The page of the kiosk ends the visit: it tells the server, then the machine; without the machine it wipes
 * what a page can. Where it does not come, the machine is told from here.
 */
async function end(tab, why) {
	await lead(tab, '/fini', { fin: why });
	await new Promise((done) => setTimeout(done, PAGE_MS));
	await ask('/fin', { pourquoi: why });
}

/** To a screen of the kiosk in her language, which is told what the kiosk does not know of the site. */
async function lead(tab, screen, told = {}) {
	const { text = 'fr', pages } = await chrome.storage.session.get(['text', 'pages']);
	await chrome.storage.session.remove('pages');
	const address = `${ORIGIN}/borne${text === 'fr' ? '' : `/${text}`}${screen}`;
	const said = new URLSearchParams({ ...told, ...(pages && { pages }) }).toString();
	await chrome.tabs.update(tab, { url: said ? `${address}#${said}` : address });
}

const DEEDS = {
	alive: (tab) => {
		// Every frame of the page sees it, and its countdown begins again.
		chrome.tabs.sendMessage(tab, { what: 'alive' }).catch(() => {});
		return ask('/vivant', {});
	},
	back: (tab) => lead(tab, ''),
	call: (tab) => lead(tab, '/appeler'),
	done: (tab) => end(tab, 'fini'),
	quiet: (tab) => end(tab, 'inactif')
};

/** What is in the window now, as the person sees it. */
async function shot({ windowId, active }) {
	if (!active) return null;
	return {
		picture: await chrome.tabs.captureVisibleTab(windowId, { format: 'jpeg', quality: 85 })
	};
}

/** Hands a sheet over to the machine, and tells what came of it. */
async function print({ sheet, pictures, width, height }) {
	const pdf = sheet
		? Uint8Array.fromBase64(sheet)
		: paperOf(await Promise.all(pictures.map(read)), { width, height });
	const answer = await ask('/imprimer', pdf, 'application/pdf');
	if (!answer?.ok) return { isTooMany: answer?.status === TOO_MANY };
	const { pages, restent } = await answer.json();
	const { pages: before = 0 } = await chrome.storage.session.get('pages');
	await chrome.storage.session.set({ pages: before + pages });
	return { pages, left: restent };
}

async function read({ picture, top }) {
	const blob = await (await fetch(picture)).blob();
	const { width, height } = await createImageBitmap(blob);
	return { jpeg: new Uint8Array(await blob.arrayBuffer()), pixels: [width, height], top };
}

/** What the strip waits an answer for. */
const ANSWERS = {
	picture: (_message, tab) => shot(tab),
	print,
	text: async () => (await heard())?.text ?? 'fr'
};

chrome.runtime.onMessage.addListener((message, sender, answer) => {
	const tab = sender.tab?.id;
	if (tab === undefined) return;
	if (Object.hasOwn(ANSWERS, message.what) && sender.frameId === 0) {
		void ANSWERS[message.what](message, sender.tab)
			.catch(() => null)
			.then(answer);
		return true;
	}
	if (typeof message.agent === 'string' && sender.origin === ORIGIN) {
		void takeWord(message, answer);
		return true;
	}
	if (Object.hasOwn(DEEDS, message.what)) {
		void DEEDS[message.what](tab);
	}
});

/** What is no site leads nowhere: its tab goes, or comes back where it was the last one. */
async function leave(tab) {
	const others = (await chrome.tabs.query({})).filter(({ id }) => id !== tab);
	if (others.length > 0) await chrome.tabs.remove(tab);
	else await lead(tab, '');
}

chrome.webNavigation.onErrorOccurred.addListener(({ error, frameId, tabId, url }) => {
	if (frameId !== 0 || !REFUSED.test(error)) return;
	if (!/^https?:/.test(url)) return void leave(tabId);
	void lead(tabId, `/bloque?site=${encodeURIComponent(new URL(url).host)}`);
});

// Some refused addresses leave an empty page instead, and nobody knows how to leave that one.
chrome.webNavigation.onCommitted.addListener(({ frameId, tabId, url }) => {
	if (frameId === 0 && url === 'about:blank#blocked') void leave(tabId);
});

// Where the profile did not have the strip yet, the first page came before it: it is shown again.
chrome.runtime.onInstalled.addListener(async () => {
	for (const { id } of await chrome.tabs.query({})) void chrome.tabs.reload(id);
});

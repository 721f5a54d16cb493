// The strip between two pages: what it knows of the agent, what it asks of it, and where a refused
// address leads.
const ORIGIN = chrome.runtime.getManifest().homepage_url;
const REFUSED = /^net::ERR_BLOCKED_BY_(ADMINISTRATOR|CLIENT)$/;

async function ask(path, body) {
	const { agent } = await chrome.storage.session.get('agent');
	if (!agent) return false;
	const [port, token] = agent.split('.');
	try {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
			method: body ? 'POST' : 'GET',
			headers: { 'x-declic-jeton': token, 'content-type': 'application/json' },
			body: body ? JSON.stringify(body) : undefined
		});
		return answer.ok;
	} catch {
		return false;
	}
}

/** Without its machine, the page of the kiosk wipes what a page can. */
async function end(tab, why) {
	if (!(await ask('/fin', { pourquoi: why }))) await lead(tab, '/borne/fini');
}

function lead(tab, path) {
	return chrome.tabs.update(tab, { url: `${ORIGIN}${path}` });
}

const DEEDS = {
	alive: (tab) => {
		// Every frame of the page sees it, and its countdown begins again.
		chrome.tabs.sendMessage(tab, { what: 'alive' }).catch(() => {});
		return ask('/vivant', {});
	},
	back: (tab) => lead(tab, '/borne'),
	call: (tab) => lead(tab, '/borne/appeler'),
	done: (tab) => end(tab, 'fini'),
	quiet: (tab) => end(tab, 'inactif')
};

chrome.runtime.onMessage.addListener((message, sender) => {
	const tab = sender.tab?.id;
	if (tab === undefined) return;
	if (typeof message.agent === 'string' && sender.origin === ORIGIN) {
		// The machine hears that a page is there, so this profile is a good one.
		void chrome.storage.session.set({ agent: message.agent }).then(() => ask('/etat'));
	} else if (Object.hasOwn(DEEDS, message.what)) {
		void DEEDS[message.what](tab);
	}
});

/** What is no site leads nowhere: its tab goes, or comes back where it was the last one. */
async function leave(tab) {
	const others = (await chrome.tabs.query({})).filter(({ id }) => id !== tab);
	if (others.length > 0) await chrome.tabs.remove(tab);
	else await lead(tab, '/borne');
}

chrome.webNavigation.onErrorOccurred.addListener(({ error, frameId, tabId, url }) => {
	if (frameId !== 0 || !REFUSED.test(error)) return;
	if (!/^https?:/.test(url)) return void leave(tabId);
	void lead(tabId, `/borne/bloque?site=${encodeURIComponent(new URL(url).host)}`);
});

// Some refused addresses leave an empty page instead, and nobody knows how to leave that one.
chrome.webNavigation.onCommitted.addListener(({ frameId, tabId, url }) => {
	if (frameId === 0 && url === 'about:blank#blocked') void leave(tabId);
});

// Where the profile did not have the strip yet, the first page came before it: it is shown again.
chrome.runtime.onInstalled.addListener(async () => {
	for (const { id } of await chrome.tabs.query({})) void chrome.tabs.reload(id);
});

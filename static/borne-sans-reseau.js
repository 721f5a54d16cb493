// Answers the browser of a kiosk: as the server does, or with the screens that copies.js kept while nobody was there.
importScripts('/borne/copies.js');

/** What is said where something could not be sent, and where a screen that was never kept is asked for. */
const NOT_SENT = 'sans-reseau';
const NOT_KEPT = 'sans-reseau?quoi=lire';
/** Milliseconds after which a kept screen is better than one that comes. */
const LATE_MS = 4000;
const TEXT = /^\/borne\/(facile|en|ar)(?:\/|$)/;

self.addEventListener('install', (event) => {
	// The first one serves at once; a later one waits until the browser is opened again, between two visits.
	if (!self.registration.active) event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== self.location.origin || pathname === LIST) return;
	if (request.headers.get('accept')?.includes('text/event-stream')) return;
	if (request.headers.has('x-declic-garde')) return;
	if (request.mode === 'navigate') event.respondWith(screen(request));
	else if (request.method === 'GET') event.respondWith(file(request));
});

/** The screen as the server makes it; late or away, the one that was kept. */
async function screen(request) {
	const asked = fetch(request).then(
		(answer) => (answer.status === 503 || answer.status === 502 ? null : answer),
		() => null
	);
	// A visit ends whether the server hears of it or not.
	if (isEnd(request)) return (await Promise.race([asked, late()])) ?? ended(request);
	// Nobody is told that what she sent did not leave while it may still arrive.
	if (isSent(request)) return (await asked) ?? withoutNetwork(request);
	const first = await Promise.race([asked, late().then(() => keptScreen(request))]);
	return first ?? (await keptScreen(request)) ?? (await asked) ?? withoutNetwork(request);
}

const late = () => new Promise((done) => setTimeout(done, LATE_MS));

/** What was kept at an address: a screen, of the copy in use; what a page named before it changed, still. */
async function kept(address, isScreen) {
	const { current, previous } = await readState();
	for (const version of isScreen ? [current] : [current, previous]) {
		const found =
			version && (await (await caches.open(names(version))).match(address, { ignoreVary: true }));
		if (found) return found;
	}
	return null;
}

async function keptScreen(request) {
	const { pathname, search } = new URL(request.url);
	const found = (await kept(pathname + search, true)) ?? (await kept(pathname, true));
	return found && toldOf(found, 200, { isNotSearched: isSearch(request) });
}

const isEnd = ({ method, url }) => method === 'POST' && new URL(url).pathname.endsWith('/fin');
const ended = ({ url }) => Response.redirect(`${new URL(url).pathname}i`, 303);
const isSent = (request) => request.method !== 'GET' && !isSearch(request);

/** Words that are sent to be looked for, and for nothing else: the list is read without them. */
const isSearch = ({ method, url }) =>
	method === 'POST' && new URL(url).search.startsWith('?/chercher');

/** What is sent needs the network, and so does a screen that was not kept: she is told what to do instead. */
async function withoutNetwork(request) {
	const { pathname } = new URL(request.url);
	const text = TEXT.exec(pathname)?.[1];
	const help = await kept(
		`/borne/${text ? `${text}/` : ''}${isSent(request) ? NOT_SENT : NOT_KEPT}`,
		true
	);
	return help ? toldOf(help, 503) : Response.error();
}

/** Says on the screen that it was kept, and since when, as the clocks of its centre say it. */
async function toldOf(found, status, { isNotSearched = false } = {}) {
	const html = await found.text();
	const language = /<html lang="(\w+)"/.exec(html)?.[1] ?? 'fr';
	const when = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
		dateStyle: 'full',
		timeStyle: 'short',
		timeZone: /data-fuseau="([\w/+-]+)"/.exec(html)?.[1]
	}).format(new Date(found.headers.get('x-declic-garde-le')));
	const searched = /(<p [^>]*data-pas-cherche[^>]*) hidden(?:="")?/;
	const told = (isNotSearched ? html.replace(searched, '$1') : html)
		.replace(/(<p [^>]*data-sans-reseau[^>]*) hidden(?:="")?/, '$1')
		.replace(/(<time [^>]*data-garde-le[^>]*>)[^<]*/, `$1${when}`);
	return new Response(told, { status, headers: found.headers });
}

/** Styles and sound: as they were kept. Pictures and scripts: as they are now, where there is a network in time. */
async function file(request) {
	const { pathname, search } = new URL(request.url);
	const found = await kept(pathname + search, false);
	if (!found) return fetch(request).catch(() => Response.error());
	if (isLasting(pathname + search)) return partOf(request, found);
	const now = fetch(request).catch(() => partOf(request, found.clone()));
	return Promise.race([now, late().then(() => partOf(request, found.clone()))]);
}

/** A sound is asked for by parts. */
async function partOf(request, found) {
	const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '');
	if (!range) return found;
	const whole = await found.blob();
	const from = Number(range[1]);
	const until = range[2] ? Math.min(Number(range[2]), whole.size - 1) : whole.size - 1;
	const headers = new Headers(found.headers);
	if (from > until) return new Response(null, { status: 416, headers });
	headers.set('content-range', `bytes ${from}-${until}/${whole.size}`);
	headers.set('content-length', String(until - from + 1));
	return new Response(whole.slice(from, until + 1), { status: 206, headers });
}

// Keeps the screens of a kiosk for when the network is gone: the guides with their pictures and their sound,
// the practice, the week. A copy is shown only once it is whole, and taken into use between two visits;
// the one before it is kept. Nothing that somebody types, and no page of hers, is ever kept.
const STATE = { cache: 'declic-hors-ligne-etat', address: '/borne/etat-garde' };
const LIST = '/borne/a-garder';
const SENT_HELP = 'sans-reseau';
/** Milliseconds after which a kept screen is better than one that comes. */
const LATE_MS = 4000;
/** Milliseconds between two looks at what may have changed. */
const BETWEEN_LOOKS_MS = 10 * 60_000;
/** A browser ends what works longer than five minutes; what is left is for the next time. */
const WORK_MS = 4 * 60_000;
const TEXT = /^\/borne\/(facile|en|ar)(?:\/|$)/;
/** What a screen names, and needs: styles, letters, pictures, scripts; apart, its sound. */
const NAMED =
	/(?:href|src|data-son)="(\/(?:_app|borne|guides|favicon)[^"]*?\.(?:css|js|svg|png|webp|woff2|mp3)[^"]*|\/guides\/[^"]*\/images\/[^"]*)"/g;
/** What a style or a script names in its turn. */
const NAMED_IN = {
	css: /url\(["']?([^"')]+\.woff2)["']?\)/g,
	js: /\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g
};

self.addEventListener('install', (event) => {
	// The first one serves at once; a later one waits until the browser is opened again, between two visits.
	if (!self.registration.active) event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const names = (version) => `declic-hors-ligne-${version}`;

async function readState() {
	const cache = await caches.open(STATE.cache);
	const kept = await cache.match(STATE.address);
	const state = { current: null, previous: null, ready: null, heard: null, lookedAt: 0 };
	return kept ? { ...state, ...(await kept.json()) } : state;
}

let written = Promise.resolve();

/** One change after the other: two at once would each forget the other. */
function writeState(change) {
	const done = written.then(async () => {
		const state = { ...(await readState()), ...change };
		const cache = await caches.open(STATE.cache);
		await cache.put(STATE.address, Response.json(state));
		return state;
	});
	written = done.catch(() => {});
	return done;
}

/** A copy of what somebody else would be given: it counts as no visit. */
async function fetchWhole(address) {
	if (Date.now() > endOfWork) throw new Error('later');
	const answer = await fetch(address, {
		cache: 'no-store',
		redirect: 'error',
		headers: { 'x-declic-garde': '1' }
	});
	// Taken back since the list was made: it is no part of what is kept.
	if (answer.status === 404) return null;
	if (!answer.ok) throw new Error(`${answer.status}`);
	return dated(await answer.blob(), answer.headers);
}

function dated(body, of) {
	const headers = new Headers(of);
	for (const name of ['content-encoding', 'content-length', 'set-cookie']) headers.delete(name);
	headers.set('x-declic-garde-le', new Date().toISOString());
	return new Response(body, { headers });
}

/** What is being done, and until when; whoever asks meanwhile hears of it too. */
let work = null;
let endOfWork = 0;
let hearers = [];

const say = (state) => {
	for (const hearer of hearers) hearer.postMessage({ garde: state }, []);
};

/** Brings the copy up to date, one thing after the other: an old machine serves somebody meanwhile. */
function keepUpToDate(hearer) {
	if (hearer) hearers.push(hearer);
	endOfWork = work ? endOfWork : Date.now() + WORK_MS;
	work ??= bringUpToDate()
		// The network fell, or the server was away: what stood before still stands, and it goes on next time.
		.catch(() => {})
		.finally(() => {
			work = null;
			hearers = [];
		});
	return work;
}

async function bringUpToDate() {
	let state = await readState();
	if (state.ready && state.ready !== state.current) state = await takeIntoUse(state);
	if (Date.now() - state.lookedAt >= BETWEEN_LOOKS_MS) state = await look(state);
	if (state.heard !== state.current) {
		say(state);
		await keepSounds(state);
		state = await writeState({ heard: state.current });
	}
	say({ ...state, isWhole: true });
}

async function look(before) {
	let state = before;
	const list = await (await fetch(LIST, { cache: 'no-store' })).json();
	if (list.version === state.current) {
		// What it says now is kept with the other sounds.
		const isSaid = await keepWeek(await caches.open(names(state.current)), list);
		if (!isSaid) state = await writeState({ heard: null });
	} else {
		await copy(list, state);
		state = await writeState({ ready: list.version });
		// Somebody may have come meanwhile: the next screen at rest takes it, but for the first one of all.
		if (!state.current) state = await takeIntoUse(state);
	}
	return writeState({ lookedAt: Date.now() });
}

async function takeIntoUse(state) {
	const previous = state.current === state.ready ? state.previous : state.current;
	const taken = await writeState({ current: state.ready, previous });
	const kept = [STATE.cache, names(taken.current), names(taken.previous)];
	for (const name of await caches.keys()) {
		if (name.startsWith('declic-hors-ligne-') && !kept.includes(name)) await caches.delete(name);
	}
	return taken;
}

async function copy(list, state) {
	const fresh = await caches.open(names(list.version));
	const former = state.current ? await caches.open(names(state.current)) : null;
	const files = new Set(['/borne-sans-reseau.js']);
	for (const { href, stamp } of list.pages) {
		if (!(await fresh.match(href))) await keepOne(fresh, former, href, stamp);
		const page = await fresh.match(href);
		for (const file of page ? filesOf(await page.text()) : []) files.add(file);
	}
	await keepWeek(fresh, list);
	// What no screen names before it is pressed: the map, whole, with its streets.
	for (const { href, stamp } of list.files ?? []) {
		if (!(await fresh.match(href))) await keepOne(fresh, former, href, stamp);
	}
	for (const file of files) {
		if (file.includes('.mp3') || (await fresh.match(file))) continue;
		await keepOne(fresh, isLasting(file) ? former : null, file, file);
		const named = NAMED_IN[/\.(css|js)$/.exec(file)?.[1]];
		const text = named ? await (await fresh.match(file))?.text() : '';
		for (const [, address] of text?.matchAll(named) ?? [])
			files.add(new URL(address, new URL(file, self.location.origin)).pathname);
	}
}

/** What changes with the days, as it is now; whether its sound is there already. */
async function keepWeek(cache, { weekly }) {
	let isSaid = true;
	for (const address of weekly) {
		const answer = await fetchWhole(address);
		if (!answer) continue;
		const sounds = filesOf(await answer.clone().text()).filter((file) => file.includes('.mp3'));
		for (const sound of sounds) isSaid &&= Boolean(await cache.match(sound));
		await cache.put(address, answer);
	}
	return isSaid;
}

/** What has not changed is not asked for again. */
async function keepOne(fresh, former, href, stamp) {
	const same = await former?.match(href);
	const answer = same?.headers.get('x-declic-marque') === stamp ? same : await fetchWhole(href);
	if (!answer) return;
	const headers = new Headers(answer.headers);
	headers.set('x-declic-marque', stamp);
	await fresh.put(href, new Response(await answer.blob(), { headers }));
}

function filesOf(html) {
	return [...html.matchAll(NAMED)].map(([, address]) => address.replaceAll('&amp;', '&'));
}

/** Sounds are heavy, and made when they are first asked for: they come last, and each serves as it comes. */
async function keepSounds({ current, previous }) {
	const cache = await caches.open(names(current));
	const former = previous ? await caches.open(names(previous)) : null;
	for (const request of await cache.keys()) {
		if (new URL(request.url).pathname.includes('.')) continue;
		for (const file of filesOf(await (await cache.match(request)).text())) {
			if (!file.includes('.mp3') || (await cache.match(file))) continue;
			await keepOne(cache, former, file, file);
		}
	}
}

self.addEventListener('message', (event) => {
	const { data, source } = event;
	// Held up by its event: a browser ends half a minute later whoever has nothing to answer.
	if (data?.quoi === 'au-repos') event.waitUntil(keepUpToDate(source));
	if (data?.quoi === 'dit') event.waitUntil(writeState({ told: data.whole }));
});

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
	const isSent = request.method !== 'GET';
	const asked = fetch(request).then(
		(answer) => (answer.status === 503 || answer.status === 502 ? null : answer),
		() => null
	);
	const first = isSent
		? await asked
		: await Promise.race([asked, late().then(() => keptScreen(request))]);
	if (first) return first;
	return (isSent ? null : await keptScreen(request)) ?? (await asked) ?? notSent(request);
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
	return found && toldOf(found, 200);
}

/** What is sent needs the network: she is told what to do instead. To end needs none. */
async function notSent(request) {
	const { pathname } = new URL(request.url);
	if (pathname.endsWith('/fin')) return Response.redirect(`${pathname}i`, 303);
	const text = TEXT.exec(pathname)?.[1];
	const help = await kept(`/borne/${text ? `${text}/` : ''}${SENT_HELP}`, true);
	return help ? toldOf(help, 503) : Response.error();
}

/** Says on the screen that it was kept, and since when. */
async function toldOf(found, status) {
	const html = await found.text();
	const language = /<html lang="(\w+)"/.exec(html)?.[1] ?? 'fr';
	const when = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
		dateStyle: 'full',
		timeStyle: 'short'
	}).format(new Date(found.headers.get('x-declic-garde-le')));
	const told = html
		.replace(/(<p [^>]*data-sans-reseau[^>]*) hidden(?:="")?/, '$1')
		.replace(/(<time [^>]*data-garde-le[^>]*>)[^<]*/, `$1${when}`);
	return new Response(told, { status, headers: found.headers });
}

/** What an address of these names never changes: the files of the map say their version, its streets their stamp. */
const LASTING =
	/^\/_app\/immutable\/|\.mp3(?:\?|$)|^\/(?:borne\/)?carte\/[a-z-]+-\d[\d.]*\.m?js$|^\/carte\/rues\.pmtiles\?v=/;
const isLasting = (file) => LASTING.test(file);

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

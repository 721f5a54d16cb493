// Keeps the screens of a kiosk, for borne-sans-reseau.js, which answers with them: the guides with their pictures and
// their sound, the practice, the week. A copy is whole before it is shown, and taken into use between two visits; the
// one before it is kept. Nothing that somebody types, and no page of hers, is ever kept.
const STATE = { cache: 'declic-hors-ligne-etat', address: '/borne/etat-garde' };
const LIST = '/borne/a-garder';
/** Milliseconds between two looks at what may have changed. */
const BETWEEN_LOOKS_MS = 10 * 60_000;
/** A browser ends what works longer than five minutes; what is left is for the next time. */
const WORK_MS = 4 * 60_000;
/** What a screen names, and needs: styles, letters, pictures, scripts; apart, its sound. */
const NAMED =
	/(?:href|src|data-son)="(\/(?:_app|borne|guides|favicon)[^"]*?\.(?:css|js|svg|png|webp|woff2|mp3)[^"]*|\/guides\/[^"]*\/images\/[^"]*)"/g;
/** What a style or a script names in its turn. */
const NAMED_IN = {
	css: /url\(["']?([^"')]+\.woff2)["']?\)/g,
	js: /\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g
};

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

/** What an address of these names never changes: the files of the map say their version, its streets their stamp. */
const LASTING =
	/^\/_app\/immutable\/|\.mp3(?:\?|$)|^\/(?:borne\/)?carte\/[a-z-]+-\d[\d.]*\.m?js$|^\/carte\/rues\.pmtiles\?v=/;
const isLasting = (file) => LASTING.test(file);

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
	const files = new Set(['/borne-sans-reseau.js', '/borne/copies.js']);
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

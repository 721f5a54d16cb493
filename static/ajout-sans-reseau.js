// Opens the page of a walk when the network is gone: what the page itself has kept on this telephone
// (static/ajout/keep-page.js), and nothing else. What is noted there is not here.
const CACHE = 'declic-ajout';
/** Milliseconds after which the kept page is better than one that comes. */
const LATE_MS = 4000;
const WALK = /^\/ajout\/[^/.]+\.[^/.]+$/;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return;
	if (request.mode === 'navigate') {
		if (WALK.test(pathname)) event.respondWith(page(request, pathname));
	} else if (/\.(?:css|js|svg|woff2)$/.test(pathname)) event.respondWith(file(request, pathname));
});

const late = () => new Promise((done) => setTimeout(done, LATE_MS));

/** The page as the server makes it; late or away, the one that was kept. */
async function page(request, pathname) {
	const cache = await caches.open(CACHE);
	const asked = fetch(request).then(
		(answer) => (answer.status === 502 || answer.status === 503 ? null : answer),
		() => null
	);
	const kept = () => cache.match(pathname);
	const first = await Promise.race([asked, late().then(kept)]);
	const answer = first ?? (await kept()) ?? (await asked);
	if (!answer) return fetch(request);
	// The walk is over: without network too, the page says so, and to whom what is left is shown.
	if (answer.status === 410 && (await kept())) await cache.put(pathname, answer.clone());
	return answer;
}

/** What never changes, as it was kept; the rest, as it is now, unless the network is late or away. */
async function file(request, pathname) {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(request, { ignoreVary: true });
	if (!kept) return fetch(request);
	if (pathname.includes('/_app/immutable/')) return kept;
	const asked = fetch(request).catch(() => kept.clone());
	return Promise.race([asked, late().then(() => kept.clone())]);
}

import { self } from '$app/service-worker';
import { POCKET_CACHE, POCKET_PAGE } from '#lib/shared/pocket-page.ts';

type Installing = Event & { waitUntil(done: Promise<unknown>): void };
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };

/**
 * Serves one page when the network is gone: the attendance sheet in the room, which puts here its
 * own files and nothing else (ui/pocket/keep-page.ts). No name and no mark is ever kept here.
 */
self.addEventListener('install', (event: Installing) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event: Installing) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event: Fetching) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return;
	const isPage = request.mode === 'navigate' && pathname === POCKET_PAGE;
	if (isPage || pathname.startsWith('/_app/')) event.respondWith(keptOrFetched(request));
});

/** What is kept comes first: in the room the network is not absent, it is slow, then gone. */
async function keptOrFetched(request: Request): Promise<Response> {
	const cache = await caches.open(POCKET_CACHE);
	return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

// Keeps on this telephone the page of a walk and its own files, so that it opens without network; and forgets them.
export const CACHE = 'declic-ajout';

/** Whether this browser can keep a page: only over https, or on this machine. */
export const canKeep = () => 'serviceWorker' in navigator && 'caches' in window;

export async function keepPage(walk) {
	await navigator.serviceWorker.register('/ajout-sans-reseau.js', { scope: '/ajout' });
	const cache = await caches.open(CACHE);
	try {
		const page = await fetch(walk, { cache: 'no-store' });
		if (!page.ok || page.redirected) return Boolean(await cache.match(walk));
		const files = filesOfPage();
		for (const file of files) {
			if (file.includes('/_app/immutable/') && (await cache.match(file))) continue;
			const answer = await fetch(file);
			if (!answer.ok) return Boolean(await cache.match(walk));
			await cache.put(file, answer);
		}
		// The page last: what it needs is there before it.
		await cache.put(walk, page);
		for (const { url } of await cache.keys()) {
			if (!files.has(url) && new URL(url).pathname.includes('/_app/')) await cache.delete(url);
		}
	} catch {
		// Without network: what was kept before stays.
	}
	return Boolean(await cache.match(walk));
}

/** What this page uses: its styles, its letters, its scripts and what they name. */
function filesOfPage() {
	const named = [
		...document.querySelectorAll('link[rel~="stylesheet"], link[rel~="icon"], script[src]')
	];
	const used = performance.getEntriesByType('resource').map(({ name }) => name);
	const isFile = (url) => {
		const { origin, pathname } = new URL(url);
		return origin === location.origin && /\.(?:css|js|svg|woff2)$/.test(pathname);
	};
	return new Set([...named.map((one) => one.href || one.src), ...used].filter(isFile));
}

export const forgetPage = async (walk) => {
	const cache = await caches.open(CACHE);
	await cache.delete(walk);
};

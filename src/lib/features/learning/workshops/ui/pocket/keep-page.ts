import { POCKET_CACHE, POCKET_PAGE } from '#lib/shared/pocket-page.ts';

/** Whether this browser can keep a page and seal what it keeps: only over https, or on this machine. */
export const canKeep = () =>
	'serviceWorker' in navigator && 'caches' in window && Boolean(crypto.subtle);

/**
 * Keeps on the phone the files of this page, and only those, so that it opens without network. The
 * page comes from the server without a name in it. Says whether it is kept whole.
 */
export async function keepPage(): Promise<boolean> {
	await navigator.serviceWorker.register('/service-worker.js', {
		scope: POCKET_PAGE,
		type: 'module'
	});
	const cache = await caches.open(POCKET_CACHE);
	try {
		const page = await fetch(POCKET_PAGE, { redirect: 'manual', cache: 'no-store' });
		if (!page.ok || page.redirected) return await isKept(cache);
		const files = filesOf(await page.clone().text());
		for (const file of files) {
			if (await cache.match(file)) continue;
			const answer = await fetch(file);
			if (!answer.ok) return await isKept(cache);
			await cache.put(file, answer);
		}
		// The page last: what it needs is there before it.
		await cache.put(POCKET_PAGE, page);
		await forgetOthers(cache, files);
	} catch {
		// Without network: what was kept before stays.
	}
	return isKept(cache);
}

/** The files that the page names, and those this one has just used: its letters, its scripts' scripts. */
function filesOf(html: string): Set<string> {
	const named = Array.from(
		html.matchAll(/["'(]([^"'()\s]*_app\/[^"'()\s]+)["')]/g),
		([, path]) => new URL(path!, new URL(POCKET_PAGE, location.origin)).href
	);
	const used = performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((name) => new URL(name).pathname.startsWith('/_app/immutable/'));
	return new Set([...named, ...used].filter((url) => new URL(url).origin === location.origin));
}

async function forgetOthers(cache: Cache, files: Set<string>): Promise<void> {
	for (const { url } of await cache.keys()) {
		if (!files.has(url) && new URL(url).pathname !== POCKET_PAGE) await cache.delete(url);
	}
}

const isKept = async (cache: Cache) => (await cache.match(POCKET_PAGE)) !== undefined;

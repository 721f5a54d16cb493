import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/**
 * A browser just opened costs a second of processor, four times a page: a worker keeps those of its
 * journeys, which forget everything in between, but the files that never change.
 */
type Kept = { needs: string; page: Page; isTaken: boolean };
const kept: Kept[] = [];
const MOST_KEPT = 4;

/** What journeys listen to; Playwright itself listens to more. */
const LISTENED = ['console', 'pageerror', 'request', 'response'];

/** The page of a browser that nobody holds and that is as it is needed, else of another. */
export async function takeBrowser(
	browser: Browser,
	needs: BrowserContextOptions,
	options: BrowserContextOptions
): Promise<Page> {
	const wanted = JSON.stringify({ ...needs, ...options });
	for (const one of [...kept]) {
		if (one.isTaken) continue;
		if (one.page.isClosed() || (one.needs !== wanted && kept.length >= MOST_KEPT)) {
			kept.splice(kept.indexOf(one), 1);
			await one.page.context().close();
		} else if (one.needs === wanted) {
			one.isTaken = true;
			return one.page;
		}
	}
	const context = await browser.newContext(options);
	const page = await context.newPage();
	if (LATE_MS > 0) await delayAnswers(page);
	kept.push({ needs: wanted, page, isTaken: true });
	return page;
}

const LATE_MS = Number(process.env.SLOW_LINK ?? 0);

/** `SLOW_LINK=1000`: milliseconds each answer is late, a page left taken for the next one. */
async function delayAnswers(page: Page): Promise<void> {
	const context = page.context();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	const link = (offline: boolean) =>
		devtools.send('Network.emulateNetworkConditions', {
			offline,
			latency: LATE_MS,
			downloadThroughput: -1,
			uploadThroughput: -1
		});
	// Two sessions hold one link: whatever a journey says of the network is said by both.
	const setOffline = context.setOffline.bind(context);
	context.setOffline = async (offline) => {
		await link(offline);
		await setOffline(offline);
	};
	await link(false);
}

/** Gives it back, once it has forgotten who entered and all that her pages kept. */
export async function giveBack(page: Page, baseURL: string | undefined): Promise<void> {
	const one = kept.find((other) => other.page === page)!;
	try {
		await forgetAll(page, baseURL);
		one.isTaken = false;
	} catch {
		// Closed by its journey, or still on its way somewhere.
		kept.splice(kept.indexOf(one), 1);
		await page.context().close();
	}
}

/** Closes what a journey opened besides. */
export async function closeOthers(browser: Browser): Promise<void> {
	const ours = new Set(kept.map(({ page }) => page.context()));
	const others = browser.contexts().filter((context) => !ours.has(context));
	await Promise.all(others.map((context) => context.close()));
}

async function forgetAll(page: Page, baseURL: string | undefined): Promise<void> {
	const context = page.context();
	for (const other of context.pages()) if (other !== page) await other.close();
	for (const event of LISTENED) page.removeAllListeners(event);
	await page.unrouteAll();
	await context.unrouteAll();
	await context.setOffline(false);
	await context.clearPermissions();
	await page.emulateMedia({ media: null, colorScheme: null });
	const here = page.url().startsWith('http') ? new URL(page.url()).origin : undefined;
	if (here) await page.evaluate(() => sessionStorage.clear());
	await page.goto('about:blank');
	const devtools = await context.newCDPSession(page);
	for (const origin of new Set([here, baseURL])) {
		if (!origin) continue;
		await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
	}
	await devtools.detach();
	await context.clearCookies();
}

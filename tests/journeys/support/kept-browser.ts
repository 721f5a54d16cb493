import type { Browser, BrowserContext, Page } from '@playwright/test';

/**
 * A browser just opened costs a second of processor, four times a page: the journeys of a file share
 * one, which forgets everything in between, but the files that never change.
 */
let kept: { needs: string; context: BrowserContext; page: Page } | null = null;

/** The page of the file when it is as this journey needs it, else another. */
export async function pageFor(browser: Browser, needs: object): Promise<Page> {
	const wanted = JSON.stringify(needs);
	if (kept?.needs === wanted && !kept.page.isClosed()) return kept.page;
	await kept?.context.close();
	const context = await browser.newContext();
	kept = { needs: wanted, context, page: await context.newPage() };
	// `SLOW_BROWSER=6 npx playwright test …` shows what an old computer does: gestures that come
	// before the page is awake.
	const rate = Number(process.env.SLOW_BROWSER ?? 1);
	if (rate > 1) {
		const devtools = await context.newCDPSession(kept.page);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate });
	}
	return kept.page;
}

/** What journeys listen to; Playwright itself listens to more. */
const LISTENED = ['console', 'pageerror', 'request', 'response'];

export const isKept = (context: BrowserContext) => context === kept?.context;

/** Forgets who entered, and all that her pages kept. */
export async function forgetAll(page: Page, origin: string | undefined): Promise<void> {
	const context = page.context();
	for (const other of context.pages()) if (other !== page) await other.close();
	if (page.isClosed()) return;
	for (const event of LISTENED) page.removeAllListeners(event);
	await page.unrouteAll();
	await context.unrouteAll();
	await context.setOffline(false);
	await context.clearPermissions();
	await page.emulateMedia({ media: null, colorScheme: null });
	const here = new URL(page.url()).origin;
	if (here.startsWith('http')) await page.evaluate(() => sessionStorage.clear());
	const devtools = await context.newCDPSession(page);
	for (const one of new Set([here, origin])) {
		if (!one?.startsWith('http')) continue;
		await devtools.send('Storage.clearDataForOrigin', { origin: one, storageTypes: 'all' });
	}
	await devtools.detach();
	await context.clearCookies();
	await page.goto('about:blank');
}

import { expect, type Page, test } from '@playwright/test';

/**
 * Waits until the page answers to its scripts: from then on, SvelteKit can tell a screen reader where
 * one is. Before, a form is sent as the browser does. Without JavaScript there is nothing to wait for.
 */
export async function untilAwake(page: Page): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) return;
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/** Opens a page, and waits until it is awake. */
export async function openAwake(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await untilAwake(page);
}

/** An old computer: the page is there long before its scripts are. */
export async function openAsleep(page: Page, address: string): Promise<{ wake(): Promise<void> }> {
	const { promise: woken, resolve } = Promise.withResolvers<void>();
	const scripts = '**/_app/immutable/**/*.js';
	await page.route(scripts, async (route) => {
		await woken;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	return {
		async wake() {
			resolve();
			await untilAwake(page);
			await page.unroute(scripts);
		}
	};
}

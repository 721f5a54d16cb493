import type { Locator, Page } from '@playwright/test';

/** What a summary of these words folds away, unfolded, whether it was already or not. */
export async function unfold(within: Page | Locator, words: string | RegExp): Promise<Locator> {
	const page = 'goto' in within ? within : within.page();
	const summary = page.locator('summary', { hasText: words });
	const fold = within.locator('details').filter({ has: summary }).first();
	if (!(await fold.evaluate((one: HTMLDetailsElement) => one.open))) {
		await fold.locator('summary').first().click();
	}
	return fold;
}

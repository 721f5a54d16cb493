import type { Locator, Page } from '@playwright/test';

/** What a summary of these words folds away, unfolded, whether it was already or not. */
export async function unfold(within: Page | Locator, words: string | RegExp): Promise<Locator> {
	const all = within
		.locator('details')
		.filter({ has: within.locator('summary', { hasText: words }) });
	const fold = all.first();
	if (!(await fold.evaluate((one: HTMLDetailsElement) => one.open))) {
		await fold.locator('summary').first().click();
	}
	return fold;
}

import { enterAs, expect, test } from './support/enter.ts';
import { openGroupThatMet, openSheet } from './support/workshops.ts';

test('a sheet is filled with the thumb on a telephone', { tag: '@mobile' }, async ({ page }) => {
	await enterAs(page, 'animateur');
	await openGroupThatMet(page);
	await openSheet(page, 'first');
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(390);

	const first = page
		.getByRole('group')
		.filter({ has: page.getByRole('radio') })
		.first();
	for (const label of await first.locator('label').all()) {
		expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	}
	await first.getByText('Excusé', { exact: true }).tap();
	const closed = page.waitForResponse(/\?\/fermer$/);
	await page.getByRole('button', { name: 'Fermer la feuille' }).tap();
	await closed;
	await page.reload();
	await expect(first.getByRole('radio', { name: 'Excusé' })).toBeChecked();
});

import { enterAs, expect, test } from './support/enter.ts';
import { openGroupThatMet, openSheet } from './support/workshops.ts';

const TEN_SECONDS = 10_000;

for (const entry of ['direction', 'animateur'] as const) {
	test(`${entry} fills the sheet of a group in ten seconds, exceptions only`, async ({ page }) => {
		await enterAs(page, entry);
		await openGroupThatMet(page);
		const groupPage = page.url();
		// Both tell the story at the same time, each on a sheet of her own.
		const day = await openSheet(page, entry === 'direction' ? 'first' : 'last');

		const people = page.getByRole('group').filter({ has: page.getByRole('radio') });
		const count = await people.count();
		expect(count).toBeGreaterThan(2);
		const started = Date.now();
		await people.nth(0).getByText('Absent', { exact: true }).click();
		await people.nth(1).getByText('En retard', { exact: true }).click();
		await people.nth(1).getByRole('textbox').fill('20');
		for (let nth = 2; nth < count; nth += 1) {
			// Somebody may already have been marked: this time they are all there.
			await people.nth(nth).getByText('Présent', { exact: true }).click();
		}
		// The sheet may have been closed before: its message says nothing of this closing.
		const closed = page.waitForResponse(/\?\/fermer$/);
		await page.getByRole('button', { name: 'Fermer la feuille' }).click();
		await closed;
		await expect(page.getByText(/Feuille enregistrée le/)).toBeVisible();
		expect(Date.now() - started).toBeLessThan(TEN_SECONDS);

		await page.reload();
		await expect(people.nth(0).getByRole('radio', { name: 'Absent' })).toBeChecked();
		await expect(people.nth(1).getByRole('textbox')).toHaveValue('20');
		await page.goto(groupPage);
		const line = page.getByRole('row').filter({ hasText: day });
		await expect(line).toContainText(`${count - 1} sur ${count}`);
		await expect(line).toContainText('Tenue');
	});
}

test('the desk reads a sheet and cannot change it', async ({ page }) => {
	await enterAs(page, 'accueil');
	await openGroupThatMet(page);
	await openSheet(page, 'first');
	await expect(page.getByRole('radio')).toHaveCount(0);
	const answer = await page.request.post(`${page.url()}?/fermer`, {
		headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
		form: {}
	});
	expect(answer.status()).toBe(403);
});

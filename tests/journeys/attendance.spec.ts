import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';
import { openGroupThatMet, openSheet } from './support/workshops.ts';

const TEN_SECONDS = 10_000;

const people = (page: Page) => page.getByRole('group').filter({ has: page.getByRole('radio') });

/** Marks the exceptions and closes the sheet that is open; how many people it has. */
async function fillSheet(page: Page): Promise<number> {
	const everyone = people(page);
	await expect(everyone.nth(2)).toBeVisible();
	const count = await everyone.count();
	await everyone.nth(0).getByText('Absent', { exact: true }).click();
	await everyone.nth(1).getByText('En retard', { exact: true }).click();
	await everyone.nth(1).getByRole('textbox').fill('20');
	for (let nth = 2; nth < count; nth += 1) {
		// Somebody may already have been marked: this time they are all there.
		await everyone.nth(nth).getByText('Présent', { exact: true }).click();
	}
	// The sheet may have been closed before: its message says nothing of this closing.
	const closed = page.waitForResponse(/\?\/fermer$/);
	await page.getByRole('button', { name: 'Fermer la feuille' }).click();
	await closed;
	await expect(page.getByText(/Feuille enregistrée le/)).toBeVisible();
	return count;
}

for (const [entry, which, tag] of [
	['direction', 'first', []],
	['animateur', 'last', ['@sans-javascript']]
] as const) {
	test(
		`${entry} fills the sheet of a group, exceptions only`,
		{ tag: [...tag] },
		async ({ page }) => {
			await enterAs(page, entry);
			await openGroupThatMet(page);
			const groupPage = page.url();
			const day = await openSheet(page, which);
			const count = await fillSheet(page);

			await page.reload();
			await expect(people(page).nth(0).getByRole('radio', { name: 'Absent' })).toBeChecked();
			await expect(people(page).nth(1).getByRole('textbox')).toHaveValue('20');
			await page.goto(groupPage);
			const line = page.getByRole('row').filter({ hasText: day });
			await expect(line).toContainText(`${count - 1} sur ${count}`);
			await expect(line).toContainText('Tenue');
		}
	);
}

test('a sheet is filled within ten seconds', { tag: '@nuit' }, async ({ page }) => {
	await enterAs(page, 'animateur');
	await openGroupThatMet(page);
	await openSheet(page, 'first');
	const began = performance.now();
	await fillSheet(page);
	expect(performance.now() - began).toBeLessThan(TEN_SECONDS);
});

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

import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';

async function fillProgramme(page: Page, name: string): Promise<void> {
	await page.goto('/equipe/ateliers/programme');
	await page.getByLabel('Nom', { exact: true }).fill(name);
}

const press = (page: Page) => page.getByRole('button', { name: 'Ajouter le programme' });

/** The choices of the page that the form leads to. */
const choices = (page: Page, name: string) =>
	page.getByLabel('Programme').getByRole('option', { name, exact: true });

test('a button pressed twice records once', async ({ page }) => {
	const name = 'Deux pressions';
	await enterAs(page, 'direction');
	await fillProgramme(page, name);
	await press(page).dblclick();
	await expect(page.getByRole('heading', { name: 'Préparer un groupe' })).toBeVisible();
	await expect(choices(page, name)).toHaveCount(1);
});

test(
	'her words put back by the browser, and sent again, are known; other words are another deed',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		await enterAs(page, 'direction');
		await fillProgramme(page, 'Retour en arrière');
		const key = page.locator('main input[name="cle"]');
		const sent = await key.inputValue();
		await press(page).click();
		await expect(choices(page, 'Retour en arrière')).toHaveCount(1);

		await page.goBack();
		await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Retour en arrière');
		await expect(key).toHaveValue(sent);
		// Without its key, the centre would be told that the name is taken.
		await press(page).click();
		await expect(choices(page, 'Retour en arrière')).toHaveCount(1);

		await page.goBack();
		await page.getByLabel('Nom', { exact: true }).fill('Retour en avant');
		await press(page).click();
		await expect(choices(page, 'Retour en avant')).toHaveCount(1);
	}
);

import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';

/** With and without JavaScript the same story runs at the same time: each names its own. */
const nameOf = (story: string, javaScriptEnabled: boolean) =>
	`${story} ${javaScriptEnabled ? 'avec' : 'sans'} script`;

async function fillProgramme(page: Page, name: string): Promise<void> {
	await page.goto('/equipe/ateliers/programme');
	await page.getByLabel('Nom', { exact: true }).fill(name);
}

const press = (page: Page) => page.getByRole('button', { name: 'Ajouter le programme' });

/** The choices of the page that the form leads to. */
const choices = (page: Page, name: string) =>
	page.getByLabel('Programme').getByRole('option', { name, exact: true });

test('a button pressed twice records once', async ({ page, ownCentre, javaScriptEnabled }) => {
	const name = nameOf('Deux pressions', javaScriptEnabled);
	await enterAs(page, 'direction', ownCentre);
	await fillProgramme(page, name);
	await press(page).dblclick();
	await expect(page.getByRole('heading', { name: 'Préparer un groupe' })).toBeVisible();
	await expect(choices(page, name)).toHaveCount(1);
});

test('a form sent again from the page before it is known', async ({
	page,
	ownCentre,
	javaScriptEnabled
}) => {
	const name = nameOf('Retour', javaScriptEnabled);
	await enterAs(page, 'direction', ownCentre);
	await fillProgramme(page, name);
	await press(page).click();
	await expect(choices(page, name)).toHaveCount(1);
	await page.goBack();
	console.log(
		javaScriptEnabled,
		await page.getByLabel('Nom', { exact: true }).inputValue(),
		await page.locator('form input[name=cle]').first().inputValue()
	);
});

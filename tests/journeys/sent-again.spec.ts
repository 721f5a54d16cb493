import type { Browser, Page } from '@playwright/test';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';

/** Every sign-in has ended a minute ago, as after a night. */
const endSignIns = () =>
	askDatabase(`update key_sign_ins set expires_at = ${SQL_NOW} - interval '1 minute'`);

test.describe('the sign-in ends while she types', { tag: '@avec-javascript' }, () => {
	async function typeTooLate(browser: Browser, words: string, javaScriptEnabled = true) {
		const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/demande');
		await page.getByLabel('Que demande la personne ?').fill(words);
		await endSignIns();
		await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
		// The demonstration's door is its home page.
		await expect(page.getByRole('heading', { name: 'Entrer dans la démonstration' })).toBeVisible();
		return page;
	}

	for (const javaScriptEnabled of [true, false]) {
		const how = javaScriptEnabled ? 'with' : 'without';
		test(`what she had typed is given back to her, ${how} JavaScript, and recorded once`, async ({
			browser
		}) => {
			const words = `Sa carte grise, dite ${how} JavaScript`;
			const page = await typeTooLate(browser, words, javaScriptEnabled);
			await enterAs(page, 'accueil');
			await page.goto('/equipe');
			await page.getByRole('link', { name: 'Reprendre ma saisie' }).click();
			await expect(page.getByText(words)).toBeVisible();
			await page.getByRole('button', { name: 'Envoyer maintenant' }).dblclick();
			await expect(page.locator('blockquote')).toHaveText(words);
			await page.goto('/equipe/accueil/demandes');
			await expect(page.getByRole('link', { name: words })).toHaveCount(1);
			await page.goto('/equipe/reprise');
			await expect(page.getByText('Aucune saisie gardée')).toBeVisible();
		});
	}

	test('somebody else who signs in there is shown nothing of it', async ({ browser }) => {
		const words = 'Ce que personne d’autre ne lit';
		const page = await typeTooLate(browser, words);
		await enterAs(page, 'direction');
		await page.goto('/equipe');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText('Une saisie vous attend')).toHaveCount(0);
		await page.goto('/equipe/reprise');
		await expect(page.getByText(words)).toHaveCount(0);
		await expect(page.getByText('Aucune saisie gardée')).toBeVisible();
	});
});

async function fillProgramme(page: Page, name: string): Promise<void> {
	await page.goto('/equipe/ateliers/programme');
	await page.getByLabel('Nom', { exact: true }).fill(name);
}

const press = (page: Page) => page.getByRole('button', { name: 'Ajouter le programme' });

/** The choices of the page that the form leads to. */
const choices = (page: Page, name: string) =>
	page.getByLabel('Programme').getByRole('option', { name, exact: true });

test('a button pressed twice records once', { tag: '@sans-javascript' }, async ({ page }) => {
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

import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';

/** Every sign-in has ended a minute ago, as after a night. */
const endSignIns = () =>
	askDatabase(`update key_sign_ins set expires_at = ${SQL_NOW} - interval '1 minute'`);

test.describe('the sign-in ends while she types', { tag: '@avec-javascript' }, () => {
	async function typeTooLate(page: Page, words: string): Promise<void> {
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/demande');
		await page.getByLabel('Que demande la personne ?').fill(words);
		await endSignIns();
		await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
		// The demonstration's door is its home page.
		await expect(page.getByRole('heading', { name: 'Entrer dans la démonstration' })).toBeVisible();
	}

	for (const javaScriptEnabled of [true, false]) {
		const how = javaScriptEnabled ? 'with' : 'without';
		test(`what she had typed is given back to her, ${how} JavaScript, and recorded once`, async ({
			otherBrowser
		}) => {
			const words = `Sa carte grise, dite ${how} JavaScript`;
			const page = await otherBrowser({ javaScriptEnabled });
			await typeTooLate(page, words);
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

	test(
		'somebody else who signs in there is shown nothing of it',
		byNight('sign-ins/kept-forms.db.test.ts'),
		async ({ page }) => {
			const words = 'Ce que personne d’autre ne lit';
			await typeTooLate(page, words);
			await enterAs(page, 'direction');
			await page.goto('/equipe');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByText('Une saisie vous attend')).toHaveCount(0);
			await page.goto('/equipe/reprise');
			await expect(page.getByText(words)).toHaveCount(0);
			await expect(page.getByText('Aucune saisie gardée')).toBeVisible();
		}
	);
});

async function fillProgramme(page: Page, name: string): Promise<void> {
	await page.goto('/equipe/ateliers/programme');
	await page.getByLabel('Nom', { exact: true }).fill(name);
	await page.getByText('Venue libre').click();
}

const press = (page: Page) => page.getByRole('button', { name: 'Ajouter le programme' });

/** The choices of the page that the form leads to. */
const choices = (page: Page, name: string) =>
	page.getByLabel('Programme').getByRole('option', { name, exact: true });

test(
	'a button pressed twice records once',
	byNight('posts/exactly-once.db.test.ts'),
	async ({ page }) => {
		const name = 'Deux pressions';
		await enterAs(page, 'direction');
		await fillProgramme(page, name);
		await press(page).dblclick();
		await expect(page.getByRole('heading', { name: 'Préparer un groupe' })).toBeVisible();
		await expect(choices(page, name)).toHaveCount(1);
	}
);

test(
	'back where she sent it from, the form is a new one: nothing goes twice',
	byNight('posts/with-post.db.test.ts', '@avec-javascript'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await fillProgramme(page, 'Retour en arrière');
		await press(page).click();
		await expect(choices(page, 'Retour en arrière')).toHaveCount(1);

		await page.goBack();
		await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('');
		await page.getByLabel('Nom', { exact: true }).fill('Retour en avant');
		await page.getByText('Venue libre').click();
		await press(page).click();
		await expect(choices(page, 'Retour en avant')).toHaveCount(1);
		await expect(choices(page, 'Retour en arrière')).toHaveCount(1);
	}
);

import type { Browser, Page } from '@playwright/test';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';

const WORDS = 'Sa carte grise, et le voisin ne peut plus l’aider';

/** Every sign-in has ended long ago, as after a night. */
const endSignIns = () => askDatabase(`update key_sign_ins set expires_at = '2020-01-01'`);

test.describe('the sign-in ends while she types', { tag: '@avec-javascript' }, () => {
	async function typeTooLate(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
		const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/demande');
		await page.getByLabel('Que demande la personne ?').fill(WORDS);
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
			const page = await typeTooLate(browser, javaScriptEnabled);
			await enterAs(page, 'accueil');
			await page.goto('/equipe');
			await page.getByRole('link', { name: 'Reprendre ma saisie' }).click();
			await expect(page.getByText(WORDS)).toBeVisible();
			await page.getByRole('button', { name: 'Envoyer maintenant' }).dblclick();
			await expect(page.locator('blockquote')).toHaveText(WORDS);
			await page.goto('/equipe/accueil/demandes');
			await expect(page.getByRole('link', { name: WORDS })).toHaveCount(javaScriptEnabled ? 1 : 2);
			await page.goto('/equipe/reprise');
			await expect(page.getByText('Aucune saisie gardée')).toBeVisible();
		});
	}

	test('somebody else who signs in there is shown nothing of it', async ({ browser }) => {
		const page = await typeTooLate(browser, true);
		await enterAs(page, 'direction');
		await page.goto('/equipe');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText('Une saisie vous attend')).toHaveCount(0);
		await page.goto('/equipe/reprise');
		await expect(page.getByText(WORDS)).toHaveCount(0);
		await expect(page.getByText('Aucune saisie gardée')).toBeVisible();
	});
});

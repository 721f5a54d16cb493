import type { Page } from '@playwright/test';
import {
	answer,
	beginConversation,
	passSituation,
	receiveNewcomer
} from '../journeys/support/conversation.ts';
import { enterAs, expect, test } from '../journeys/support/enter.ts';
import { fitsAt, isClean } from '../journeys/support/sound.ts';

const NARROW = { width: 320, height: 640 };

test.use({ viewport: NARROW });

/** Everything opened. */
async function isSound(page: Page): Promise<void> {
	await page.locator('details').evaluateAll((all) => {
		for (const one of all) one.setAttribute('open', '');
	});
	await isClean(page);
	await fitsAt(page, NARROW.width);
}

test('a conversation and its result are sound for everybody, at 320 pixels', async ({ page }) => {
	await enterAs(page, 'animateur');
	const sheet = await receiveNewcomer('Solange');
	await page.goto(`${sheet}/positionnement`);
	await isSound(page);
	await beginConversation(page, sheet, 'Avec vous');
	await isSound(page);
	await page.getByRole('link', { name: 'On commence' }).click();
	await expect(page.getByRole('button', { name: 'Je préfère ne pas répondre' })).toBeVisible();
	await isSound(page);
	await passSituation(page);
	await isSound(page);
	await answer(page, 'Pas encore');
	await answer(page, 'Je le fais avec de l’aide');
	const practice = page.getByRole('button', { name: 'Montrez-moi, si vous voulez' });
	for (let nth = 0; nth < 6 && !(await practice.isVisible()); nth += 1) {
		if (page.url().endsWith('/resultat')) break;
		await answer(page, 'Je ne sais pas');
	}
	if (await practice.isVisible()) {
		await practice.click();
		await isSound(page);
	}
	if (!page.url().endsWith('/resultat')) await answer(page, 'On s’arrête là');
	await isSound(page);
});

test('a lent tablet, from its code to its thanks', async ({ page }) => {
	await enterAs(page, 'animateur');
	const sheet = await receiveNewcomer('Mauricette');
	await beginConversation(page, sheet, 'Sur une tablette prêtée');
	await isSound(page);
	await page.goto('/tablette');
	await isSound(page);
	await page.goBack();
	await page.getByRole('button', { name: 'Confier cet appareil' }).click();
	await expect(page.getByRole('link', { name: 'On commence' })).toBeVisible();
	await isSound(page);
	await page.goto('/equipe');
	await expect(page.getByText('Mauricette')).toHaveCount(0);
	await page.goto('/tablette/conversation?debut');
	await answer(page, 'On s’arrête là');
	await expect(page.getByText('Elle a déjà tout oublié.')).toBeVisible();
	await isSound(page);
});

test('the sheet, its copy and the trial', async ({ page }) => {
	await enterAs(page, 'animateur');
	const sheet = await receiveNewcomer('Raymonde');
	for (const address of [
		'/equipe/positionnements/feuille',
		`${sheet}/positionnement/feuille`,
		'/positionnement/essai'
	]) {
		expect((await page.goto(address))!.status()).toBe(200);
		await isSound(page);
	}
	await page.getByRole('button', { name: 'On commence' }).click();
	await expect(page.getByRole('button', { name: 'Pas encore' })).toBeVisible();
	await isSound(page);
	await answer(page, 'Pas encore');
	await answer(page, 'On s’arrête là');
	await isSound(page);
});

import { enterAs, expect, test } from '../journeys/support/enter.ts';
import { isSound } from '../journeys/support/sound.ts';

const FORMING = '/equipe/ateliers/groupes/former/ateliers';

test('axe finds nothing to mend from the list to the signature, nor is a page too wide', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto(FORMING);
	await isSound(page);
	await page
		.getByRole('link', { name: /^Ses souhaits/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/peut venir$/);
	await isSound(page);
	await page.goto(FORMING);
	await page.getByRole('button', { name: 'Former les groupes' }).click();
	await page.getByRole('button', { name: 'Proposer des groupes' }).click();
	await page.getByRole('button', { name: /^Prendre cette|^Garder le/ }).waitFor();
	await isSound(page);
	await page.getByRole('button', { name: /^Prendre cette|^Garder le/ }).click();
	await expect(page.getByRole('button', { name: 'Proposer des groupes' })).toBeVisible();
	await isSound(page);
	await page
		.getByRole('link', { name: /^(Déplacer|Placer)/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Placer/);
	await isSound(page);
	await page.goto(`${FORMING}/brouillon/signer`);
	await isSound(page);
	await page.goto('/equipe/ateliers');
	const group = page.locator('article a[href^="/equipe/ateliers/groupes/"]').first();
	await page.goto(`${await group.getAttribute('href')}/changer`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changer la salle ou l’équipe');
	await isSound(page);
});

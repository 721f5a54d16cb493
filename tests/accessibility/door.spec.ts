import { codeOf } from '../journeys/support/code-of-application.ts';
import { enterAs, expect, test } from '../journeys/support/enter.ts';
import { isSound } from '../journeys/support/sound.ts';

test.use({ clock: 'machine' });

const PASSWORD = 'trois moutons au phare';

test('every step of the door is sound for axe, and at 400 % zoom', async ({ page, browser }) => {
	await enterAs(page, 'direction');
	await page.goto('/equipe/personnes');
	await page.getByLabel('Prénom et nom').fill('Axelle Essai');
	await page.getByLabel('Adresse électronique').fill('axelle@example.org');
	await page.getByLabel('Rôle').selectOption('direction');
	await page.getByRole('button', { name: 'Inviter' }).click();
	await expect(page.getByText('vient de partir')).toBeVisible();
	await isSound(page);

	const hers = await (await browser.newContext()).newPage();
	await hers.goto('/boite-aux-lettres');
	const mail = hers.getByRole('article').filter({ hasText: 'axelle@example.org' });
	await mail.getByRole('link', { name: /\/invitation\// }).click();
	await isSound(hers);
	await hers.getByLabel('Choisissez un mot de passe').fill('court');
	await hers.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await isSound(hers);
	await hers.getByLabel('Choisissez un mot de passe').fill(PASSWORD);
	await hers.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await isSound(hers);
	await hers.getByLabel('Votre mot de passe, une dernière fois').fill(PASSWORD);
	await hers.getByRole('button', { name: 'Continuer' }).click();
	await hers.getByText('Je ne peux pas lire le dessin').click();
	await isSound(hers);
	const key = await hers.locator('.key').innerText();
	await hers.getByLabel('Code à six chiffres').fill(codeOf(key));
	await hers.getByRole('button', { name: 'C’est fait' }).click();
	await hers.waitForURL(/\/equipe$/);

	await hers.goto('/equipe/compte');
	await hers.getByLabel('Choisissez six chiffres').fill('482915');
	await hers.getByLabel('Tapez-les encore une fois').fill('482915');
	await hers.getByRole('button', { name: 'Enregistrer ce code' }).click();
	await isSound(hers);
	await hers.goto('/equipe/poste');
	await hers.getByLabel('Nom de ce poste').fill('PC de l’accueil');
	await hers.getByRole('button', { name: 'Faire confiance à cet ordinateur' }).click();
	await expect(hers.getByText('Cet ordinateur', { exact: true })).toBeVisible();
	await isSound(hers);
	await hers.getByRole('button', { name: 'Verrouiller' }).click();
	await expect(hers.getByLabel('Votre code PIN')).toBeVisible();
	await isSound(hers);
	await hers.getByRole('link', { name: 'Entrer avec mon adresse' }).click();
	await hers.getByLabel('Votre adresse électronique').fill('axelle@example.org');
	await hers.getByLabel('Votre mot de passe').fill(PASSWORD);
	await hers.getByRole('button', { name: 'Se connecter' }).click();
	await expect(hers.getByRole('heading', { name: 'Votre code' })).toBeVisible();
	await isSound(hers);
});

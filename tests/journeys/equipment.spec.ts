import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test.describe.configure({ mode: 'serial' });

test(
	'a laptop is added, lent to a club, and the desk notes that it is back',
	byNight('equipment/server/machine.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/materiel');
		await page.getByText('Ajouter un objet').click();
		await page.getByLabel('Type').selectOption('laptop');
		await page.getByLabel('Nom').fill('Portable bleu');
		await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portable bleu');
		await page.getByText('Prêter', { exact: true }).first().click();
		await page.getByLabel(/^Ou à qui d’autre/).fill('Club de marche');
		await page.getByRole('button', { name: 'Prêter' }).click();
		await expect(page.getByText('Donnez le jour du retour')).toBeVisible();
		await expect(page.getByLabel(/^Ou à qui d’autre/)).toHaveValue('Club de marche');
		const today = await page.getByLabel('À rendre le').getAttribute('min');
		await page.getByLabel('À rendre le').fill(today!);
		await page.getByRole('button', { name: 'Prêter' }).click();
		await expect(page.getByText(/Club de marche, à rendre le/)).toBeVisible();
		await isSound(page);

		await enterAs(page, 'accueil');
		await page.goto('/equipe/materiel?prets');
		await isSound(page);
		await page.getByRole('button', { name: /^C’est rendu.*Portable bleu/ }).click();
		await expect(page.getByRole('button', { name: /Portable bleu/ })).toHaveCount(0);
		await page.goto('/equipe/materiel');
		await expect(page.getByText('Ajouter un objet')).toHaveCount(0);
		await isSound(page);
	}
);

test(
	'it is sent to be mended, and comes back with what it cost',
	byNight('equipment/server/machine.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/materiel');
		await page.getByRole('link', { name: 'Portable bleu' }).click();
		await page.getByText('Envoyer en réparation, ou retirer').click();
		await page.getByLabel('La panne').fill('Ne charge plus');
		await page.getByRole('button', { name: 'Envoyer en réparation' }).click();
		await expect(page.getByText('En réparation', { exact: true })).toBeVisible();
		await page.getByLabel(/^Coût/).fill('douze');
		await page.getByRole('button', { name: 'Revenu de réparation' }).click();
		await expect(page.getByText('Écrivez le coût en euros')).toBeVisible();
		await page.getByLabel(/^Coût/).fill('12,50');
		await page.getByRole('button', { name: 'Revenu de réparation' }).click();
		await expect(page.getByText(/12,50/)).toBeVisible();
		await isSound(page);
	}
);

test(
	'whom to call after a course, and who goes on, is one page that the desk does not open',
	byNight('follow-ups/follow-ups.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/suites');
		await expect(page.getByRole('heading', { name: /^Trois mois après/ })).toBeVisible();
		await isSound(page);
		const calls = page.getByRole('button', { name: /^Fait sans aide/ });
		const waiting = await calls.count();
		if (waiting > 0) {
			const name = await calls.first().innerText();
			await calls.first().click();
			await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
		}
		await enterAs(page, 'accueil');
		expect((await page.request.get('/equipe/ateliers/suites')).status()).toBe(403);
	}
);

import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isClean } from './support/sound.ts';

test(
	'the direction lists the quarters, the desk picks one with the reason in sight, the year counts it',
	byNight('quarters/server/quarters.db.test.ts'),
	async ({ page }) => {
		await test.step('a quarter « en veille » is added, and one that serves no more is put aside', async () => {
			await enterAs(page, 'direction');
			await page.goto('/equipe/centre');
			await page.getByRole('link', { name: /^Quartiers/ }).click();
			await expect(page.getByRole('heading', { name: 'Les Résidences' })).toBeVisible();
			const added = page.getByRole('region', { name: 'Ajouter un quartier' });
			await added.getByLabel('Nom du quartier').fill('La Tour du Renard');
			await added.getByText('Quartier en veille').click();
			await added.getByRole('button', { name: 'Ajouter le quartier' }).click();
			await expect(page.getByRole('heading', { name: 'La Tour du Renard' })).toBeVisible();
			await isClean(page);
		});

		await test.step('the desk picks it: one, optional', async () => {
			await enterAs(page, 'accueil');
			await page.goto('/equipe/habitants/nouveau');
			await page.getByLabel('Prénom', { exact: true }).fill('Marthe');
			await page.getByLabel('Nom', { exact: true }).fill('Delplanque');
			await page.getByText('Facultatif, avec la raison').click();
			await expect(page.getByText(/^Des aides de la ville se comptent par quartier/)).toBeVisible();
			await page.getByLabel(/^Quartier/).selectOption('La Tour du Renard');
			await page.getByRole('button', { name: 'Enregistrer' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marthe Delplanque');
			await expect(page.getByText('La Tour du Renard')).toBeVisible();
		});
		const sheet = page.url();

		await test.step('withdrawn, it stays on her record and is offered to nobody else', async () => {
			await enterAs(page, 'direction');
			await page.goto('/equipe/habitants/quartiers');
			const quarter = page.getByRole('listitem').filter({ hasText: 'La Tour du Renard' });
			await quarter.getByText('Changer').click();
			await quarter.getByRole('button', { name: /Ne plus proposer/ }).click();
			await expect(page.getByText('Ce quartier n’est plus proposé.')).toBeVisible();
			await page.goto(`${sheet}/modifier`);
			await expect(page.getByLabel(/^Quartier/).locator('option:checked')).toHaveText(
				'La Tour du Renard'
			);
			await page.goto('/equipe/habitants/nouveau');
			await expect(page.getByLabel(/^Quartier/).locator('option')).not.toContainText([
				'La Tour du Renard'
			]);
		});

		await test.step('the year tells the quarters that are large enough', async () => {
			await page.goto('/equipe/bilan');
			const chart = page.getByRole('figure', { name: 'Personnes par quartier' });
			await expect(chart).toContainText('Quartier Ramsès');
		});
	}
);

import type { Page } from '@playwright/test';
import { plainDay } from '#lib/shared/french-dates.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

const DUE = TODAY.add({ days: 9 });
const said = (day: Temporal.PlainDate) => plainDay(day.toString());

async function addMother(page: Page): Promise<void> {
	await page.goto('/equipe/habitants/nouveau');
	await page.getByLabel('Prénom', { exact: true }).fill('Samira');
	await page.getByLabel('Nom', { exact: true }).fill('Wallemme');
	await page.getByLabel(/^Téléphone/).fill('06 39 98 71 24');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samira Wallemme');
}

test(
	'a mother of three and her quarterly declaration: written down, due, done, due again three months later',
	{ tag: '@sans-javascript' },
	async ({ page }) => {
		await enterAs(page, 'referent-famille');
		await page.goto('/equipe');
		await expect(page.getByRole('heading', { name: 'Démarches des familles' })).toBeVisible();
		await addMother(page);
		await page.getByRole('link', { name: 'Ses démarches' }).click();
		await expect(page.getByText('Aucune démarche pour l’instant')).toBeVisible();
		const hers = page.url();
		await isSound(page);

		const form = await unfold(page, 'Ajouter une démarche');
		await form
			.getByLabel('Quelle démarche')
			.selectOption({ label: 'Déclaration de la CAF, tous les trois mois' });
		await form.getByLabel('À faire avant le').fill(DUE.toString());
		await form.getByRole('button', { name: 'Ajouter la démarche' }).click();
		await expect(page.getByText(`À faire avant le ${said(DUE)}.`)).toBeVisible();
		await expect(page.getByText(/^À apporter\s: Les bulletins de salaire/)).toBeVisible();
		await isSound(page);

		await page.goto('/equipe/familles');
		await isSound(page);
		const line = page.getByRole('listitem').filter({ hasText: 'Samira Wallemme' });
		await expect(line).toContainText(said(DUE));
		await expect(line.getByRole('link', { name: '06 39 98 71 24' })).toBeVisible();
		// Whoever nobody can reach stands before her.
		await expect(
			page
				.getByRole('main')
				.getByRole('listitem')
				.filter({ has: page.locator('p') })
				.first()
		).toContainText('Aucun moyen de joindre');

		await line.getByRole('link', { name: 'Samira Wallemme' }).click();
		await page.getByRole('button', { name: /^C’est fait/ }).click();
		await expect(page.getByText(`À faire avant le ${said(DUE.add({ months: 3 }))}.`)).toBeVisible();
		await page.goto('/equipe/familles');
		await expect(page.getByText('Samira Wallemme')).toHaveCount(0);

		await page.goto(hers);
		await page.getByRole('button', { name: /^Pas fait, finalement/ }).click();
		await expect(page.getByText(`À faire avant le ${said(DUE)}.`)).toBeVisible();
		await page.getByRole('button', { name: /^Ne plus suivre/ }).click();
		await expect(page.getByText('Arrêtée', { exact: true })).toBeVisible();
		await page.getByRole('button', { name: /^Suivre à nouveau/ }).click();
		await expect(page.getByText(`À faire avant le ${said(DUE)}.`)).toBeVisible();
	}
);

test('neither the desk nor an animator is shown the démarches of families', async ({ page }) => {
	for (const role of ['accueil', 'animateur'] as const) {
		await enterAs(page, role);
		expect((await page.goto('/equipe/familles'))!.status()).toBe(403);
		await page.goto('/equipe/habitants');
		await expect(page.getByRole('link', { name: 'Démarches des familles' })).toHaveCount(0);
	}
});

import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt, isSound } from './support/sound.ts';

async function fits(page: Page): Promise<void> {
	await isSound(page);
	for (const width of [320, 390, 1280]) await fitsAt(page, width);
}

/** The form of a partner whose place the network has already. */
async function choose(page: Page, typed: string, name: string): Promise<void> {
	await page.goto('/equipe/partenaires/nouveau');
	await page.getByLabel('Chercher un lieu du réseau').fill(typed);
	await page.getByRole('button', { name: 'Chercher', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Aucun n’est le bon' })).toBeVisible();
	await fits(page);
	await page.getByRole('link', { name, exact: true }).click();
	await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(name);
}

const shared = (page: Page) => page.getByRole('region', { name: 'Partagé avec le réseau' });
const own = (page: Page) => page.getByRole('region', { name: 'Propre à votre centre' });

test(
	'a place that the network has becomes a partner: its facts are everybody’s, the words are the centre’s',
	byNight('directory/shared-places.db.test.ts', '@sans-script'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await choose(page, 'ccas portel', 'CCAS du Portel');
		await page.getByLabel('Téléphone').fill('03 53 01 29 99');
		await page.getByLabel('Qui demander').fill('Le service social');
		await fits(page);
		await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'CCAS du Portel' })).toBeVisible();
		await expect(shared(page)).toContainText('03 53 01 29 99');
		await expect(own(page)).toContainText('Le service social');
		await expect(shared(page)).not.toContainText('Le service social');
		await fits(page);
		await page.getByRole('link', { name: 'Sa fiche au réseau' }).click();
		await expect(page).toHaveURL(/\/equipe\/lieux\/[0-9a-f-]{36}$/);
		await expect(page.getByRole('main')).toContainText('03 53 01 29 99');
		await expect(page.getByRole('main')).not.toContainText('Le service social');
	}
);

test(
	'a refuge is asked no address, and its sheet says none',
	byNight('directory/shared-places.db.test.ts', '@sans-script'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await choose(page, 'estran', 'Maison de l’Estran');
		for (const label of ['Adresse', 'Quand c’est ouvert', 'Site']) {
			await expect(page.getByLabel(label, { exact: true })).toHaveCount(0);
		}
		await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
		await expect(shared(page)).toContainText('C’est un lieu de refuge');
		await page.getByRole('link', { name: 'Orienter quelqu’un' }).click();
		const words = page.getByLabel('Pour quoi la personne y va');
		await words.fill('Un lit, au 3 rue des Essais');
		await page.getByRole('button', { name: 'Préparer la fiche' }).click();
		await expect(words).toHaveAccessibleDescription(/C’est un lieu de refuge/);
		await words.fill('Un lit ce soir');
		await page.getByRole('button', { name: 'Préparer la fiche' }).click();
		await expect(page).toHaveURL(/\/orientations\/[0-9a-f-]{36}$/);
		await page.goto(`${page.url()}/fiche`);
		await expect(page.getByRole('article')).toContainText('Un lit ce soir');
		await expect(page.getByRole('article')).toContainText('Téléphone');
		await expect(page.getByRole('heading', { name: 'Où', exact: true })).toHaveCount(0);
	}
);

import type { Browser, Page } from '@playwright/test';
import { expect } from './enter.ts';

let names = 0;

/** A name of its own for each story, with and without JavaScript at the same time. */
export const ownName = (name: string, javaScriptEnabled: boolean) =>
	`${name} ${javaScriptEnabled ? 'avec' : 'sans'} ${process.pid}-${++names}`;

/** Adds a partner by its form; the page of the partner is open afterwards. */
export async function addPartner(
	page: Page,
	name: string,
	more: { entitled?: string; email?: string } = {}
): Promise<void> {
	// A choice made before the page is awake would be taken back.
	await page.goto('/equipe/partenaires/nouveau', { waitUntil: 'networkidle' });
	await page.getByLabel('Nom', { exact: true }).fill(name);
	await page.getByLabel('Ce que c’est').selectOption('CCAS');
	await page
		.getByLabel('Adresse', { exact: false })
		.first()
		.fill('1 place de la Mairie\n62230 Outreau');
	await page.getByLabel('Quand c’est ouvert').fill('le matin, du lundi au vendredi');
	if (more.entitled) {
		await page.getByLabel('A le droit de faire à la place').selectOption({ label: more.entitled });
	}
	if (more.email) await page.getByLabel('Adresse électronique').fill(more.email);
	await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Refers somebody with her agreement, and gives the link of the partner. */
export async function referWithLink(page: Page, words: string): Promise<string> {
	await page.getByRole('link', { name: 'Orienter quelqu’un' }).click();
	await page.getByLabel('Pour quoi elle y va').fill(words);
	await page.getByLabel('Envoyer aussi ce mot au partenaire').check();
	await page.getByLabel('Je lui ai lu ce mot').check();
	await page.getByRole('button', { name: 'Préparer la fiche' }).click();
	return page.getByLabel('Le lien à donner au partenaire').inputValue();
}

/** A partner's own browser: it has never been here. */
export async function otherBrowser(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled, baseURL: process.env.DECLIC_URL });
	return context.newPage();
}

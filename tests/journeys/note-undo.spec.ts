import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';

const FORMER = 'Note écrite sur la mauvaise fiche.';
const KEPT = 'Préfère les ateliers du matin.';

async function addNote(page: Page, text: string): Promise<void> {
	await page.getByLabel('Ce qu’il faut retenir').fill(text);
	await page.getByRole('button', { name: 'Ajouter la note' }).click();
	await expect(lineOf(page, text)).toBeVisible();
	await expect(page.getByLabel('Ce qu’il faut retenir')).toHaveValue('');
}
const lineOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const undo = (page: Page, text: string) =>
	lineOf(page, text).getByRole('button', { name: /^Annuler la note/ });

test('a note written on the wrong sheet is taken back by whoever wrote it, or by the direction', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto('/equipe/habitants/nouveau');
	await page.getByLabel('Prénom', { exact: true }).fill('Arlette');
	await page.getByLabel('Nom', { exact: true }).fill('Hardelot');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arlette Hardelot');
	const sheet = new URL(page.url()).pathname;
	await addNote(page, FORMER);
	await addNote(page, KEPT);
	await expect(lineOf(page, KEPT)).toContainText(/Suivi · par \p{L}+/u);
	await undo(page, FORMER).click();
	await expect(page.getByText('La note est annulée. Elle ne se lit plus.')).toBeVisible();
	await expect(lineOf(page, FORMER)).toHaveCount(0);

	// A colleague reads what is left, and takes nothing back.
	await enterAs(page, 'referent-famille');
	await page.goto(sheet);
	await expect(lineOf(page, KEPT)).toBeVisible();
	await expect(page.getByRole('button', { name: /^Annuler la note/ })).toHaveCount(0);

	await enterAs(page, 'direction');
	await page.goto(sheet);
	await expect(page.getByText(FORMER)).toHaveCount(0);
	await undo(page, KEPT).click();
	await expect(page.getByText('La note est annulée. Elle ne se lit plus.')).toBeVisible();
	await expect(lineOf(page, KEPT)).toHaveCount(0);
	await expect(lineOf(page, 'Fiche créée')).toBeVisible();
});

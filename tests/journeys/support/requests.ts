import type { Page } from '@playwright/test';
import { expect } from './enter.ts';

/** Writes what somebody asks, and sends it: it is recorded, or sent back. */
export async function ask(page: Page, words: string): Promise<void> {
	await page.goto('/equipe/accueil/demande');
	await page.getByLabel('Que demande la personne ?').fill(words);
	await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
}

/** Somebody asks something whose family is clear; the page of her request is open afterwards. */
export async function askAndSave(page: Page, words: string): Promise<void> {
	await ask(page, words);
	await expect(page.getByText('La demande est enregistrée.')).toBeVisible();
}

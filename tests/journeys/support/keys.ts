import type { Page } from '@playwright/test';
import { ofPerson } from '#lib/shared/french-articles.ts';
import { codeOf } from './code-of-application.ts';
import { expect } from './enter.ts';

export const PASSWORD = 'trois moutons au phare';

/** A colleague opens the mailbox of the demonstration on her own computer, and follows her link. */
export async function openInvitation(page: Page, email: string): Promise<Page> {
	await page.goto('/boite-aux-lettres');
	const mail = page.getByRole('article').filter({ hasText: email }).first();
	await mail.getByRole('link', { name: /\/invitation\// }).click();
	await expect(page.getByRole('heading', { name: 'Bienvenue dans Déclic' })).toBeVisible();
	return page;
}

export async function invite(page: Page, name: string, email: string, role: string): Promise<void> {
	await page.goto('/equipe/personnes');
	await page.getByLabel('Prénom et nom').fill(name);
	await page.getByLabel('Adresse électronique').fill(email);
	await page.getByLabel('Rôle').selectOption(role);
	await page.getByRole('button', { name: 'Inviter' }).click();
	await expect(page.getByText(`L’invitation ${ofPerson(name)} vient de partir`)).toBeVisible();
}

/** Chooses her password. */
export async function accept(page: Page): Promise<void> {
	await page.getByLabel('Choisissez un mot de passe').fill(PASSWORD);
	await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
}

/** Protects her access with a code; `look` at each step, before it is done. */
export async function enrol(page: Page, look: (page: Page) => Promise<void> = async () => {}) {
	await expect(page.getByRole('heading', { name: 'Avant de commencer' })).toBeVisible();
	// Typed a moment ago: it is not asked again.
	await expect(page.getByLabel(/mot de passe/i)).toHaveCount(0);
	await look(page);
	await page.getByRole('button', { name: 'Relier une application' }).click();
	await page.getByText('Je ne peux pas lire le dessin').click();
	const key = await page.locator('.key').innerText();
	await look(page);
	await page.getByLabel('Code à six chiffres').fill(codeOf(key));
	await page.getByRole('button', { name: 'C’est fait' }).click();
	await page.waitForURL(/\/equipe$/);
	return key;
}

/** From the door: her address and her password. */
export async function enterWithPassword(page: Page, email: string): Promise<void> {
	await page.goto('/connexion');
	await page.getByLabel('Votre adresse électronique').fill(email);
	await page.getByLabel('Votre mot de passe').fill(PASSWORD);
	await page.getByRole('button', { name: 'Se connecter' }).click();
}

export async function leave(page: Page): Promise<void> {
	await page.goto('/equipe/compte');
	await page.getByRole('button', { name: 'Me déconnecter ici' }).click();
	await page.waitForURL('/');
}

import type { Page } from '@playwright/test';

/** A page of the team, once its bell listens. */
export async function listening(page: Page, path: string): Promise<void> {
	const listens = page.waitForResponse((answer) => answer.url().endsWith('/appels/flux'));
	await page.goto(path);
	await listens;
}
export const alert = (page: Page, kiosk: string) =>
	page.getByRole('alert').filter({ hasText: `Quelqu’un appelle à la borne « ${kiosk} ».` });
export const press = (page: Page, name: string | RegExp) =>
	page.getByRole('main').getByRole('button', { name }).click();
/** From the keyboard: a finger that taps twice within half a second is not heard twice. */
export const enter = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name }).press('Enter');

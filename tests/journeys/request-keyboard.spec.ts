import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';

const saved = (page: Page) => expect(page.getByText('La demande est enregistrée.')).toBeVisible();

/** Opens the page, whose first field is ready for the keyboard. */
async function open(page: Page): Promise<void> {
	await enterAs(page, 'accueil');
	await page.goto('/equipe/accueil/demande');
	await expect(page.getByLabel('Que demande la personne ?')).toBeFocused();
	await expect(page.getByText('Entrée enregistre')).toBeVisible();
}

test(
	'a request is typed and saved, mouse unplugged, and the next one is one key away',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		await open(page);
		await page.keyboard.type('Veut déclarer ses impôts, envoyée par sa voisine');
		await page.keyboard.press('Enter');
		await saved(page);
		await expect(page.getByText('Vie citoyenne et impôts', { exact: true }).first()).toBeVisible();
		await expect(page.getByRole('link', { name: 'Nouvelle demande' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Que demande la personne ?')).toBeFocused();

		await test.step('another family is two keys away, and Ctrl + Enter saves from anywhere', async () => {
			await page.keyboard.type('acte de naissance pour sa retraite');
			await expect(page.getByText('Alt + 2')).toBeVisible();
			await page.keyboard.press('Alt+2');
			await expect(page.locator('#famille-2')).toBeChecked();
			await page.keyboard.press('Tab');
			await page.keyboard.press('Control+Enter');
			await saved(page);
		});
	}
);

/** Forty words a minute: two hundred characters, three hundred milliseconds each. */
const KEY_MS = 300;
const PROMISE_SECONDS = 20;

test(
	'typed at forty words a minute, it is saved within twenty seconds',
	{ tag: ['@avec-javascript', '@nuit'] },
	async ({ page }) => {
		await open(page);
		const began = performance.now();
		await page.keyboard.type('Veut déclarer ses impôts, envoyée par sa voisine', { delay: KEY_MS });
		await page.keyboard.press('Enter');
		await saved(page);
		expect((performance.now() - began) / 1000).toBeLessThanOrEqual(PROMISE_SECONDS);
	}
);

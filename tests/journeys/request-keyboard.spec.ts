import { enterAs, expect, test } from './support/enter.ts';

/** Forty words a minute: two hundred characters, three hundred milliseconds each. */
const KEY_MS = 300;
const PROMISE_SECONDS = 20;

test(
	'a request is typed at forty words a minute and saved within twenty seconds, mouse unplugged',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		test.setTimeout(90_000);
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/demande');
		await expect(page.getByLabel('Que demande la personne ?')).toBeFocused();
		await expect(page.getByText('Entrée enregistre')).toBeVisible();

		const began = performance.now();
		await page.keyboard.type('Veut déclarer ses impôts, envoyée par sa voisine', { delay: KEY_MS });
		await page.keyboard.press('Enter');
		await expect(page.getByText('La demande est enregistrée.')).toBeVisible();
		const seconds = (performance.now() - began) / 1000;
		// oxlint-disable-next-line no-console -- the figure of the promise
		console.log(`request-keyboard: saved in ${seconds.toFixed(1)} s`);
		expect(seconds).toBeLessThanOrEqual(PROMISE_SECONDS);
		await expect(page.getByText('Vie citoyenne et impôts', { exact: true }).first()).toBeVisible();

		await test.step('the next one is one key away', async () => {
			await expect(page.getByRole('link', { name: 'Nouvelle demande' })).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(page.getByLabel('Que demande la personne ?')).toBeFocused();
		});

		await test.step('another family is two keys away, and Ctrl + Enter saves from anywhere', async () => {
			await page.keyboard.type('acte de naissance pour sa retraite');
			await expect(page.getByText('Alt + 2')).toBeVisible();
			const second = page.locator('#famille-2');
			await page.keyboard.press('Alt+2');
			await expect(second).toBeChecked();
			await page.keyboard.press('Tab');
			await page.keyboard.press('Control+Enter');
			await expect(page.getByText('La demande est enregistrée.')).toBeVisible();
		});
	}
);

import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt } from './support/sound.ts';

const BANK = '/equipe/positionnements/banque';
const REASON = 'Le mot « dossier » est compris comme un dossier de papier.';

async function setAside(page: Page, reason: string) {
	await page.getByLabel('Pourquoi l’écarter').fill(reason);
	await page.getByRole('button', { name: 'Écarter cette question' }).click();
}

test(
	'an animator finds a question, sets it aside for her centre, and takes it back',
	byNight('bank/item-bank.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(BANK);
		await expect(page.getByRole('heading', { name: /^120 questions/ })).toBeVisible();
		await page.getByLabel('Domaine').selectOption({ label: 'Échanger avec les autres' });
		await page.getByLabel('Mots cherchés').fill('telephone portable sonne');
		await page.getByRole('button', { name: 'Filtrer' }).click();
		await expect(page.getByRole('heading', { name: /^1 sur 120/ })).toBeVisible();
		await page.getByRole('link', { name: /quand un téléphone portable sonne/ }).click();
		await setAside(page, '  ');
		await expect(page.getByText('Dites en une phrase pourquoi vous l’écartez.')).toBeVisible();
		await setAside(page, REASON);
		await expect(
			page.getByRole('heading', { name: 'Elle n’est plus posée dans votre centre' })
		).toBeVisible();
		await expect(page.getByText(REASON).first()).toBeVisible();

		await page.goto(`${BANK}?etat=retired`);
		await expect(page.getByText('Écartée par le centre').first()).toBeVisible();
		await page.getByRole('link', { name: /quand un téléphone portable sonne/ }).click();
		await page.getByRole('button', { name: 'La poser de nouveau' }).click();
		await expect(page.getByText(/^Posée de nouveau/).first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Écarter cette question' })).toBeVisible();
	}
);

test(
	'the coordination retires a question for all; a centre reads it and cannot undo it',
	byNight('bank/item-bank.db.test.ts'),
	async ({ page }) => {
		const item = `${BANK}/software-3`;
		await enterAs(page, 'coordination');
		await page.goto('/equipe/reseau');
		await page.getByRole('link', { name: 'La banque de questions' }).click();
		await expect(
			page.getByText(/^Posée moins de 11 fois|^Pas encore posée|^Posée \d+ fois/).first()
		).toBeVisible();
		await page.goto(item);
		await setAside(page, REASON);
		await expect(
			page.getByRole('heading', { name: 'Elle n’est plus posée dans tout le réseau' })
		).toBeVisible();

		await enterAs(page, 'direction');
		await page.goto(item);
		await expect(page.getByText('Écartée par le réseau').first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'La poser de nouveau' })).toHaveCount(0);

		await enterAs(page, 'coordination');
		await page.goto(item);
		await page.getByRole('button', { name: 'La poser de nouveau' }).click();
		await expect(page.getByText(/^Posée de nouveau/).first()).toBeVisible();
	}
);

test(
	'the family referent reads and decides nothing; the desk does not open the bank',
	byNight('bank/item-bank.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'referent-famille');
		await page.goto(`${BANK}/software-5`);
		await expect(page.getByText(/^À lire à voix haute/)).toBeVisible();
		await expect(page.getByRole('button', { name: 'Écarter cette question' })).toHaveCount(0);
		await enterAs(page, 'accueil');
		expect((await page.goto(BANK))!.status()).toBe(403);
	}
);

test('the bank reflows at 320 pixels', byNight('accessibility/pages.spec.ts'), async ({ page }) => {
	await enterAs(page, 'animateur');
	for (const path of [BANK, `${BANK}/software-5`, `${BANK}/versions`]) {
		await page.goto(path);
		await fitsAt(page, 320);
	}
});

import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

const RULES = '/equipe/rappels/regles';
const preview = (page: Page) => page.getByRole('region', { name: 'Le texte du SMS' });
const TEXT = '{centre} : {prenom}, on vous attend {jour} à {heure}. {telephone}';

test(
	'a référent famille finds the rules, sets the hours and the budget of the month, and one kind of reminder',
	byNight('rules/server/rules.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'referent-famille');
		await page.goto('/equipe/centre');
		await page.getByRole('link', { name: 'Règles des rappels' }).click();
		await expect(page).toHaveURL(RULES);
		await isSound(page);
		await page.getByLabel('Jusqu’à').fill('23:00');
		await page.getByLabel('Budget du mois').fill('42,50');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByRole('alert').first()).toContainText('entre 8 h et 21 h 30');
		await expect(page.getByLabel('Budget du mois')).toHaveValue('42,50');
		await page.getByLabel('Jusqu’à').fill('18:00');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByRole('alert')).toHaveCount(0);
		await page.goto(RULES);
		await expect(page.getByLabel('Jusqu’à')).toHaveValue('18:00');
		await expect(page.getByLabel('Budget du mois')).toHaveValue('42,50');

		await page.getByRole('link', { name: 'Séance, la veille' }).click();
		await page.getByLabel('Une semaine avant').check();
		await page.getByLabel('À quelle heure').fill('11:30');
		await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
		await expect(page.getByText(/^La veille\s: .* à 11\sh\s30/)).toBeVisible();
		await isSound(page);
		await page.goto(RULES);
		const card = page.getByRole('listitem').filter({ hasText: 'Séance, la veille' });
		await expect(card).toContainText('Une semaine avant, la veille, à 11 h 30');
	}
);

test(
	'a text is tried, refused with why, written, and given up for the network’s',
	byNight('rules/server/rules.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto(`${RULES}/seance-day-before`);
		const text = page.getByLabel('Le texte', { exact: true });
		const networks = await text.inputValue();
		await expect(preview(page)).toContainText('1 SMS, alphabet des SMS');

		await text.fill('{prenom}, votre dette : https://ailleurs.example/x');
		await page.getByRole('button', { name: 'Voir sans enregistrer' }).click();
		await expect(preview(page)).toContainText('Ce qui partirait');
		await expect(preview(page)).toContainText('dette ');
		await expect(preview(page)).toContainText('Le seul lien permis');
		await isSound(page);
		await page.getByRole('button', { name: 'Enregistrer ce texte' }).click();
		await expect(page.getByRole('alert').first()).toContainText('Le seul lien permis');
		await expect(text).toHaveValue(/votre dette/);

		await text.fill(TEXT);
		await page.getByRole('button', { name: 'Enregistrer ce texte' }).click();
		await expect(preview(page)).toContainText('Ce texte est celui de votre centre.');
		await expect(preview(page)).toContainText('Marie-Clémentine, on vous attend');
		await page.getByRole('button', { name: 'Revenir au texte du réseau' }).click();
		await expect(preview(page)).toContainText('Ce texte est celui du réseau.');
		await expect(text).toHaveValue(networks);

		await preview(page).getByRole('link', { name: 'Arabe' }).click();
		await expect(page).toHaveURL(/langue=ar/);
		await expect(text).toHaveAttribute('dir', 'rtl');
		await expect(preview(page)).toContainText('alphabet étendu');
		await isSound(page);
	}
);

test(
	'neither the desk nor an animator sets what the centre sends',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		for (const role of ['accueil', 'animateur'] as const) {
			await enterAs(page, role);
			for (const path of [RULES, `${RULES}/demarche-due`]) {
				expect((await page.goto(path))!.status()).toBe(403);
			}
		}
		await enterAs(page, 'direction');
		expect((await page.goto(`${RULES}/rien-de-tel`))!.status()).toBe(404);
	}
);

import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { nameDirector } from './support/contributions.ts';
import { askDatabase } from './support/database.ts';
import { giveStreets } from './support/drawn-map.ts';
import { expect, test } from './support/enter.ts';
import { enterOn } from './support/keyboard.ts';
import { addPlaces, GROCERY } from './support/neighbourhood.ts';
import { fitsAt, isSound } from './support/sound.ts';
import { nobodyHasSpoken } from './support/voices.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const everyWidth = async (page: Page) => {
	await isSound(page);
	for (const width of [320, 390, 1280]) await fitsAt(page, width);
};
const kept = async (words: string) =>
	(
		await askDatabase<{ place: string | null; snapped: string | null; town: string | null }>(
			`select place_id as place, snapped_to as snapped, town from contribution_versions where words = $1`,
			[words]
		)
	)[0];
/** What the page takes for the work of a machine. */
const LEAST_MS = 3000;

test.beforeAll(async () => {
	await nobodyHasSpoken();
	await nameDirector('Philippe Essai');
});

test(
	'from the card of a place, its name stands in the form, and it is what is kept',
	byNight('read-beforehand.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		const [place] = await addPlaces([{ ...GROCERY, name: 'Épicerie du Quai' }]);
		await page.goto(`/carte/lieux/${place}`);
		const say = page.getByRole('region', { name: 'Dire quelque chose de ce lieu' });
		await expect(say).toContainText('Centre social Jacques Brel');
		await everyWidth(page);
		const opened = Date.now();
		await enterOn(page, say.getByRole('link', { name: 'J’aime, j’ai une idée' }));
		await expect(page.getByLabel(/^Où est-ce/)).toHaveValue('Épicerie du Quai');
		await page.getByLabel('Ce que vous aimez, ou votre idée').fill('Le pain y est bon.');
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByLabel('Épicerie du Quai, Outreau')).toBeChecked();
		await expect.poll(() => Date.now() - opened).toBeGreaterThan(LEAST_MS);
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(heading(page)).toHaveText('Votre message');
		expect(await kept('Le pain y est bon.')).toMatchObject({ place, snapped: 'place' });
	}
);

test(
	'without streets nobody points at a map; with them she does, by hand or at the keyboard, and only its square is kept',
	byNight('read-beforehand.db.test.ts', '@avec-javascript'),
	async ({ page }) => {
		await page.goto('/quartier/dire/bon-plan');
		await expect(heading(page)).toHaveText('Bon plan');
		await expect(page.getByRole('button', { name: 'Montrer sur la carte' })).toHaveCount(0);
		giveStreets();
		await page.goto('/quartier/dire/bon-plan');
		const opened = Date.now();
		await everyWidth(page);
		await enterOn(page, page.getByRole('button', { name: 'Montrer sur la carte' }));
		const status = page.getByRole('status');
		await expect(status).toContainText('les flèches bougent la carte');
		await everyWidth(page);
		const chosen = page.locator('input[name="lieu"]');
		await expect(chosen).toHaveValue('');
		const map = page.getByRole('region', { name: 'Carte pour montrer où c’est' });
		await map.focus();
		await page.keyboard.press('Enter');
		await expect(status).toContainText('jamais une maison');
		await expect(chosen).toHaveValue(/^point:50\.\d{5},1\.\d{5}$/);
		const atFirst = await chosen.inputValue();
		await map.click({ position: { x: 40, y: 60 } });
		await expect(chosen).not.toHaveValue(atFirst);
		await everyWidth(page);
		await enterOn(page, page.getByRole('button', { name: 'Retirer cet endroit' }));
		await expect(chosen).toHaveValue('');
		await expect(page.getByRole('button', { name: 'C’est ici, au milieu' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(chosen).toHaveValue(atFirst);

		await page.getByLabel('Votre bon plan').fill('On y cueille des mûres.');
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByLabel('À l’endroit touché, Outreau')).toBeChecked();
		await everyWidth(page);
		// Corrected, it is still there: as it would be kept, and no finer.
		await page.getByRole('button', { name: 'Corriger' }).click();
		await expect(status).toContainText('L’endroit est choisi');
		await expect(chosen).toHaveValue(/^point:/);
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByLabel('À l’endroit touché, Outreau')).toBeChecked();
		await expect.poll(() => Date.now() - opened).toBeGreaterThan(LEAST_MS);
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(heading(page)).toHaveText('Votre message');
		expect(await kept('On y cueille des mûres.')).toMatchObject({
			place: null,
			snapped: 'square',
			town: 'Outreau'
		});
	}
);

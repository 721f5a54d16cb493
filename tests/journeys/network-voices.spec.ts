import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { publishVoices } from './support/published-voices.ts';
import { nobodyHasSpoken } from './support/voices.ts';

test.beforeAll(nobodyHasSpoken);

test(
	'the coordination reads what waits, what towns do and where people speak, and no message',
	byNight('contributions/network-board.db.test.ts'),
	async ({ page }) => {
		await publishVoices([
			...Array.from({ length: 12 }, (_, nth) => ({ words: `Un banc vert numéro ${nth + 1}.` })),
			{ door: 'problem', subject: 'lighting', words: 'La lampe du pont ne marche plus.' }
		]);
		await enterAs(page, 'coordination');
		await page.goto('/equipe/reseau');
		const year = page.getByRole('table', { name: /Ce que les habitants ont dit aux centres/ });
		await expect(year.getByRole('row', { name: /Centre social Jacques Brel/ })).toContainText('13');
		await page.getByRole('link', { name: 'le tableau des paroles d’habitants' }).click();

		const title = { name: 'Ce que disent les habitants du réseau', level: 1 };
		await expect(page.getByRole('heading', title)).toBeVisible();
		const waits = page.getByRole('table', { name: 'Ce qui attend, par centre' });
		await expect(waits.getByRole('row', { name: /Centre social Jacques Brel/ })).toBeVisible();
		const towns = page.getByRole('table', { name: 'Problèmes publiés, par commune et par état' });
		await expect(towns.getByRole('row', { name: /Sans lieu/ })).toContainText('Rien n’est fini');
		const said = page.getByRole('table', { name: /par quartier et par moyen/ });
		await expect(
			said.getByRole('row', { name: /Centre social Jacques Brel/ }).last()
		).toContainText('13');
		await expect(page.getByText(/banc vert|lampe du pont/)).toHaveCount(0);
		for (const width of [320, 390, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			const { wide, most } = await page.evaluate(() => ({
				wide: document.documentElement.scrollWidth,
				most: document.documentElement.clientWidth
			}));
			expect(wide, `${width} px`).toBeLessThanOrEqual(most);
		}

		await enterAs(page, 'direction');
		const closed = await page.goto('/equipe/reseau/quartier');
		expect(closed!.status()).toBe(403);
	}
);

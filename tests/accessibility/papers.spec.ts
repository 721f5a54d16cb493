import { enterAs, test } from '../journeys/support/enter.ts';
import { isSound } from '../journeys/support/sound.ts';

for (const entry of ['direction', 'administration'] as const) {
	test(`the papers of the ${entry} pass axe, and hold in 320 pixels`, async ({ page }) => {
		await enterAs(page, entry);
		await page.goto('/equipe/papiers');
		await isSound(page);
	});
}

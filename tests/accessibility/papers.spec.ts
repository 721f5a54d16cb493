import { byNight } from '../journeys/support/by-night.ts';
import { enterAs, test } from '../journeys/support/enter.ts';
import { isSound } from '../journeys/support/sound.ts';

for (const entry of ['direction', 'administration'] as const) {
	const told = entry === 'direction' ? {} : byNight('accessibility/papers.spec.ts');
	test(`the papers of the ${entry} pass axe, and hold in 320 pixels`, told, async ({ page }) => {
		await enterAs(page, entry);
		await page.goto('/equipe/papiers');
		await isSound(page);
	});
}

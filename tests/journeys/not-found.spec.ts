import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt, isSound } from './support/sound.ts';

const SOUGHT = 'cordonnerie';

test(
	'what twenty people look for and find nowhere is told to the team, who sees to it',
	byNight('answer-search.db.test.ts', '@sans-script'),
	async ({ page }) => {
		const seek = (headers = {}) =>
			page.request.get(`/carte?besoin=${encodeURIComponent(SOUGHT)}`, { headers });
		for (let nth = 0; nth < 19; nth++) await seek();
		// Whoever reloads the page is still one.
		for (let nth = 0; nth < 5; nth++) await seek({ 'cache-control': 'max-age=0' });
		await enterAs(page, 'animateur');
		await page.goto('/equipe/lieux/non-trouves');
		const told = page.getByRole('listitem').filter({ hasText: SOUGHT });
		await expect(told).toHaveCount(0);
		await seek();
		await page.reload();
		await expect(told).toContainText('20 recherches, la dernière en novembre 2026.');
		await isSound(page);
		for (const width of [390, 1280]) await fitsAt(page, width);
		await page.getByRole('button', { name: `Classé : ${SOUGHT}` }).click();
		await expect(page.getByRole('status')).toContainText(`C’est classé : « ${SOUGHT} »`);
		await expect(told).toHaveCount(0);
		await page.goto('/equipe');
		await page.getByRole('link', { name: /recherches? sans réponse/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recherches sans réponse');
	}
);

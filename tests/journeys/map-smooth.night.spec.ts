import type { Page } from '@playwright/test';
import { expect, test } from './support/enter.ts';
import { type Drawn, drawnIn, giveStreets, THERE } from './support/drawn-map.ts';
import { givePlaces, manyPlaces } from './support/places.ts';
import { workOfTasks } from './support/work-of-a-page.ts';

const PLACES = 20_000;
/** What is drawn at once, circles of many places and places alone: no more fits on the map and can be pressed. */
const MOST_DRAWN = 400;
/**
 * Milliseconds of processor, not of a clock: what is only busy elsewhere takes no more of them. The longest task takes
 * seventy; a page that lets somebody wait for more than a quarter of a second is felt.
 */
const MOST_WORK = 250;
/** From far to near, there and back, then aside. */
const PRESSED = [
	...['Plus près', 'Plus près', 'Aller à droite', 'Aller en bas', 'Plus près', 'Plus loin'],
	...['Aller à gauche', 'Aller en haut', 'Plus loin', 'Plus loin', 'Revenir au quartier']
];

/** Presses it, and sees the map at rest again. */
const press = (page: Page, button: string) =>
	page.evaluate(
		(name) =>
			new Promise<void>((done) => {
				const { map } = document.querySelector('[data-map]') as unknown as { map: Drawn };
				map.once('idle', () => done());
				[...document.querySelectorAll<HTMLElement>('.map-controls button')]
					.find((one) => (one.ariaLabel ?? one.textContent) === name)!
					.click();
			}),
		button
	);

/** Places and groups of places, of all that is drawn. */
const placesIn = ({ clusters = 0, points = 0 }: Record<string, number>) => clusters + points;

test.describe('a map of twenty thousand places', { tag: '@avec-javascript' }, () => {
	test.beforeEach(async ({ page }) => {
		giveStreets();
		await givePlaces(manyPlaces(PLACES));
		await page.goto('/carte');
	});
	const open = async (page: Page) => {
		await page.getByRole('button', { name: 'Voir sur la carte' }).click();
		await expect(page.getByRole('status')).toHaveText(THERE);
	};

	test('draws few of them at once, near and far', async ({ page }) => {
		await open(page);
		for (const zoom of [9, 11, 13, 15]) {
			const seen = placesIn(await drawnIn(page, { zoom, center: [1.65, 50.7] }));
			expect(seen, `zoom ${zoom}`).toBeLessThanOrEqual(MOST_DRAWN);
			expect(seen, `zoom ${zoom}`).toBeGreaterThan(0);
		}
		await page.screenshot({ path: 'test-results/map-20000.png', fullPage: true });
	});

	test('comes, then moves nearer, further and aside, and the page answers meanwhile', async ({
		page
	}) => {
		test.setTimeout(240_000);
		const work = await workOfTasks(page, async () => {
			await open(page);
			for (const button of PRESSED) await press(page, button);
		});
		const longest = work.slice(0, 5).map(Math.round);
		test
			.info()
			.annotations.push({ type: 'longest tasks', description: `${longest.join(', ')} ms` });
		expect(longest[0]).toBeLessThanOrEqual(MOST_WORK);
	});
});

import type { Page } from '@playwright/test';
import { currentApplication } from './support/application-of-file.ts';
import { askDatabase } from './support/database.ts';
import { drawnIn, giveStreets, QUARTER, THERE } from './support/drawn-map.ts';
import { expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { addPlaces, REFUGE, SOUP } from './support/neighbourhood.ts';
import { givePlaces } from './support/places.ts';
import { refusalsOf } from './support/refusals.ts';

test.beforeEach(() => giveStreets());

/** Whether what the screen says aloud was kept. */
const isSaid = (page: Page) =>
	page.locator('header audio').evaluate(async (audio: HTMLAudioElement) => {
		const sound = await fetch(audio.src, { headers: { range: 'bytes=0-99' } });
		return sound.status === 206 && (await sound.arrayBuffer()).byteLength === 100;
	});

test.describe('a kiosk without network', { tag: '@avec-javascript' }, () => {
	test.use({ viewport: { width: 1080, height: 1920 } });

	test('finds where to eat, and draws the map with its streets and its places, large', async ({
		page
	}) => {
		// Each of its screens is kept first, and what each says aloud.
		test.setTimeout(240_000);
		await givePlaces();
		await addPlaces([SOUP, REFUGE]);
		// One guide is read by the team: the others would be kept too, in half a minute.
		await askDatabase(`delete from guide_readings where guide <> 'carte-vitale'`);
		const refused = refusalsOf(page);
		await becomeKiosk(page);
		await page.goto('/borne');
		await expect(page.locator('html[data-kept]')).toHaveAttribute('data-kept', 'all', {
			timeout: 150_000
		});
		await currentApplication().kill();
		try {
			await page.goto('/borne/lieux');
			await page.getByRole('link', { name: 'Manger aujourd’hui' }).press('Enter');
			await expect(page.getByText('Appelez d’abord le 115')).toBeVisible();
			const found = page.getByRole('main').getByRole('listitem');
			await expect(found.filter({ hasText: 'Soupe du Môle' })).toContainText(
				'derrière la pharmacie'
			);
			await page.screenshot({ path: 'test-results/kiosk-places.png' });
			await expect(page.getByText('rue Cachée')).toHaveCount(0);
			// Nobody knows any more what is open now: the card says each day by its date.
			await expect(found.filter({ hasText: 'Soupe du Môle' })).not.toContainText(/Ouvert|Fermé/);
			expect(await isSaid(page)).toBe(true);
			await page.getByRole('link', { name: 'Lire la fiche Soupe du Môle' }).press('Enter');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soupe du Môle');
			await expect(page.getByText(/^01.99.00.12.34$/)).toBeVisible();
			await expect(page.getByRole('main')).not.toContainText('Aujourd’hui');
			expect(await isSaid(page)).toBe(true);
			await page.screenshot({ path: 'test-results/kiosk-place.png', fullPage: true });
			await page.getByRole('link', { name: 'Voir la carte' }).press('Enter');
			await expect(page.getByText('Il n’y a plus de réseau. Cette page')).toBeVisible();
			await expect(page.getByRole('status').filter({ hasText: THERE })).toBeVisible();
			await page.screenshot({ path: 'test-results/map-kiosk-first.png' });
			expect(await isSaid(page)).toBe(true);
			const near = await drawnIn(page, QUARTER);
			expect(near).toMatchObject({ points: 2, streets: expect.any(Number) });
			expect(near['street-names']).toBeGreaterThan(0);
			const buttons = page.getByRole('group', { name: 'Bouger la carte' }).getByRole('button');
			for (const box of await buttons.evaluateAll((all) =>
				all.map((one) => one.getBoundingClientRect().toJSON())
			)) {
				expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(80);
			}
			await page.screenshot({ path: 'test-results/map-kiosk.png' });
			expect(refused.filter((one) => one.includes('Content Security Policy'))).toEqual([]);
		} finally {
			await currentApplication().startAgain();
		}
	});

	test('nor with one that never answers: what was kept comes after four seconds, streets included', async ({
		page
	}) => {
		test.setTimeout(240_000);
		await givePlaces();
		await addPlaces([SOUP]);
		await askDatabase(`delete from guide_readings where guide <> 'carte-vitale'`);
		await becomeKiosk(page);
		await page.goto('/borne');
		await expect(page.locator('html[data-kept]')).toHaveAttribute('data-kept', /screens|all/, {
			timeout: 100_000
		});
		// The line is there, and takes what is sent; nobody answers.
		process.kill(currentApplication().pid(), 'SIGSTOP');
		try {
			await page.goto('/borne/lieux', { timeout: 40_000 });
			await expect(page.getByText('Il n’y a plus de réseau. Cette page')).toBeVisible();
			await page.getByRole('link', { name: 'Manger aujourd’hui' }).press('Enter');
			await expect(
				page.getByRole('main').getByRole('listitem').filter({ hasText: 'Soupe du Môle' })
			).toBeVisible();
			await page.goto('/borne/lieux/carte');
			await expect(page.getByRole('status').filter({ hasText: THERE })).toBeVisible({
				timeout: 40_000
			});
			const near = await drawnIn(page, QUARTER);
			expect(near).toMatchObject({ points: 2, streets: expect.any(Number) });
			expect(near['street-names']).toBeGreaterThan(0);
		} finally {
			process.kill(currentApplication().pid(), 'SIGCONT');
		}
		// It answers again: the screen is the one of now.
		await page.goto('/borne/lieux');
		await expect(page.getByText('Il n’y a plus de réseau. Cette page')).toBeHidden();
	});
});

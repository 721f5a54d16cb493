import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { currentApplication } from './support/application-of-file.ts';
import { expect, test } from './support/enter.ts';
import { givePlaces } from './support/places.ts';

/** The page of a town hall that frames an address of ours. */
async function frame(page: Page, path: string): Promise<void> {
	const address = new URL(path, currentApplication().url).href;
	await page.route('http://mairie.exemple/**', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><html lang="fr"><title>Mairie</title><h1>Mairie</h1><iframe src="${address}" title="Les lieux du quartier" width="800" height="900"></iframe></html>`
		})
	);
	await page.goto('http://mairie.exemple/');
}

test(
	'the list and the map stand in the page of a town hall, and set no cookie there; no other page does',
	byNight('with-map-policy.test.ts', '@sans-script'),
	async ({ page, context }) => {
		await givePlaces();
		await frame(page, '/carte/integrer?ou=Outreau');
		const framed = page.frameLocator('iframe');
		await expect(framed.getByRole('link', { name: 'Médiathèque du Môle' })).toBeVisible();
		await expect(framed.getByRole('img', { name: /^2 lieux sur la carte/ })).toBeVisible();
		expect(await context.cookies()).toEqual([]);
		for (const path of ['/carte', '/', '/connexion']) {
			await frame(page, path);
			// A browser that refuses a frame shows a page of its own there.
			await expect(framed.getByRole('main')).toHaveCount(0);
		}
	}
);

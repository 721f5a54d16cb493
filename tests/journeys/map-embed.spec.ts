import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { currentApplication } from './support/application-of-file.ts';
import { expect, test } from './support/enter.ts';
import { givePlaces } from './support/places.ts';

/** The site of a town hall, elsewhere: each of its pages frames the address of ours that it is asked for. */
let townHall: Server;
test.beforeAll(async () => {
	townHall = createServer(({ url }, response) => {
		const address = new URL(url!.slice(1), currentApplication().url).href;
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(
			`<!doctype html><html lang="fr"><title>Mairie</title><h1>Mairie</h1><iframe src="${address}" title="Les lieux du quartier" width="800" height="900"></iframe></html>`
		);
	}).listen(0, '127.0.0.1');
	await once(townHall, 'listening');
});
test.afterAll(() => townHall.close());

const frame = (page: Page, path: string) =>
	page.goto(`http://127.0.0.1:${(townHall.address() as AddressInfo).port}/${path}`);

test(
	'the list and the map stand in the page of a town hall, and set no cookie there; no other page does',
	byNight('with-map-policy.test.ts', '@sans-script'),
	async ({ page, context }) => {
		await givePlaces();
		await frame(page, 'carte/integrer');
		const framed = page.frameLocator('iframe');
		await expect(framed.getByRole('link', { name: 'Médiathèque du Môle' })).toBeVisible();
		await expect(framed.getByRole('img', { name: /^3 lieux sur la carte/ })).toBeVisible();
		expect(await context.cookies()).toEqual([]);
		for (const path of ['carte', '', 'connexion']) {
			await frame(page, path);
			// A browser that refuses a frame shows a page of its own there.
			await expect(framed.getByRole('main')).toHaveCount(0);
		}
	}
);

import type { Page, Request } from '@playwright/test';
import { currentApplication } from './support/application-of-file.ts';
import { expect, test } from './support/enter.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { type Drawn, drawnIn, giveStreets, lookOf, QUARTER, THERE } from './support/drawn-map.ts';
import { givePlaces, PORT } from './support/places.ts';
import { refusalsOf } from './support/refusals.ts';
import { fitsAt, isClean } from './support/sound.ts';
import { ENDLESS_WORD } from '../hostile/published/hostile-words.ts';
import { ELEMENT } from '../hostile/planted.ts';

const MAP = '/carte';

/** A grey square: what the national plan would answer. */
const TILE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4CwAA3wDeKXlwtgAAAABJRU5ErkJggg==',
	'base64'
);

async function openMap(page: Page): Promise<void> {
	await page.goto(MAP);
	await page.getByRole('button', { name: 'Voir sur la carte' }).click();
	await expect(page.getByRole('status')).toHaveText(THERE);
}

/** Everything that a page sends from now on, by whatever way: what is asked for, what goes with it, and what it keeps. */
function listenTo(page: Page) {
	const requests: Request[] = [];
	const other: string[] = [];
	const hear = (request: Request) => requests.push(request);
	const hearSocket = (socket: { url(): string }) => other.push(`socket ${socket.url()}`);
	page.context().on('request', hear);
	page.on('websocket', hearSocket);
	return async () => {
		page.context().off('request', hear);
		page.off('websocket', hearSocket);
		const told = requests.map((request) => {
			const { pathname, search } = new URL(request.url());
			return {
				asked: `${request.method()} ${pathname}${search}`,
				with: request.postDataBuffer()?.toString('hex') ?? '',
				headers: request.headers()
			};
		});
		// What it keeps would go with what is asked next.
		const cookies = await page.context().cookies();
		return { told, other, cookies: cookies.map(({ name, value }) => `${name}=${value}`) };
	};
}

test.beforeEach(() => giveStreets());

test.describe('whoever wants the map', { tag: '@avec-javascript' }, () => {
	test('asks for nothing of it before, and is given ours alone', async ({ page }) => {
		await givePlaces();
		const refused = refusalsOf(page);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(MAP);
		await expect(page.getByRole('img', { name: /^3 lieux sur la carte/ })).toBeVisible();
		expect(asked.filter((url) => /maplibre|pmtiles|json/.test(url))).toEqual([]);
		await page.getByRole('button', { name: 'Voir sur la carte' }).click();
		await expect(page.getByRole('status')).toHaveText(THERE);
		const far = await drawnIn(page, { zoom: 10 });
		expect(far.towns).toBeGreaterThan(0);
		expect(far.clusters).toBe(1);
		const near = await drawnIn(page, QUARTER);
		expect(near).toMatchObject({ points: 2, 'point-letters': 2, streets: expect.any(Number) });
		expect(near['street-names']).toBeGreaterThan(0);
		expect(near.buildings).toBeGreaterThan(0);
		await isClean(page);
		await page.screenshot({ path: 'test-results/map.png', fullPage: true });
		const here = new URL(page.url()).host;
		expect(asked.map((url) => new URL(url)).filter(({ host }) => host && host !== here)).toEqual(
			[]
		);
		expect(refused).toEqual([]);
	});

	test('moves it by buttons, from the keyboard, and hears it in French', async ({ page }) => {
		await givePlaces();
		await openMap(page);
		const buttons = page.getByRole('group', { name: 'Bouger la carte' }).getByRole('button');
		expect(
			await buttons.evaluateAll((all) => all.map((one) => one.ariaLabel ?? one.textContent))
		).toEqual([
			...['Plus près', 'Plus loin', 'Aller à gauche', 'Aller en haut', 'Aller en bas'],
			...['Aller à droite', 'Revenir au quartier']
		]);
		for (const box of await buttons.evaluateAll((all) =>
			all.map((one) => one.getBoundingClientRect().toJSON())
		)) {
			expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
		}
		await expect(page.getByRole('region', { name: 'Carte des lieux' })).toBeVisible();
		expect(await page.locator('[data-map]').ariaSnapshot()).not.toMatch(
			/\b(?:Map|Marker|Zoom|Close)\b/
		);
		const first = await lookOf(page);
		await expect(buttons.first()).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status')).toHaveText('Plus près.');
		await expect.poll(async () => (await lookOf(page)).zoom).toBeCloseTo(first.zoom + 1, 2);
		await page.getByRole('button', { name: 'Aller à droite' }).press('Enter');
		await expect(page.getByRole('status')).toHaveText('La carte va à droite.');
		await expect.poll(async () => (await lookOf(page)).lng).toBeGreaterThan(first.lng);
		await page.getByRole('button', { name: 'Revenir au quartier' }).press('Enter');
		await expect.poll(async () => (await lookOf(page)).zoom).toBeCloseTo(first.zoom, 2);
		await page.getByRole('link', { name: 'Passer la carte' }).press('Enter');
		await expect(page.locator('#apres-carte')).toBeFocused();
	});

	test('presses a circle and is told the place in words', async ({ page }) => {
		await givePlaces();
		await openMap(page);
		await drawnIn(page, QUARTER);
		const position = await page.evaluate(({ longitude, latitude }) => {
			const { map } = document.querySelector('[data-map]') as unknown as { map: Drawn };
			const { x, y } = map.project([longitude, latitude]);
			return { x, y };
		}, PORT[0]!);
		await page.getByRole('region', { name: 'Carte des lieux' }).click({ position });
		const panel = page.locator('.map-panel');
		await expect(panel).toBeFocused();
		await expect(panel).toContainText('Médiathèque du Môle');
		await page.keyboard.press('Escape');
		await expect(panel).toBeHidden();
	});

	test('is told a place of hostile words as they were typed, and runs none of them', async ({
		page,
		context
	}) => {
		const name = `"><${ELEMENT} ${ELEMENT}="1"><img src=x onerror=alert(1)></script>{{7*7}}`;
		const [hostile] = await givePlaces([
			{ ...PORT[0]!, name },
			{ ...PORT[2]!, name: ENDLESS_WORD }
		]);
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation(PORT[0]!);
		const refused = refusalsOf(page);
		page.on('dialog', (dialog) => {
			refused.push(`a dialog: ${dialog.message()}`);
			return dialog.dismiss();
		});
		await openMap(page);
		await drawnIn(page, QUARTER);
		const position = await page.evaluate(({ longitude, latitude }) => {
			const { map } = document.querySelector('[data-map]') as unknown as { map: Drawn };
			const { x, y } = map.project([longitude, latitude]);
			return { x, y };
		}, PORT[0]!);
		await page.getByRole('region', { name: 'Carte des lieux' }).click({ position });
		const panel = page.locator('.map-panel');
		await expect(panel).toContainText(name);
		await page.getByRole('button', { name: 'Autour de chez moi' }).click();
		await expect(panel.getByRole('listitem')).toHaveCount(2);
		await expect(panel.getByRole('link', { name })).toHaveAttribute(
			'href',
			`/carte/lieux/${hostile}`
		);
		await expect(page.locator(`${ELEMENT}, [${ELEMENT}], [onerror]`)).toHaveCount(0);
		await fitsAt(page, 320);
		await page.goto(`/carte/lieux/${hostile}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await fitsAt(page, 320);
		expect(refused).toEqual([]);
	});

	test('says where she is to her own page, and to nobody else', async ({ page, context }) => {
		const [library] = await givePlaces();
		await context.grantPermissions(['geolocation']);
		const near = page.locator('.map-panel').getByRole('listitem');
		/** All that leaves the browser while somebody there looks around her, until her page is gone. */
		const leavingFrom = async (latitude: number, longitude: number) => {
			await context.setGeolocation({ latitude, longitude });
			await page.goto(MAP);
			const sent = listenTo(page);
			await page.getByRole('button', { name: 'Autour de chez moi' }).click();
			await expect(near).toHaveCount(3);
			const first = await near.first().textContent();
			const link = await near.first().getByRole('link').getAttribute('href');
			// What is sent later, or as one leaves.
			await page.clock.runFor('10:00');
			await page.evaluate(() => {
				document.dispatchEvent(new Event('visibilitychange'));
				dispatchEvent(new Event('pagehide'));
				return fetch('/favicon.svg').then(({ status }) => status);
			});
			return { first, link, last: await sent() };
		};
		await page.clock.install();
		// What the browser keeps from one time to the next is there from the second one on.
		await leavingFrom(50.7, 1.6);
		const here = await leavingFrom(50.71321, 1.60381);
		expect(here).toMatchObject({
			...{ first: 'Médiathèque du Môle, à 1 minute à pied', link: `/carte/lieux/${library}` }
		});
		const there = await leavingFrom(50.77018, 1.61298);
		expect(there.first).toBe('Mission locale du Phare, à 1 minute à pied');
		// Ten kilometres further, the same is asked for, to the letter: nothing of it can say where she is.
		expect(there.last).toEqual(here.last);
		expect(here.last.told.map(({ asked }) => asked)).toEqual([
			...['GET /carte/lieux.geojson', 'GET /favicon.svg']
		]);
	});

	test('is shown where she is, and the national plan is not told', async ({ page, context }) => {
		await givePlaces();
		await askDatabase(
			`insert into map_base_choices (base, recorded_at) values ('ign', ${SQL_NOW})`
		);
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation({ latitude: 50.6, longitude: 1.7 });
		const refused = refusalsOf(page);
		const asked: string[] = [];
		await page.route(/data\.geopf\.fr/, (route) => {
			asked.push(route.request().url());
			return route.fulfill({ contentType: 'image/png', body: TILE });
		});
		try {
			await openMap(page);
			await expect(page.getByText('Fond\u00a0: Plan IGN')).toBeVisible();
			await drawnIn(page, { zoom: 12 });
			const before = [...asked];
			expect(before.length).toBeGreaterThan(0);
			await page.getByRole('button', { name: 'Autour de chez moi' }).click();
			await expect(page.locator('.map-panel').getByRole('listitem')).toHaveCount(3);
			await expect(page.getByLabel('Vous êtes ici')).toBeAttached();
			expect(asked).toEqual(before);
			expect(refused).toEqual([]);
		} finally {
			await askDatabase(
				`insert into map_base_choices (base, recorded_at) values ('own', ${SQL_NOW})`
			);
		}
	});

	test('has the drawing and the list where nothing can be drawn in relief', async ({ browser }) => {
		await givePlaces();
		const context = await browser.newContext({ baseURL: currentApplication().url });
		const page = await context.newPage();
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.goto(MAP);
		await expect(page.getByRole('img', { name: /^3 lieux sur la carte/ })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Autour de chez moi' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Voir sur la carte' })).toHaveCount(0);
		await context.close();
	});

	for (const width of [320, 390, 1280]) {
		test(`at ${width} pixels, nothing goes beyond the screen`, async ({ page }) => {
			await givePlaces();
			await page.setViewportSize({ width, height: 800 });
			await openMap(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
			await page.screenshot({ path: `test-results/map-${width}.png`, fullPage: true });
		});
	}
});

import { randomBytes } from 'node:crypto';
import type { Page, Request } from '@playwright/test';
import sharp from 'sharp';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

const BREL = '/centres/jacques-brel';
const PAGE = '/equipe/centre/page';
const FIRST_VIEW_KB = 100;
const WHOLE_KB = 300;
const DOOR = 'La porte du centre, ouverte.';

/** Full of details: as heavy as a photo may be. */
const detailed = () =>
	sharp(randomBytes(1200 * 900 * 3), { raw: { width: 1200, height: 900, channels: 3 } })
		.blur(1.5)
		.jpeg()
		.toBuffer();

async function choose(page: Page, buffer: Buffer): Promise<void> {
	await page
		.getByLabel('La photo')
		.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
}

async function add(page: Page, shows: string): Promise<void> {
	await page.goto(PAGE);
	const adding = await unfold(page, 'Ajouter une photo');
	await choose(page, await detailed());
	await adding.getByLabel('Que voit-on').fill(shows);
	await adding.getByLabel('Personne n’est reconnaissable').check();
	await adding.getByRole('button', { name: 'Ajouter la photo' }).click();
	await expect(photosOf(page).getByRole('img', { name: shows })).toBeVisible();
}

const photosOf = (page: Page) => page.getByRole('region', { name: 'Photos', exact: true });
const cardOf = (page: Page, shows: string) =>
	photosOf(page).getByRole('listitem').filter({ hasText: shows });

async function publish(page: Page): Promise<void> {
	await page.goto(PAGE);
	await page.getByRole('button', { name: 'Publier cette page' }).click();
	await expect(page.getByText('Publiée', { exact: true })).toBeVisible();
}

/** Takes off the page what the demonstration put on it. */
async function empty(page: Page): Promise<void> {
	await page.goto(PAGE);
	const off = photosOf(page).getByRole('button', { name: /^Ôter de la page/ });
	for (let left = await off.count(); left > 0; left -= 1) {
		await off.first().click();
		await expect(off).toHaveCount(left - 1);
	}
}

test.describe('the direction', () => {
	test('adds a photo, is told what is missing, looks, publishes; residents see it, and no sooner', async ({
		page,
		otherBrowser
	}) => {
		const reader = await otherBrowser({ javaScriptEnabled: false });
		await enterAs(page, 'direction');
		await empty(page);
		const adding = await unfold(page, 'Ajouter une photo');
		await choose(page, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
		await adding.getByRole('button', { name: 'Ajouter la photo' }).click();
		await expect(adding.getByLabel('Que voit-on')).toHaveAccessibleDescription(/Décrivez la photo/);
		await expect(adding.getByText('Dites si l’on reconnaît quelqu’un.')).toBeVisible();
		await choose(page, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
		await adding.getByLabel('Que voit-on').fill(DOOR);
		await adding.getByLabel('Chaque personne reconnaissable').check();
		await adding.getByLabel('Jour de l’accord').fill('2026-11-20');
		await adding.getByLabel('Où est gardé').fill('Classeur de l’accueil');
		await adding.getByRole('button', { name: 'Ajouter la photo' }).click();
		await expect(adding.getByLabel('La photo')).toHaveAccessibleDescription(
			/n’est pas une photo lisible/
		);
		await choose(page, await detailed());
		await adding.getByRole('button', { name: 'Ajouter la photo' }).click();
		const card = cardOf(page, DOOR);
		await expect(card).toContainText('Photo 1 de la page');
		await expect(card).toContainText('Accord écrit du');
		await isSound(page);
		await page.goto(`${PAGE}/apercu`);
		await expect(page.getByRole('img', { name: DOOR })).toBeVisible();
		await reader.goto(BREL);
		await expect(reader.getByRole('img', { name: DOOR })).toHaveCount(0);
		await publish(page);
		await reader.goto(`/ar${BREL}`);
		await expect(reader.getByRole('img', { name: DOOR })).toHaveAttribute('lang', 'fr');
		await reader.goto(BREL);
		const shown = reader.getByRole('img', { name: DOOR });
		const src = (await shown.getAttribute('src'))!;
		const answer = await reader.request.get(src);
		expect(answer.headers()).toMatchObject({
			...{ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' },
			...{ 'cache-control': 'no-cache' }
		});
		const again = await reader.request.get(src, {
			headers: { 'if-none-match': answer.headers().etag! }
		});
		expect(again.status()).toBe(304);
		const elsewhere = src.replace('jacques-brel', 'la-digue');
		expect((await reader.request.get(elsewhere)).status()).toBe(404);
	});

	test(
		'chooses which photos are shown, and in which order',
		byNight('server/centre-photos.db.test.ts'),
		async ({ page }) => {
			await enterAs(page, 'direction');
			await empty(page);
			await add(page, 'Trois chaises bleues.');
			await add(page, 'Le jardin du centre.');
			await cardOf(page, 'Le jardin')
				.getByRole('button', { name: /^Monter/ })
				.click();
			await expect(cardOf(page, 'Le jardin')).toContainText('Photo 1 de la page');
			await expect(cardOf(page, 'Trois chaises')).toContainText('Photo 2 de la page');
			await cardOf(page, 'Trois chaises').getByRole('button', { name: /^Ôter/ }).click();
			await expect(cardOf(page, 'Trois chaises')).toContainText('Pas sur la page');
			await cardOf(page, 'Trois chaises')
				.getByRole('button', { name: /^Mettre/ })
				.click();
			await expect(cardOf(page, 'Trois chaises')).toContainText('Photo 2 de la page');
			await add(page, 'La salle du rez-de-chaussée.');
			await expect(photosOf(page).getByText('Ajouter une photo')).toHaveCount(0);
			await expect(photosOf(page)).toContainText('ôtez une photo de la page');
		}
	);

	test(
		'a consent is taken back: the photo is gone for everybody, wherever it was',
		byNight('server/centre-photos.db.test.ts'),
		async ({ page, otherBrowser }) => {
			const reader = await otherBrowser({ javaScriptEnabled: false });
			await enterAs(page, 'direction');
			await empty(page);
			await add(page, 'Une main sur une souris.');
			await publish(page);
			await reader.goto(BREL);
			const shown = reader.getByRole('img', { name: 'Une main sur une souris.' });
			const src = (await shown.getAttribute('src'))!;
			expect((await reader.request.get(src)).status()).toBe(200);
			await page.goto(PAGE);
			const card = cardOf(page, 'Une main');
			await card.getByText('Effacer', { exact: false }).first().click();
			await card.getByRole('button', { name: /^Effacer cette photo/ }).click();
			await expect(card).toHaveCount(0);
			expect((await reader.request.get(src)).status()).toBe(404);
			await reader.goto(BREL);
			await expect(shown).toHaveCount(0);
		}
	);
});

test(
	'a page with three photos stays light: what is seen first, and the whole of it',
	{ tag: '@avec-javascript' },
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'direction');
		await empty(page);
		for (const shows of ['Une affiche.', 'Une fenêtre.', 'Un escalier.']) await add(page, shows);
		await publish(page);
		const reader = await otherBrowser({ viewport: { width: 390, height: 844 } });
		const devtools = await reader.context().newCDPSession(reader);
		await devtools.send('Network.enable');
		await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
		const asked: Request[] = [];
		reader.on('request', (request) => asked.push(request));
		await reader.goto(BREL, { waitUntil: 'networkidle' });
		const tops = await reader
			.locator('main img')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
		expect(tops).toHaveLength(3);
		expect(Math.min(...tops), 'photos are below what is seen first').toBeGreaterThan(844);
		for (const photo of await reader.locator('main img').all()) {
			await photo.scrollIntoViewIfNeeded();
			await expect(photo).toHaveJSProperty('complete', true);
			await expect(photo).not.toHaveJSProperty('naturalWidth', 0);
		}
		const weightOf = async (request: Request) => {
			await (await request.response())?.finished();
			return (await request.sizes()).responseBodySize / 1000;
		};
		const isPhoto = (request: Request) => request.url().includes(`${BREL}/photo/`);
		const total = async (some: Request[]) =>
			(await Promise.all(some.map(weightOf))).reduce((sum, one) => sum + one, 0);
		await devtools.detach();
		expect(asked.filter(isPhoto)).toHaveLength(3);
		const [first, photos] = [
			await total(asked.filter((one) => !isPhoto(one))),
			await total(asked.filter(isPhoto))
		];
		expect(first).toBeGreaterThan(10);
		expect(first).toBeLessThanOrEqual(FIRST_VIEW_KB);
		expect(photos).toBeGreaterThan(60);
		expect(first + photos).toBeLessThanOrEqual(WHOLE_KB);
	}
);

test(
	'what networks show of the page is a picture of its words, at a whole address',
	{ tag: '@sans-script' },
	async ({ page, baseURL }) => {
		for (const path of [BREL, `${BREL}/facile`, `/en${BREL}`, `/ar${BREL}`]) {
			await page.goto(path);
			const said = async (name: string) =>
				page.locator(`meta[property="${name}"]`).getAttribute('content');
			expect(await said('og:title'), path).toBe('Centre social Jacques Brel');
			expect((await said('og:description'))!.length, path).toBeGreaterThan(20);
			expect(await said('og:url'), path).toBe(new URL(path, baseURL).href);
			expect(await said('og:image'), path).toBe(new URL(`${BREL}/partage.png`, baseURL).href);
			expect(await said('og:image:alt'), path).toMatch(
				/Outreau\. Centre social Jacques Brel\..*Appelez-nous.*03.53.01.12.12/
			);
		}
		const image = (await page.locator('meta[property="og:image"]').getAttribute('content'))!;
		const answer = await page.request.get(image);
		expect(answer.headers()['content-type']).toBe('image/png');
		const bytes = await answer.body();
		const { format, width, height } = await sharp(bytes).metadata();
		expect([format, width, height]).toEqual(['png', 1200, 630]);
		expect(bytes.length).toBeLessThan(300_000);
		const again = await page.request.get(image, {
			headers: { 'if-none-match': answer.headers().etag! }
		});
		expect(again.status()).toBe(304);
	}
);

test(
	'what the picture says changes with the page',
	byNight('domain/sharing-picture.test.ts', '@sans-script'),
	async ({ page, otherBrowser }) => {
		const reader = await otherBrowser({ javaScriptEnabled: false });
		const picture = async () => (await reader.request.get(`${BREL}/partage.png`)).body();
		const before = await picture();
		await enterAs(page, 'direction');
		await page.goto(PAGE);
		await page.getByLabel('Rue').fill('99 rue du Phare');
		await page.getByRole('button', { name: 'Enregistrer les horaires et l’adresse' }).click();
		await expect(page.getByText('Des changements attendent d’être publiés')).toBeVisible();
		expect((await picture()).equals(before)).toBe(true);
		await publish(page);
		await expect.poll(async () => (await picture()).equals(before)).toBe(false);
	}
);

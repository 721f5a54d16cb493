import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { giveStreets, THERE } from './support/drawn-map.ts';
import { expect, test } from './support/enter.ts';
import { addPlaces, SOUP } from './support/neighbourhood.ts';
import { hideVoice, publishVoices } from './support/published-voices.ts';
import { fitsAt, isSound } from './support/sound.ts';
import { nobodyHasSpoken } from './support/voices.ts';

test.describe.configure({ mode: 'serial' });

const OUTREAU = { latitude: 50.7034, longitude: 1.5915 };
const LAMP = 'La lampe de l’arrêt est cassée.';

let place = '';
let [lamp, bench] = ['', ''];
test.beforeAll(async () => {
	await nobodyHasSpoken();
	[place] = (await addPlaces([SOUP])) as [string];
	const many = Array.from({ length: 24 }, (_, nth) => ({ words: `Une idée, la ${nth + 1}.` }));
	await publishVoices(many);
	[lamp, bench] = (await publishVoices([
		{ door: 'problem', subject: 'lighting', words: LAMP, where: { point: OUTREAU } },
		{
			...{ words: 'Un banc pour attendre la soupe, bande de nuls.', where: { placeId: place } },
			corrected: { words: 'Un banc pour attendre la soupe.', reason: 'Des mots blessants.' }
		},
		{ door: 'tip', language: 'ar', words: 'سوق رخيص كل خميس' }
	])) as [string, string];
});

/** As a hand does, that reads before it sends. */
const LEAST_MS = 3100;
async function send(page: Page, since: number) {
	await expect.poll(() => Date.now() - since).toBeGreaterThan(LEAST_MS);
	await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
}
async function unfold(page: Page) {
	const summary = page.getByText('Quelque chose ne va pas dans ce message');
	if (!(await page.getByRole('radio').first().isVisible())) await summary.click();
}
const isSoundAt = async (page: Page) => {
	await isSound(page);
	for (const width of [390, 1280]) await fitsAt(page, width);
};
const items = (page: Page) => page.getByRole('region', { name: /messages/ }).getByRole('listitem');

test(
	'a neighbour reads what the others say, of her commune, of a place, one by one',
	byNight('shown.db.test.ts'),
	async ({ page }) => {
		await page.goto('/carte');
		await page.getByRole('link', { name: 'Lire ce que disent les habitants' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce que disent les habitants');
		await expect(page.getByRole('link', { name: 'Dire quelque chose' })).toBeVisible();
		await expect(items(page)).toHaveCount(20);
		await isSoundAt(page);
		const first = await items(page).getByRole('link').first().getAttribute('href');
		await page.getByRole('link', { name: 'Lire des messages d’avant' }).click();
		await expect(items(page)).toHaveCount(7);
		await expect(page.locator(`a[href="${first}"]`)).toHaveCount(0);
		await isSound(page);

		await page.getByRole('link', { name: 'Revenir aux derniers messages' }).click();
		const narrow = page.getByRole('search', { name: 'Choisir quoi lire' });
		await narrow.getByLabel('Commune').selectOption({ label: 'Outreau' });
		await narrow.getByRole('button', { name: 'Lire' }).click();
		await expect(items(page)).toHaveCount(1);
		await expect(items(page)).toContainText(LAMP);
		await expect(items(page)).toContainText('Dit le 24 novembre 2026');
		await expect(page.getByRole('img', { name: /^Les endroits dont parlent/ })).toBeVisible();
		await isSoundAt(page);
		const points = await page.request.get('/quartier/points.geojson?commune=62643');
		const { features } = (await points.json()) as { features: { properties: object }[] };
		expect(features.map(({ properties }) => properties)).toEqual([
			{ i: lamp, n: 'Éclairage', k: 'problem' }
		]);

		await items(page).getByRole('link', { name: 'Problème : éclairage' }).click();
		await expect(page).toHaveURL(new RegExp(`/quartier/${lamp}$`));
		await expect(page.getByText(LAMP)).toBeVisible();
		await isSoundAt(page);

		await page.goto('/quartier?centre=nulle-part');
		await expect(page.getByText('Aucun message ici.')).toBeVisible();
		await page.goto(`/quartier?lieu=${place}`);
		await expect(items(page)).toHaveCount(1);
		await expect(page.getByText('À propos de : Soupe du Môle.')).toBeVisible();
		await page.getByRole('link', { name: 'Lire aussi le reste' }).click();
		await expect(items(page)).toHaveCount(20);

		await page.goto(`/carte/lieux/${place}`);
		const said = page.getByRole('region', { name: 'Ce que disent les habitants' });
		await expect(said).toContainText('Un banc pour attendre la soupe.');
		await expect(said).toContainText('corrigé par le centre');
		await expect(said).not.toContainText('nuls');
		await isSoundAt(page);
	}
);

test(
	'a neighbour reports a message: she is answered at once, and once',
	byNight('report-shown.db.test.ts'),
	async ({ page }) => {
		// Among those of its place: of one day, nobody reads which came first.
		await page.goto(`/quartier?lieu=${place}`);
		await items(page)
			.filter({ hasText: 'Un banc pour attendre' })
			.getByRole('link', { name: 'Signaler ce message' })
			.click();
		await expect(page).toHaveURL(new RegExp(`/quartier/${bench}#signaler$`));
		await unfold(page);
		const danger = page.getByText('Quelqu’un est en danger ? Appelez d’abord.');
		await expect(danger).toBeVisible();
		await expect(page.getByRole('link', { name: '3919' })).toHaveAttribute('href', 'tel:3919');
		await isSoundAt(page);

		// Nothing chosen: the page says which, and keeps her words.
		let since = Date.now();
		await page.getByLabel('Dites-en plus').fill('Appelez-moi au 06 39 98 12 34.');
		await send(page, since);
		await expect(page.getByRole('alert')).toContainText('Choisissez ce qui ne va pas');
		await isSoundAt(page);
		since = Date.now();
		await page.getByLabel('Quelqu’un est en danger').check();
		const sent = page.waitForRequest((request) => request.method() === 'POST');
		await send(page, since);
		await expect(page).toHaveURL(/\/signalement\/[\w-]{43}$/);
		await expect(page.getByText('Nous l’avons reçu le 24 novembre 2026.')).toBeVisible();
		await expect(page.getByRole('region', { name: 'Appelez maintenant' })).toContainText('112');
		await isSoundAt(page);
		expect(
			await askDatabase('select reason, words from contribution_reports where words is not null')
		).toEqual([{ reason: 'life-in-danger', words: 'Appelez-moi au [numéro masqué].' }]);

		// The same form once more: the same ticket, and nothing written.
		const request = await sent;
		const again = await page.request.post(request.url(), {
			data: request.postData()!,
			headers: {
				'content-type': request.headers()['content-type']!,
				origin: new URL(page.url()).origin
			},
			maxRedirects: 0
		});
		expect(new URL(again.headers().location!, request.url()).href).toBe(page.url());
		expect(await askDatabase('select count(*)::int as n from contribution_reports')).toEqual([
			{ n: 1 }
		]);
		expect((await page.goto(`/signalement/${'a'.repeat(43)}`))!.status()).toBe(404);
		await isSound(page);
	}
);

test(
	'what is hidden while she writes is reported no more, and is shown no more',
	byNight('report-shown.db.test.ts'),
	async ({ page }) => {
		await page.goto(`/quartier/${lamp}`);
		const since = Date.now();
		await unfold(page);
		await page.getByLabel('C’est faux').check();
		await hideVoice(lamp);
		await send(page, since);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Ce message n’est plus montré'
		);
		await expect(page.getByText('vous n’avez rien d’autre à faire')).toBeVisible();
		await isSoundAt(page);
		expect((await page.goto(`/quartier/${lamp}`))!.status()).toBe(404);
		await isSound(page);
		await page.goto('/quartier?commune=62643');
		await expect(page.getByText('Aucun message ici.')).toBeVisible();
		await isSound(page);
		const sheet = await page.request.get('/quartier/paroles.csv');
		expect(sheet.headers().link).toContain('rel="license"');
		expect(await sheet.text()).not.toContain(LAMP);
	}
);

test(
	'the map draws them, and tells what is pressed in the words of the list',
	byNight('shown.db.test.ts', '@avec-javascript'),
	async ({ page }) => {
		giveStreets();
		await page.goto('/quartier');
		await page.getByRole('button', { name: 'Voir sur la carte' }).click();
		await expect(page.getByRole('status')).toHaveText(THERE);
		await expect(page.getByRole('list', { name: 'Ce que disent les lettres' })).toContainText(
			'P : Problème'
		);
		// On which page of the list one of a day is, nobody knows; of its place, it is on the first.
		await page.goto(`/quartier?lieu=${place}`);
		await page.getByRole('button', { name: 'Voir sur la carte' }).click();
		await expect(page.getByRole('status')).toHaveText(THERE);
		const position = await page.evaluate(
			(at) => {
				const { map } = document.querySelector('[data-map]') as unknown as {
					map: { project(at: number[]): { x: number; y: number } };
				};
				const { x, y } = map.project(at);
				return { x, y };
			},
			[SOUP.longitude!, SOUP.latitude!]
		);
		await page.getByRole('region', { name: 'Carte des lieux' }).click({ position });
		await expect(page.locator('.map-panel')).toContainText('Un banc pour attendre la soupe.');
		await isSoundAt(page);
	}
);

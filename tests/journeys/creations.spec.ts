import sharp from 'sharp';
import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

test.describe.configure({ mode: 'serial' });

const FILMS = '/equipe/ateliers/programme/numerikids/films-et-photos';
const TITLE = 'Le théâtre d’ombres';
const SEEN = 'Des mains derrière un drap éclairé';

let year = '';
let child = '';

/** Said on the page of films and photos, for the child of the story. */
async function answer(page: Page, who: string, how: string, where = '') {
	const fold = await unfold(page, 'Noter une réponse');
	await fold.getByLabel('Pour quel enfant').selectOption({ label: child });
	await fold.getByLabel(who, { exact: true }).check();
	await fold.getByLabel('D’accord', { exact: true }).check();
	await fold.getByLabel(how, { exact: true }).check();
	await fold.getByLabel(/^Où l’autorisation signée/).fill(where);
	await fold.getByRole('button', { name: 'Noter la réponse' }).click();
}

const card = (page: Page) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: TITLE }) });

/** The words and the pictures of the fiche that is sent out. */
async function isOnFiche(page: Page, expected: boolean) {
	await page.goto(`/equipe/bilan/${year}/fiches/numerikids`);
	await expect(page.getByRole('img', { name: SEEN })).toHaveCount(expected ? 1 : 0);
	const whole = await (await page.request.get(`/equipe/bilan/${year}/document`)).text();
	expect(whole.includes(TITLE)).toBe(expected);
	expect(whole.includes(SEEN)).toBe(expected);
}

test(
	'a photo of a child is added; without any agreement it is not on the fiche',
	byNight('creations/server/creations.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/programme/numerikids');
		await page.getByRole('link', { name: 'Films et photos' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Films et photos/);
		await isSound(page);
		// Somebody whom nobody has asked yet, whoever the demonstration invented.
		const line = page
			.getByRole('row')
			.filter({ hasText: /pas encore demandé[^]*pas encore demandé/ })
			.first();
		child = (await line.getByRole('rowheader').innerText()).trim();
		const fold = await unfold(page, 'Ajouter un film ou une photo');
		await fold.getByRole('button', { name: 'Ajouter', exact: true }).click();
		await expect(page.getByText('Dites si c’est un film ou une photo.').first()).toBeVisible();
		await fold.getByLabel('Une photo').check();
		await fold.getByLabel('Titre').fill(TITLE);
		const today = (await fold.getByLabel('Jour', { exact: true }).getAttribute('max'))!;
		year = today.slice(0, 4);
		await fold.getByLabel('Jour', { exact: true }).fill(today);
		await fold.getByLabel('Que voit-on').fill(SEEN);
		const buffer = await sharp({
			create: { width: 90, height: 60, channels: 3, background: '#0b4f4a' }
		})
			.jpeg()
			.toBuffer();
		const give = async () => {
			const photo = { name: 'ombres.jpg', mimeType: 'image/jpeg', buffer };
			await fold.getByLabel('L’image').setInputFiles(photo);
			await fold.getByRole('button', { name: 'Ajouter', exact: true }).click();
		};
		await give();
		await expect(page.getByText('Cochez les enfants que l’on reconnaît').first()).toBeVisible();
		await expect(fold.getByLabel('Titre')).toHaveValue(TITLE);
		await fold
			.getByRole('group', { name: 'Qui reconnaît-on' })
			.getByLabel(child, { exact: true })
			.check();
		await give();
		await expect(card(page).getByText('Ne paraît pas', { exact: true })).toBeVisible();
		await expect(card(page)).toContainText(
			/Il manque l’accord .* et celui de son adulte responsable/
		);
		await isOnFiche(page, false);
		await expect(page.getByText(/ne paraissent pas|ne paraît pas/)).toBeVisible();
	}
);

test(
	'the child says yes; her mother has not signed, so it waits',
	byNight('creations/server/creations.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(FILMS);
		await answer(page, 'L’enfant', 'De vive voix');
		await expect(card(page)).toContainText('Il manque l’accord de l’adulte responsable');
		await answer(page, 'L’adulte responsable', 'De vive voix');
		await expect(page.getByText('de vive voix ne suffit pas').first()).toBeVisible();
		await isOnFiche(page, false);
	}
);

test(
	'her mother signs: it is on the fiche, which names nobody',
	byNight('creations/server/creations.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto(FILMS);
		await answer(page, 'L’adulte responsable', 'Signé', 'Classeur des mercredis');
		await expect(card(page).getByText('Paraît sur la fiche')).toBeVisible();
		await isSound(page);
		await isOnFiche(page, true);
		await isSound(page);
		const image = page.getByRole('img', { name: SEEN });
		const source = (await image.getAttribute('src'))!;
		expect((await page.request.get(source)).headers()['content-type']).toBe('image/jpeg');
		await expect(page.getByRole('region', { name: 'Films et photos' })).not.toContainText(
			child.split(' ')[0]!
		);
	}
);

test(
	'her mother takes it back: it is gone at once; the desk sees none of it',
	byNight('creations/server/creations.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(FILMS);
		const source = (await card(page).getByRole('img').getAttribute('src'))!;
		await page
			.getByRole('button', { name: `Retirer l’accord\u00a0: l’adulte responsable, ${child}` })
			.click();
		await expect(card(page)).toContainText('a retiré son accord');
		await isOnFiche(page, false);
		await enterAs(page, 'referent-famille');
		expect((await page.request.get(source)).status()).toBe(404);
		await enterAs(page, 'accueil');
		for (const path of [FILMS, source]) {
			expect((await page.request.get(path)).status(), path).toBe(403);
		}
		await enterAs(page, 'direction');
		await page.goto(FILMS);
		// Seen from behind after all: nobody is recognised, and nobody is asked.
		const fold = await unfold(card(page), 'Changer qui l’on reconnaît');
		await fold.getByLabel('Personne n’est reconnaissable').check();
		await fold.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText('gardez l’un des deux').first()).toBeVisible();
		await fold
			.getByRole('group', { name: 'Qui reconnaît-on' })
			.getByLabel(child, { exact: true })
			.uncheck();
		await fold.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(card(page).getByText('Paraît sur la fiche')).toBeVisible();
		await page.getByRole('button', { name: `Retirer et effacer\u00a0: ${TITLE}` }).click();
		await expect(page.getByRole('heading', { name: TITLE })).toHaveCount(0);
	}
);

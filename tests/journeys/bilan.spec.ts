import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { byNight } from './support/by-night.ts';
import { YEAR } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { refusalsOf } from './support/refusals.ts';

/** The words of the drawings that go past their edge, as the letters of this machine draw them. */
const namesCut = (page: Page) =>
	page.locator('figure svg:visible').evaluateAll((drawings) =>
		drawings.flatMap((drawing) => {
			const edge = drawing.getBoundingClientRect();
			return Array.from(drawing.querySelectorAll('text'))
				.filter((words) => {
					const { left, right } = words.getBoundingClientRect();
					return left < edge.left - 1 || right > edge.right + 1;
				})
				.map((words) => words.textContent);
		})
	);

test(
	'the director sees 60 h beside 48 h, chooses, and the page sent out carries her choice',
	{
		tag: '@avec-javascript'
	},
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/bilan/2018');
		await page.getByRole('link', { name: 'Vérifier' }).click();
		const choice = page.locator('section', { hasText: 'Heures de formation données' }).first();
		await expect(choice).toContainText('60 h');
		await expect(choice).toContainText('4 cycles × 2 groupes × 4 séances × 1 h 30 = 48 h');
		await choice.getByRole('button', { name: /Retenir 48/ }).click();
		await expect(choice.getByText('Choisi', { exact: true })).toBeVisible();
		const refused = refusalsOf(page);
		await page.goto('/equipe/bilan/2018/document');
		await expect(page.locator('body')).toContainText('Total de 48 heures');
		await expect(page.locator('body')).not.toContainText('60 heures');
		// It keeps its style on paper too, where what leads back is not printed.
		const width = () => page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth);
		expect(await width()).toMatch(/^\d+px$/);
		await page.emulateMedia({ media: 'print' });
		expect(await width()).toMatch(/^\d+px$/);
		await expect(page.getByRole('link', { name: 'Retour au bilan 2018' })).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
		// No name is cut at the edge of its drawing; a telephone has drawings of its own.
		expect(await namesCut(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		await expect(page.locator('.narrow svg').first()).toBeVisible();
		await expect(page.locator('.wide svg').first()).toBeHidden();
		expect(await namesCut(page)).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.getByRole('link', { name: 'Retour au bilan 2018' }).click();
		await expect(page).toHaveURL(/\/equipe\/bilan\/2018$/);
		expect(refused).toEqual([]);
	}
);

test('a rubric is written, kept with the hour, and found again', async ({
	page,
	javaScriptEnabled
}) => {
	await enterAs(page, 'animateur');
	const fiche = `/equipe/bilan/${YEAR}/fiches/fablab`;
	await page.goto(fiche);
	const text = 'Groupe attentif, deux imprimantes réparées.';
	const rubric = page.getByLabel('Description de l’activité :');
	await rubric.fill(text);
	if (!javaScriptEnabled) {
		const recorded = page.waitForResponse((answer) => answer.request().method() === 'POST');
		await page
			.locator('form', { has: rubric })
			.getByRole('button', { name: 'Enregistrer' })
			.click();
		expect((await recorded).status()).toBeLessThan(400);
	} else await expect(page.getByText(/Enregistré à \d+\sh\s\d+/).first()).toBeVisible();
	await page.goto(fiche);
	await expect(rubric).toHaveValue(text);
});

test(
	'a figure opens its rows, and the desk does not',
	byNight('figures/list-figure-rows.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/bilan/2018/fiches/senou');
		await page.getByRole('link', { name: 'Voir les lignes' }).first().click();
		await expect(page.getByRole('table')).toBeVisible();
		await enterAs(page, 'accueil');
		expect((await page.goto('/equipe/bilan/2018/lignes?chiffre=people'))!.status()).toBe(403);
	}
);

test('the coordination reads counts, never a small cell, never a page of a centre', async ({
	page
}) => {
	await enterAs(page, 'coordination');
	await page.goto('/equipe');
	const activity = page.getByRole('table', { name: /^Activité des centres/ });
	await expect(activity).toContainText('Centre social Jacques Brel');
	await expect(activity).toContainText('moins de 11');
	for (const path of ['/equipe/ateliers', '/equipe/bilan/2018', '/equipe/registres']) {
		expect((await page.goto(path))!.status(), path).toBe(403);
	}
});

const FICHE = `/equipe/bilan/${YEAR}/fiches/senou`;

const saveButton = (page: Page, text: Locator) =>
	page.locator('form', { has: text }).getByRole('button', { name: 'Enregistrer' });

test(
	'a text written in two windows is lost in neither',
	byNight('text/write-rubric.db.test.ts'),
	async ({ page, context, javaScriptEnabled }) => {
		await enterAs(page, 'direction');
		const other = await context.newPage();
		for (const one of [page, other]) await one.goto(FICHE);
		const first = page.getByLabel('Partenaires :');
		const second = other.getByLabel('Partenaires :');

		await first.fill('Ville d’Outreau');
		await saveButton(page, first).click();
		if (javaScriptEnabled) await expect(page.getByText(/Enregistré à/).first()).toBeVisible();

		await second.fill('Ville d’Outreau et médiathèque');
		await saveButton(other, second).click();
		await expect(other.getByText('vient d’être modifié ailleurs').first()).toBeVisible();
		await expect(second).toHaveValue('Ville d’Outreau et médiathèque');
		await expect(other.getByText('Le texte enregistré entre-temps')).toBeVisible();
		if (javaScriptEnabled) await other.getByRole('button', { name: 'J’ai lu les deux' }).click();
		else await saveButton(other, second).click();
		await expect(other.getByText('Le texte enregistré entre-temps')).toHaveCount(0);

		await other.goto(`${FICHE}/versions?rubrique=partners`);
		await expect(other.getByText('Texte actuel')).toBeVisible();
		await expect(other.getByText('Ville d’Outreau et médiathèque')).toBeVisible();
	}
);

test(
	'a figure counted otherwise is noted beside the registers’, and taken back',
	byNight('figures/type-figure.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto(FICHE);
		const form = page.locator('form', { hasText: 'Ce que vous comptez' });
		await page.getByText('Vous comptez autrement').click();
		await form.getByLabel('Le chiffre').selectOption('personMinutes');
		await form.getByLabel('Ce que vous comptez').fill('beaucoup');
		await form.getByRole('button', { name: 'Noter ce chiffre' }).click();
		await expect(form.getByText('n’a pas pu être lu')).toBeVisible();
		await form.getByLabel('Ce que vous comptez').fill('7 h 30');
		await form.getByRole('button', { name: 'Noter ce chiffre' }).click();
		const noted = page.locator('#chiffres-notes li');
		await expect(noted).toContainText('Heures de formation reçues');

		await page.goto(`/equipe/bilan/${YEAR}/verifications`);
		await expect(page.locator('section', { hasText: '7 h 30' }).first()).toBeVisible();

		await page.goto(FICHE);
		await noted.getByRole('button', { name: /^Retirer/ }).click();
		await expect(noted).toHaveCount(0);
	}
);

test(
	'a photo is added with its consent, a page disguised as one is not, and it can be removed',
	byNight('text/photos.db.test.ts'),
	async ({ page }) => {
		const create = { width: 90, height: 60, channels: 3 as const, background: '#0b4f4a' };
		const photo = await sharp({ create }).jpeg().toBuffer();
		await enterAs(page, 'animateur');
		await page.goto(FICHE);
		await page.getByText('Ajouter une photo').click();
		const send = async (buffer: Buffer) => {
			await page
				.getByLabel('La photo')
				.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
			await page.getByLabel('Que voit-on').fill('Un écran allumé');
			await page.getByLabel('Jour de l’accord').fill(`${YEAR}-01-15`);
			await page.getByLabel('Où cet accord est-il gardé').fill('Classeur des ateliers');
			await page.getByRole('button', { name: 'Ajouter la photo' }).click();
		};
		await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
		await expect(page.getByText('n’est pas une photo lisible')).toBeVisible();
		await expect(page.getByLabel('Que voit-on')).toHaveValue('Un écran allumé');
		await send(photo);
		const shown = page.getByAltText('Un écran allumé');
		await expect(shown).toHaveJSProperty('naturalWidth', 90);
		await page.getByRole('button', { name: /^Retirer la photo/ }).click();
		await expect(shown).toHaveCount(0);
	}
);

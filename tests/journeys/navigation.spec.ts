import type { Page } from '@playwright/test';
import { openAwake } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { enterAs, type Entry, expect, test } from './support/enter.ts';
import { enterOn } from './support/keyboard.ts';

const MENU = { name: 'Navigation principale' };
const menuOf = (page: Page) => page.getByRole('navigation', MENU);

/** Where the menu stands: one row has one top. */
const rowsOf = (page: Page) =>
	menuOf(page)
		.locator('a:visible, summary:visible')
		.evaluateAll(
			(all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size
		);

/** Pixels between the demonstration's banner, or the top, and what is pointed at. */
async function below(page: Page, selector: string, edge: 'top' | 'bottom'): Promise<number> {
	return page.evaluate(
		({ pointed, side }) => {
			const banner = document.querySelector('section[aria-label="Démonstration"]');
			const from = banner?.getBoundingClientRect().bottom ?? 0;
			return document.querySelector(pointed)!.getBoundingClientRect()[side] - from;
		},
		{ pointed: selector, side: edge }
	);
}

const PAGES: Record<string, readonly string[]> = {
	accueil: ['/equipe', '/equipe/accueil/demande', '/equipe/habitants', '/equipe/centre'],
	animateur: ['/equipe', '/equipe/ateliers', '/equipe/ateliers/calendrier', '/equipe/projets'],
	direction: ['/equipe', '/equipe/bilan', '/equipe/ateliers/salles', '/equipe/personnes'],
	coordination: ['/equipe/reseau', '/equipe/reseau/repartitions'],
	administration: ['/equipe/centres', '/equipe/papiers']
};

for (const [entry, pages] of Object.entries(PAGES)) {
	const told =
		entry === 'direction'
			? { tag: '@avec-javascript' }
			: byNight('equipe/team-menu.test.ts', '@avec-javascript');
	test(
		`the menu of ${entry} is one row on a wide screen and on a phone, and leaves room for the page`,
		told,
		async ({ page }) => {
			await enterAs(page, entry as Entry);
			for (const path of pages) {
				await page.setViewportSize({ width: 1280, height: 800 });
				await page.goto(path);
				expect(await rowsOf(page), `${path} at 1280`).toBe(1);
				await page.setViewportSize({ width: 390, height: 844 });
				expect(await rowsOf(page), `${path} at 390`).toBe(1);
				expect(await below(page, 'h1', 'top'), `${path}: above its title`).toBeLessThanOrEqual(180);
				// 1280 × 1024 magnified four times.
				await page.setViewportSize({ width: 320, height: 256 });
				const header = await below(page, '.head', 'bottom');
				expect(header, `${path}: header of a magnified page`).toBeLessThanOrEqual(256 / 3);
			}
		}
	);
}

test('on a phone, what the direction keeps is behind « Plus », and at four hundred percent all is behind « Menu »', async ({
	page
}) => {
	await enterAs(page, 'direction');
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/equipe');
	await expect(menuOf(page).getByRole('link', { name: 'Ateliers' })).toBeVisible();
	await expect(menuOf(page).getByRole('link', { name: 'Le centre' })).toBeHidden();
	await menuOf(page).getByText('Plus').click();
	await menuOf(page).getByRole('link', { name: 'Le centre' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le centre');
	await page.getByRole('link', { name: 'Équipe', exact: true }).click();
	await expect(page).toHaveURL(/\/equipe\/personnes$/);

	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto('/equipe/centre');
	await expect(menuOf(page).getByRole('link')).toHaveCount(0);
	await menuOf(page).getByText('Menu').click();
	await menuOf(page).getByRole('link', { name: 'Mon compte' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon compte');
});

test(
	'with the keyboard alone: « Plus » unfolds, Escape folds it again, and a link of it is followed',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.setViewportSize({ width: 390, height: 844 });
		await openAwake(page, '/equipe');
		const more = menuOf(page).locator('summary');
		const centre = menuOf(page).getByRole('link', { name: 'Le centre' });
		await enterOn(page, more);
		await expect(centre).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(centre).toBeHidden();
		await expect(more).toBeFocused();
		// Both keys at once, before the browser has told that it unfolded.
		await more.evaluate((summary) => {
			(summary as HTMLElement).click();
			summary.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
		});
		await expect(centre).toBeHidden();
		await page.keyboard.press('Enter');
		await enterOn(page, centre);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le centre');
		await expect(centre).toBeHidden();
	}
);

test('people and pages are found from everywhere: a name, a room, a sheet to print', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/equipe/ateliers');
	const everywhere = page.getByRole('banner').getByRole('searchbox');
	await everywhere.fill('imprimer la feuille');
	await page.getByRole('banner').getByRole('button', { name: 'Chercher dans Déclic' }).click();
	const pages = page.getByRole('region', { name: 'Pages' });
	const sheet = pages.getByRole('link', { name: /^Imprimer la feuille de présence/ }).first();
	const printed = await page.request.get((await sheet.getAttribute('href'))!);
	expect(printed.headers()['content-type']).toBe('application/pdf');
	await everywhere.fill('salle');
	await everywhere.press('Enter');
	await pages.getByRole('link', { name: 'Salles' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Salles');

	await page.goto('/equipe/habitants');
	const someone = page.getByRole('main').getByRole('table').getByRole('link').first();
	const name = (await someone.innerText()).trim();
	await everywhere.fill(name);
	await everywhere.press('Enter');
	await expect(page).toHaveURL(/\/equipe\/chercher$/);
	await page.getByRole('table').getByRole('link', { name }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	await everywhere.fill('zygomatique');
	await everywhere.press('Enter');
	await expect(page.getByText('Rien de ce nom')).toBeVisible();
});

test(
	'one key leads to it: the field of the header, or its page where the screen is narrow',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await openAwake(page, '/equipe');
		await page.keyboard.press('F2');
		await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
		await page.setViewportSize({ width: 390, height: 844 });
		await page.keyboard.press('F2');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chercher');
		await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
		await page.keyboard.type('inviter un collègue');
		await page.keyboard.press('Enter');
		await expect(page.getByText('Rien de ce nom')).toBeVisible();
	}
);

test(
	'the coordination finds her pages, and nobody',
	byNight('chercher/find-pages.test.ts', '@avec-javascript'),
	async ({ page }) => {
		await enterAs(page, 'coordination');
		await page.goto('/equipe/chercher');
		await page.getByRole('main').getByRole('searchbox').fill('réseau');
		await page.getByRole('main').getByRole('button', { name: 'Chercher' }).click();
		await expect(page.getByRole('region', { name: 'Pages' }).getByRole('link')).toHaveText([
			'Le réseau'
		]);
		await expect(page.getByRole('region', { name: 'Personnes' })).toHaveCount(0);
	}
);

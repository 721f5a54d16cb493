import type { Page } from '@playwright/test';
import { isNight } from '../gate/night.ts';
import { enterAs, expect, test } from '../journeys/support/enter.ts';
import { isClean, isSound } from '../journeys/support/sound.ts';

const PUBLIC_PAGES = [
	'/carte',
	'/carte?besoin=ou+dormir',
	'/carte/integrer',
	'/carte/livret?ou=nulle-part&refus=oui',
	'/quartier',
	'/quartier/facile',
	'/en/quartier',
	'/ar/quartier?porte=probleme',
	'/quartier?porte=probleme&sujet=lighting&commune=62643',
	'/guides',
	'/guides?q=rien+de+tel',
	'/guides/carte-vitale',
	'/guides/carte-vitale/facile',
	'/guides/violences',
	'/en/guides/carte-vitale',
	'/ar/guides/carte-vitale'
];

const GUIDE = '/equipe/guides/imprimer-un-document';
const TEAM_PAGES = [
	'/equipe/guides',
	GUIDE,
	'/equipe/guides/carte-vitale/ecrire/ar',
	`${GUIDE}/fiche`,
	'/equipe/guides/carte-vitale/apercu?texte=ar'
];
const TEAM_PAGES_BY_NIGHT = [
	'/equipe/guides?voir=reseau',
	'/equipe/guides/declaration-trimestrielle-caf',
	`${GUIDE}/ecrire/fr`,
	'/equipe/guides/carte-vitale/apercu?texte=fr&vue=borne'
];

/** What a finger aims at, that stands on a line of its own. */
const TARGETS =
	'main a.button, header nav a, aside a.button, summary, [data-quit], main button, h3 a';
const LEAST_TARGET = 44;

/** WCAG 1.4.12: what a reader may ask of the spaces between letters, words and lines. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

const isOpen = async (page: Page, path: string) => {
	expect((await page.goto(path))!.status(), path).toBe(200);
	await page.locator('details').evaluateAll((all) => {
		for (const one of all) one.setAttribute('open', '');
	});
};

const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('axe finds nothing to mend on the public guides, by day and in the dark, at 400 % too', async ({
	page
}) => {
	for (const path of PUBLIC_PAGES) {
		await isOpen(page, path);
		await isSound(page);
	}
	await page.emulateMedia({ colorScheme: 'dark' });
	for (const path of isNight ? ['/guides', '/guides/violences', '/ar/guides/carte-vitale'] : []) {
		await isOpen(page, path);
		await isClean(page);
	}
});

test('a guide holds with wider spaces, and a finger finds what it aims at', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	for (const path of PUBLIC_PAGES) {
		await isOpen(page, path);
		const small = await page.locator(TARGETS).evaluateAll(
			(all, least) =>
				all.flatMap((one) => {
					const { width, height } = one.getBoundingClientRect();
					return Math.min(width, height) < least ? `${one.outerHTML.slice(0, 90)} ${height}` : [];
				}),
			LEAST_TARGET
		);
		expect(small, path).toEqual([]);
		await page.evaluate((css) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(css);
			document.adoptedStyleSheets.push(sheet);
		}, SPACED);
		expect(await widest(page), path).toBeLessThanOrEqual(320);
		const cut = await page.locator('h1, h2, h3, p, li, a, button, dd').evaluateAll((all) =>
			all
				.filter((one) => getComputedStyle(one).overflowX === 'hidden')
				.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
				.map(({ outerHTML }) => outerHTML.slice(0, 90))
		);
		expect(cut, path).toEqual([]);
	}
});

test('in the colours of the machine alone, what is pressed keeps an edge and drawings are seen', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await isOpen(page, '/guides/violences');
	const quit = page.getByRole('link', { name: 'Quitter vite' });
	await expect(quit).toHaveCSS('border-top-style', 'solid');
	const drawing = page.getByRole('main').locator('svg').first();
	const [stroke, ground] = await drawing.evaluate((svg) => [
		getComputedStyle(svg.querySelector('path')!).stroke,
		getComputedStyle(svg).backgroundColor
	]);
	expect(stroke).not.toBe(ground);
	await page.emulateMedia({ forcedColors: null });
});

test('a French page says nothing in English, but the names of languages', async ({ page }) => {
	const english = /\b(?:the|play|listen|step|close|skip|search|language|version of|toggle)\b/i;
	for (const path of ['/guides', '/guides/carte-vitale', '/guides/violences/facile']) {
		await isOpen(page, path);
		const named = await page
			.locator('[aria-label], [title], [alt], [placeholder]')
			.evaluateAll((all) =>
				all.flatMap((one) =>
					['aria-label', 'title', 'alt', 'placeholder'].flatMap(
						(name) => one.getAttribute(name) ?? []
					)
				)
			);
		expect(named.filter((name) => english.test(name))).toEqual([]);
		await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('link', { name: 'العربية' })).toHaveAttribute('lang', 'ar');
	}
});

test('axe finds nothing to mend on the pages where the team works on guides', async ({ page }) => {
	await enterAs(page, 'animateur');
	for (const path of isNight ? [...TEAM_PAGES, ...TEAM_PAGES_BY_NIGHT] : TEAM_PAGES) {
		await isOpen(page, path);
		await isSound(page);
	}
	await isOpen(page, GUIDE);
	await page.getByRole('main').locator('a[href*="/versions/"]').last().click();
	await expect(page.getByRole('heading', { name: 'Ce qui a changé depuis' })).toBeVisible();
	await isSound(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	for (const path of isNight ? [GUIDE, `${GUIDE}/ecrire/fr`] : []) {
		await isOpen(page, path);
		await isClean(page);
	}
});

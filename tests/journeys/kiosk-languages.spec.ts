import type { Page } from '@playwright/test';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { isClean } from './support/sound.ts';
import { tap } from './support/touch.ts';

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

const REFUSED = '/borne/bloque?site=www.mairie.example';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const refusals = () =>
	askDatabase(`select n from kiosk_counts where kind = 'blocked-host' and key = $1`, [
		'www.mairie.example'
	]);

test(
	'a site that is not open is told in her language; the desk reads French; what it allows, she reads in hers',
	{ tag: '@sans-javascript' },
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/centre/bornes');
		await page.getByRole('button', { name: /à l’accueil$|^Remplacer le code$/ }).click();
		const figures = (await page.getByText(/^\d{3} \d{3}$/).textContent())!;

		const kiosk = await otherBrowser();
		await becomeKiosk(kiosk);
		await kiosk.goto('/borne/ar/guides');
		// The machine knows no language.
		await kiosk.goto(REFUSED);
		await expect(heading(kiosk)).toHaveText('هذا الموقع غير مفتوح على هذه الشاشة');
		await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(kiosk.getByRole('link', { name: 'اسألوا الاستقبال' })).toHaveAttribute(
			'href',
			'/borne/ar/appeler'
		);
		const desk = kiosk.getByText('Pour l’accueil');
		expect(await desk.evaluate((one) => one.closest('[lang]')!.getAttribute('lang'))).toBe('fr');
		await isClean(kiosk);

		for (const [language, title] of [
			['English', 'This site is not open on this kiosk'],
			['Facile à lire', 'La borne n’ouvre pas ce site'],
			['Français', 'Ce site n’est pas ouvert sur cette borne'],
			['English', 'This site is not open on this kiosk']
		] as const) {
			await kiosk.locator('header summary').press('Enter');
			await kiosk.getByRole('link', { name: language }).press('Enter');
			await expect(heading(kiosk)).toHaveText(title);
			await expect(kiosk.getByText('www.mairie.example')).toBeVisible();
		}
		// It was refused once, in however many languages she read it.
		await expect.poll(refusals).toEqual([{ n: 1 }]);

		await kiosk.goto('/borne/liberer-pages');
		await expect(heading(kiosk)).toHaveText('Imprimer plus de cinq pages');
		await expect(kiosk.getByRole('link', { name: 'Retour' })).toHaveAttribute('href', '/borne/en');
		await kiosk.getByLabel('Combien de pages en plus').fill('3');
		await kiosk.getByLabel('Le code de l’accueil, six chiffres').fill(figures);
		await kiosk.getByRole('button', { name: 'Permettre ces pages' }).press('Enter');
		await expect(heading(kiosk)).toHaveText('Reception lets you print more');
		await expect(kiosk.getByText('3 more pages')).toBeVisible();
		await expect(kiosk.locator('html')).toHaveAttribute('lang', 'en');
		await isClean(kiosk);
		await kiosk.getByRole('button', { name: 'I have finished, erase' }).press('Enter');
		await expect(heading(kiosk)).toHaveText('Your traces are erased');
	}
);

test('back from the official site she finds her step again, in her language; the call says which it is', async ({
	page
}) => {
	const step = '/borne/ar/guides/carte-vitale/etape/3';
	await page.route('https://**', (asked) =>
		asked.fulfill({ contentType: 'text/html', body: '<h1>Site officiel</h1>' })
	);
	await becomeKiosk(page);
	const leave = async () => {
		await page.goto(step);
		await tap(page.locator('[data-site]'));
		await expect(heading(page)).toHaveText('Site officiel');
	};
	await leave();
	await page.goto('/borne');
	await expect(page).toHaveURL(step);
	await page.goto('/borne');
	await expect(page).toHaveURL(/\/borne$/);
	await leave();
	await page.goto('/borne/appeler');
	await expect(page).toHaveURL('/borne/ar/appeler?guide=carte-vitale&etape=3');
});

test('that guides are examples is said where guides are, and nowhere else', async ({ page }) => {
	await becomeKiosk(page);
	const said = page.getByText('ces guides sont des exemples');
	for (const path of ['/guides', '/guides/carte-vitale', '/guides/carte-vitale/etape/1']) {
		await page.goto(`/borne${path}`);
		await expect(said).toBeVisible();
	}
	for (const path of ['', '/ateliers', '/ateliers/demander', '/appeler', '/exercices', '/fini']) {
		await page.goto(`/borne${path}`);
		await expect(heading(page)).toBeVisible();
		await expect(said).toBeHidden();
	}
});

import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

const PAGE = '/equipe/ateliers/programme';
const tabsOf = (page: Page, name: string) =>
	page.getByRole('navigation', { name: `Pages de ${name}` }).getByRole('link');

test('SÉNOU without letters: its page has what one does there, and its sheet is for the Ville', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto('/equipe/ateliers');
	const name = 'Ateliers informatiques SENOU';
	await page.locator('#programme-senou').getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	await expect(tabsOf(page, name)).toHaveText([
		'Groupes et séances',
		'Liste',
		'Questions',
		'Contenus'
	]);
	await expect(page.getByText('proposé par Service Animations Ville d’Outreau')).toBeVisible();
	await isSound(page);
	await page.goto('/equipe/ateliers/lettres/senou');
	await expect(page).toHaveURL(/\/programme\/senou\?/);
	await expect(page.getByText('n’envoie pas d’invitation')).toBeVisible();

	const printed = await page.request.get(`${PAGE}/senou/inscriptions.pdf`);
	expect(printed.status()).toBe(200);
	expect(printed.headers()['content-type']).toBe('application/pdf');
	expect((await page.request.get(`${PAGE}/ateliers/inscriptions.pdf`)).status()).toBe(404);

	await tabsOf(page, name).filter({ hasText: 'Liste' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Liste/);
	await expect(tabsOf(page, name).and(page.locator('[aria-current]'))).toHaveText('Liste');
	await expect(page.getByRole('link', { name: /Inviter|Former|Quels créneaux/ })).toHaveCount(0);
});

test('one comes to the FabLab; a course has every step; the desk prints no sheet of names', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto(`${PAGE}/fablab`);
	await expect(tabsOf(page, 'FabLab')).toHaveText([
		'Groupes et séances',
		'Lieu et passages',
		'Contenus'
	]);
	await expect(page.getByRole('heading', { name: /^Venue libre/ }).first()).toBeVisible();
	await page.goto(`${PAGE}/ateliers`);
	await expect(tabsOf(page, 'Ateliers informatiques')).toHaveText([
		'Groupes et séances',
		'Pré-liste',
		'Où chacun en est',
		'Lettres',
		'Réunions',
		'Former les groupes',
		'Contenus',
		'Ce qui compte'
	]);
	await enterAs(page, 'accueil');
	await page.goto(`${PAGE}/senou`);
	await expect(page.getByRole('link', { name: /PDF/ })).toHaveCount(0);
	expect((await page.request.get(`${PAGE}/senou/inscriptions.pdf`)).status()).toBe(403);
});

import type { Page } from '@playwright/test';
import { askDatabase } from './support/database.ts';
import { expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';

const GUIDE = '/borne/guides/carte-vitale';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a search and the next step take the place of what is read without another page; each step is counted once @avec-javascript', async ({
	page
}) => {
	await becomeKiosk(page, 'Pas à pas');
	const pages = () => page.evaluate(() => history.length);
	await test.step('what is looked for is in no address, and makes no page to go back to', async () => {
		await page.goto('/borne/guides?sujet=taxes');
		const before = await pages();
		await page.getByRole('searchbox').fill('la CAF');
		await page.getByRole('searchbox').press('Enter');
		await expect(page.getByRole('link', { name: /^Déclaration CAF/ })).toBeVisible();
		await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeFocused();
		await expect(heading(page)).toHaveText('Je cherche une démarche');
		expect(page.url()).not.toMatch(/CAF|chercher/);
		expect(await pages()).toBe(before);
	});
	await test.step('what it finds may be to hide, on a screen that had nothing to hide', async () => {
		await page.goto('/borne/lieux?besoin=manger');
		await expect(page.getByRole('button', { name: 'Quitter vite' })).toBeHidden();
		await page.getByRole('searchbox').fill('mon mari me frappe');
		await page.getByRole('searchbox').press('Enter');
		await expect(page.getByText(/le 3919/).first()).toBeVisible();
		await expect(page).toHaveTitle(/^Guide · /);
		expect(await page.locator('header audio').getAttribute('src')).not.toMatch(/mari|frappe/);
		await page.keyboard.press('Escape');
		await expect(heading(page)).toHaveText('Bonjour. Que voulez-vous faire\u00a0?');
		expect(new URL(page.url()).pathname).toBe('/borne');
	});
	const ahead = (step: number) =>
		page.waitForResponse(
			(answer) =>
				answer.url().endsWith(`/etape/${step}`) && 'x-declic-garde' in answer.request().headers()
		);
	const second = ahead(2);
	await page.goto(`${GUIDE}/etape/1`);
	await (await second).finished();
	await page.evaluate(() => (document.documentElement.dataset.same = 'page'));
	const [third, seen] = [ahead(3), page.waitForResponse(/etape\/2$/)];
	await page.getByRole('link', { name: 'Étape suivante' }).press('Enter');
	await expect(page).toHaveURL(`${GUIDE}/etape/2`);
	await expect(page.getByText('Étape 2 sur')).toBeVisible();
	await expect(heading(page)).toBeFocused();
	await expect(page).toHaveTitle(new RegExp(`^${await heading(page).textContent()} ·`));
	await expect(page.locator('html')).toHaveAttribute('data-same', 'page');
	// What surrounds it is of this step too, and answers.
	await expect(page.getByRole('link', { name: 'Appeler quelqu’un' })).toHaveAttribute(
		'href',
		/etape=2/
	);
	await expect(page.getByRole('link', { name: 'Retour' })).toHaveAttribute('href', /etape\/1$/);
	await expect(page.getByRole('button', { name: 'Écouter' })).toBeVisible();
	expect('x-declic-garde' in (await seen).request().headers()).toBe(false);
	await (await third).finished();
	await page.getByRole('button', { name: 'J’ai terminé, effacer' }).press('Enter');
	await expect(heading(page)).toHaveText('Vos traces sont effacées');
	const counted = () =>
		askDatabase(
			`select c.key, c.n from kiosk_counts c join kiosks k on k.id = c.kiosk_id
			where k.name = 'Pas à pas' and c.kind = 'step' order by c.key`
		);
	// The third was fetched, and seen by nobody.
	await expect.poll(counted).toEqual([1, 2].map((step) => ({ key: `carte-vitale/${step}`, n: 1 })));
});

import type { Page } from '@playwright/test';
import { currentApplication } from './support/application-of-file.ts';
import { askDatabase } from './support/database.ts';
import { expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';

const STEP = '/borne/guides/carte-vitale/etape/2';

test.use({ viewport: { width: 1080, height: 1920 } });

/** One guide is read by the team: the others would be kept too, in half a minute. */
test.beforeEach(() => askDatabase(`delete from guide_readings where guide <> 'carte-vitale'`));

/** Nobody is there: the kiosk keeps its screens, then its sounds. */
async function keep(page: Page): Promise<void> {
	await page.goto('/borne');
	await expect(page.locator('html[data-kept]')).toHaveAttribute('data-kept', /screens|all/, {
		timeout: 50_000
	});
}

/** What the kiosk says above a screen that it kept. */
const told = (page: Page) =>
	page.getByText('Il n’y a plus de réseau. Cette page a été mise à jour le');

test.describe('the network goes', { tag: '@avec-javascript' }, () => {
	test('in the middle of a guide: what is read stays, and the next step comes', async ({
		page
	}) => {
		await becomeKiosk(page);
		await keep(page);
		await page.goto(STEP);
		const title = await page.getByRole('heading', { level: 1 }).textContent();
		await expect(told(page)).toBeHidden();
		await currentApplication().kill();
		try {
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!);
			await page.getByRole('link', { name: 'Étape suivante' }).press('Enter');
			await expect(page).toHaveURL(/etape\/3$/);
			await expect(told(page)).toContainText(/mise à jour le \p{L}+ \d+ \p{L}+ \d{4} à \d+:\d\d/u);
			await expect(page.getByRole('main').getByRole('img').first()).toBeVisible();

			await test.step('the week is the last one known, and says so', async () => {
				await page.goto('/borne/ateliers');
				await expect(told(page)).toBeVisible();
			});
			await test.step('what must be sent says what to do instead', async () => {
				await page.goto('/borne/appeler');
				await expect(page.getByRole('heading', { level: 1 })).toContainText('plus de réseau');
				await expect(page.getByText('Allez voir la personne de l’accueil')).toBeVisible();
			});
			await test.step('in Arabic too', async () => {
				await page.goto('/borne/ar/guides');
				await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
				await expect(page.getByText('الشبكة مقطوعة')).toBeVisible();
			});
			await test.step('to end needs no network', async () => {
				await page.goto('/borne');
				await page.getByRole('button', { name: 'J’ai terminé, effacer' }).press('Enter');
				await expect(page).toHaveURL(/\/borne\/fini$/);
			});
		} finally {
			await currentApplication().startAgain();
		}
		await page.goto(STEP);
		await expect(told(page)).toBeHidden();
	});
});

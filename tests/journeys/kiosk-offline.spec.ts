import type { Page } from '@playwright/test';
import { currentApplication } from './support/application-of-file.ts';
import { askDatabase } from './support/database.ts';
import { expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';

const STEP = '/borne/guides/carte-vitale/etape/2';

/** The clock of the machine is left as it came: that of somewhere else. */
test.use({ viewport: { width: 1080, height: 1920 }, timezoneId: 'America/Guadeloupe' });

/** One guide is read by the team: the others would be kept too, in half a minute. */
test.beforeEach(() => askDatabase(`delete from guide_readings where guide <> 'carte-vitale'`));

/** Nobody is there: the kiosk keeps its screens, then its sounds. */
async function keep(page: Page): Promise<void> {
	await page.goto('/borne');
	await expect(page.locator('html[data-kept]')).toHaveAttribute('data-kept', /screens|all/, {
		timeout: 50_000
	});
}

const hourInParis = (at: Temporal.Instant) =>
	at.toZonedDateTimeISO('Europe/Paris').toPlainTime().toString().slice(0, 5);

/** What the kiosk says above a screen that it kept. */
const told = (page: Page) =>
	page.getByText('Il n’y a plus de réseau. Cette page a été mise à jour le');

test.describe('the network goes', { tag: '@avec-javascript' }, () => {
	test('in the middle of a guide: what is read stays, and the next step comes', async ({
		page
	}) => {
		const begun = Temporal.Now.instant();
		await becomeKiosk(page);
		await keep(page);
		await page.goto(STEP);
		// A ticket of hers, that no page can erase.
		const { origin } = new URL(page.url());
		const hers = { name: 'declic.ticket', value: 'x', domain: new URL(origin).hostname };
		await page.context().addCookies([{ ...hers, path: '/borne', httpOnly: true }]);
		const title = page.getByRole('heading', { level: 1 });
		const first = await title.textContent();
		await expect(told(page)).toBeHidden();
		await currentApplication().kill();
		try {
			await expect(title).toHaveText(first!);
			await page.getByRole('link', { name: 'Étape suivante' }).press('Enter');
			await expect(page).toHaveURL(/etape\/3$/);
			await expect(told(page)).toContainText(/mise à jour le \p{L}+ \d+ \p{L}+ \d{4} à \d+:\d\d/u);
			await test.step('whose hour is that of the centre, whatever the machine believes', async () => {
				const since = Temporal.Now.instant().since(begun).total('minutes');
				const hours = Array.from({ length: Math.ceil(since) + 2 }, (_, nth) =>
					hourInParis(begun.add({ minutes: nth }))
				);
				const text = (await told(page).textContent())!;
				expect(hours).toContain(/à (\d+:\d\d)/.exec(text)![1]);
			});
			await expect(page.getByRole('main').getByRole('img').first()).toBeVisible();

			await test.step('the week is the last one known, and says so', async () => {
				await page.goto('/borne/ateliers');
				await expect(told(page)).toBeVisible();
			});
			await test.step('a subject leads to its guides, and one of them opens', async () => {
				await page.goto('/borne/guides');
				await page.getByRole('link', { name: 'Caf et santé' }).press('Enter');
				await page.getByRole('link', { name: /Carte Vitale/ }).press('Enter');
				await expect(page).toHaveURL(/\/borne\/guides\/carte-vitale$/);
				await expect(told(page)).toBeVisible();
			});
			await test.step('a search says that it did not happen', async () => {
				await page.goto('/borne/guides');
				await page.getByRole('searchbox').fill('carte verte');
				await page.getByRole('button', { name: 'Chercher' }).press('Enter');
				const said = page.getByText('La recherche revient avec le réseau');
				await expect(said).toBeVisible();
				await expect(said).toBeFocused();
				expect(new URL(page.url()).search).toBe('');
			});
			await test.step('even where no script sends it', async () => {
				await page.goto('/borne/guides?sujet=benefits');
				await page.getByRole('searchbox').fill('carte verte');
				await page
					.locator('form[data-recherche]')
					.evaluate((form: HTMLFormElement) => form.submit());
				await expect(page.getByText('La recherche revient avec le réseau')).toBeVisible();
				await expect(page.getByText('Ce n’est pas parti')).toBeHidden();
			});
			await test.step('a page that was not kept says so, and that nothing is broken', async () => {
				await page.goto('/borne/appeler');
				await expect(title).toHaveText('Cette page ne s’ouvre pas sans réseau');
				await expect(page.getByText('Allez voir la personne de l’accueil')).toBeVisible();
				await expect(page.getByText('Ce n’est pas parti')).toBeHidden();
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
		const names = (await page.context().cookies()).map(({ name }) => name);
		expect(names).toContain('declic.visite');
		expect(names).not.toContain('declic.ticket');
	});
});

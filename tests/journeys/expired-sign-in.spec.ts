import type { Browser, Page } from '@playwright/test';
import pg from 'pg';
import { type Application, startApplication } from './support/application.ts';
import { databaseBehindALine } from './support/database-behind-a-line.ts';
import { enterAs, expect, test } from './support/enter.ts';

const WORDS = 'Sa carte grise, et le voisin ne peut plus l’aider';

/** The page of the door is drawn anew. */
const SOON = { timeout: 15_000 };

let application: Application;
let database: Awaited<ReturnType<typeof databaseBehindALine>>;

/** Every sign-in has ended a minute ago, as after a night. */
async function endSignIns(): Promise<void> {
	const client = new pg.Client({ connectionString: database.line.url });
	await client.connect();
	await client.query(`update key_sign_ins set expires_at = now() - interval '1 minute'`);
	await client.end();
}

test.describe('the sign-in ends while she types', { tag: '@avec-javascript' }, () => {
	test.describe.configure({ mode: 'serial', timeout: 60_000 });

	test.beforeAll(async () => {
		test.setTimeout(180_000);
		database = await databaseBehindALine();
		application = await startApplication({ env: { DATABASE_URL: database.line.url } });
	});
	test.afterAll(async () => {
		await application?.stop();
		await database?.drop();
	});

	async function typeTooLate(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
		const context = await browser.newContext({ baseURL: application.url, javaScriptEnabled });
		const page = await context.newPage();
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/demande');
		await page.getByLabel('Que demande la personne ?').fill(WORDS);
		await endSignIns();
		await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
		// The demonstration's door is its home page.
		await expect(page.getByRole('heading', { name: 'Entrer dans la démonstration' })).toBeVisible(
			SOON
		);
		await page.waitForLoadState('load');
		return page;
	}

	for (const javaScriptEnabled of [true, false]) {
		const how = javaScriptEnabled ? 'with' : 'without';
		test(`what she had typed is given back to her, ${how} JavaScript, and recorded once`, async ({
			browser
		}) => {
			const page = await typeTooLate(browser, javaScriptEnabled);
			await enterAs(page, 'accueil');
			await page.getByRole('link', { name: 'Reprendre ma saisie' }).click();
			await expect(page.getByText(WORDS)).toBeVisible();
			await page.getByRole('button', { name: 'Envoyer maintenant' }).dblclick();
			await expect(page.locator('blockquote')).toHaveText(WORDS);
			await page.goto('/equipe/accueil/demandes');
			await expect(page.getByRole('link', { name: WORDS })).toHaveCount(javaScriptEnabled ? 1 : 2);
			await page.goto('/equipe/reprise');
			await expect(page.getByText('Aucune saisie gardée')).toBeVisible();
		});
	}

	test('somebody else who signs in there is shown nothing of it', async ({ browser }) => {
		const page = await typeTooLate(browser, true);
		await enterAs(page, 'direction');
		await expect(page.getByText('Une saisie vous attend')).toHaveCount(0);
		await page.goto('/equipe/reprise');
		await expect(page.getByText(WORDS)).toHaveCount(0);
		await expect(page.getByText('Aucune saisie gardée')).toBeVisible();
	});
});

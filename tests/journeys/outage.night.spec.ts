import type { Page } from '@playwright/test';
import { type Application, startApplication } from './support/application.ts';
import { databaseBehindALine } from './support/database-behind-a-line.ts';
import { YEAR } from './support/day.ts';
import { type Entry, enterAs, expect, type OtherBrowser, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { openGroupThatMet, openSheet } from './support/workshops.ts';

const KEPT = 'Votre saisie est gardée, elle n’est pas encore enregistrée';
/** The pages try again every five seconds. */
const SOON = { timeout: 15_000 };

let application: Application;
let database: Awaited<ReturnType<typeof databaseBehindALine>>;

test.describe('the database goes away while people type', { tag: '@avec-javascript' }, () => {
	test.describe.configure({ mode: 'serial' });
	test.use({ isGiven: false });

	test.beforeAll(async () => {
		test.setTimeout(120_000);
		database = await databaseBehindALine();
		application = await startApplication({ env: { DATABASE_URL: database.line.url } });
	});
	test.afterAll(async () => {
		await application?.stop();
		await database?.drop();
	});

	async function at(
		otherBrowser: OtherBrowser,
		entry: Entry,
		javaScriptEnabled = true
	): Promise<Page> {
		const page = await otherBrowser({ baseURL: application.url, javaScriptEnabled });
		await enterAs(page, entry);
		return page;
	}

	/** Opens the form that enrols somebody, and fills it. */
	async function fillEnrolment(page: Page, givenName: string): Promise<void> {
		await openGroupThatMet(page);
		await page.getByRole('link', { name: 'Inscrire une personne' }).click();
		await page.getByLabel('Prénom').fill(givenName);
		await page.getByLabel('Nom', { exact: true }).fill('Wattrelot');
	}

	test('five people keep what they typed; it is recorded when the database is back, once', async ({
		otherBrowser
	}) => {
		const enrolling = await at(otherBrowser, 'direction');
		await fillEnrolment(enrolling, 'Huguette');
		const plain = await at(otherBrowser, 'direction', false);
		await fillEnrolment(plain, 'Marcelle');
		const marking = await at(otherBrowser, 'animateur');
		await openGroupThatMet(marking);
		await openSheet(marking, 'last');
		const first = marking
			.getByRole('group')
			.filter({ has: marking.getByRole('radio') })
			.first();
		await first.getByText('Excusé', { exact: true }).click();
		const writing = await at(otherBrowser, 'direction');
		await writing.goto(`/equipe/bilan/${YEAR}/fiches/senou`);
		const partners = writing.getByLabel('Partenaires :');
		const reading = await at(otherBrowser, 'accueil');

		await database.line.goAway();

		await test.step('a form sent by the browser answers with a page that holds it', async () => {
			const answered = plain.waitForResponse((answer) => answer.request().method() === 'POST');
			await plain.getByRole('button', { name: 'Inscrire' }).click();
			expect((await answered).status()).toBe(503);
			await expect(plain.getByRole('heading', { level: 1, name: KEPT })).toBeVisible();
			await expect(plain.getByText('Marcelle')).toBeVisible();
			// What the browser pressed again says it again.
			await plain.getByRole('button', { name: 'Réessayer' }).click();
			await expect(plain.getByText('Marcelle')).toBeVisible();
		});

		await test.step('a form sent by a script stays on its page, as it was', async () => {
			await enrolling.getByRole('button', { name: 'Inscrire' }).click();
			await expect(enrolling.getByText(KEPT)).toBeVisible();
			await expect(enrolling.getByLabel('Prénom')).toHaveValue('Huguette');
			await isSound(enrolling);
			await marking.getByRole('button', { name: 'Enregistrer la feuille' }).click();
			await expect(marking.getByText(KEPT)).toBeVisible();
			await expect(first.getByRole('radio', { name: 'Excusé', includeHidden: true })).toBeChecked();
			await marking.keyboard.press('Tab');
			await expect(marking.getByRole('button', { name: 'Réessayer maintenant' })).toBeFocused();
		});

		await test.step('a text that saves itself stays, and says that it is not saved', async () => {
			await partners.fill('La médiathèque, le CCAS');
			await expect(
				writing.getByText('Pas encore enregistré : la base ne répond pas')
			).toBeVisible();
			await expect(partners).toHaveValue('La médiathèque, le CCAS');
		});

		await test.step('a page asks to wait, kindly', async () => {
			const answer = await reading.goto('/equipe/ateliers');
			expect(answer!.status()).toBe(503);
			expect(answer!.headers()['retry-after']).toBe('5');
			await expect(reading.getByText('Ce que vous aviez enregistré est gardé')).toBeVisible();
		});

		await database.line.comeBack();

		await test.step('everything leaves by itself, or by its button without scripts', async () => {
			await expect(enrolling.getByRole('heading', { name: 'Personnes', exact: true })).toBeVisible(
				SOON
			);
			await plain.getByRole('button', { name: 'Réessayer' }).click();
			await expect(plain.getByRole('heading', { name: 'Personnes', exact: true })).toBeVisible();
			await expect(marking.getByText(/Feuille enregistrée le/)).toBeVisible(SOON);
			await expect(marking.getByText(KEPT)).toHaveCount(0);
			await expect(writing.getByText(/Enregistré à/).first()).toBeVisible(SOON);
			await expect(reading.getByRole('heading', { name: `Ateliers ${YEAR}` })).toBeVisible(SOON);
		});

		await test.step('each is there once, and only once', async () => {
			for (const name of ['Huguette', 'Marcelle']) {
				const lines = plain.getByRole('row').filter({ hasText: `${name} Wattrelot` });
				await plain.reload();
				await expect(lines).toHaveCount(1);
			}
			await writing.reload();
			await expect(partners).toHaveValue('La médiathèque, le CCAS');
			await marking.reload();
			await expect(first.getByRole('radio', { name: 'Excusé' })).toBeChecked();
		});
	});

	test('what was recorded although nobody heard of it is not recorded again', async ({
		otherBrowser
	}) => {
		const page = await at(otherBrowser, 'direction');
		await page.goto('/equipe/ateliers/programme');
		await page.getByLabel('Nom', { exact: true }).fill('Tricot connecté');
		database.line.loseNextCommit();
		await page.getByRole('button', { name: 'Ajouter le programme' }).click();
		await expect(page.getByText('C’était déjà enregistré')).toBeVisible(SOON);
		await page.goto('/equipe/ateliers/nouveau');
		const choices = page.getByLabel('Programme').getByRole('option', { name: 'Tricot connecté' });
		await expect(choices).toHaveCount(1);
	});

	test('a password is never written back on a page', async ({ request }) => {
		await database.line.goAway();
		const answer = await request.post(`${application.url}/connexion`, {
			headers: { origin: application.url, accept: 'text/html' },
			form: { adresse: 'odile@centre.example', 'mot-de-passe': 'pas à montrer' }
		});
		await database.line.comeBack();
		expect(answer.status()).toBe(503);
		expect(await answer.text()).not.toContain('pas à montrer');
		expect(await answer.text()).not.toContain('odile@');
	});

	test('a form of another site is refused before anything is written back', async ({ request }) => {
		await database.line.goAway();
		const answer = await request.post(`${application.url}/equipe/ateliers/nouveau`, {
			headers: { origin: 'https://ailleurs.example', accept: 'text/html' },
			form: { cycle: 'venu d’ailleurs' }
		});
		await database.line.comeBack();
		expect(answer.status()).toBe(403);
		expect(await answer.text()).not.toContain('ailleurs');
	});
});

import { readdirSync, readFileSync, rmSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { type Application, startApplication } from './support/application.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { finish, kept, keptOn, people, preparePocket, tap } from './support/pocket.ts';

let application: Application;
let folder: string;
const phones: BrowserContext[] = [];

test.describe('an hour without network', { tag: '@avec-javascript' }, () => {
	test.use({ isGiven: false });

	test.beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'declic-phone-'));
		application = await startApplication();
	});
	test.afterAll(async () => {
		await Promise.all(phones.map((phone) => phone.close().catch(() => null)));
		await application?.stop();
		rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	});

	/** The same phone, with all that its browser wrote on its disk. */
	async function openPhone(launchOptions: object): Promise<Page> {
		const phone = await chromium.launchPersistentContext(folder, {
			...launchOptions,
			baseURL: application.url,
			locale: 'fr-FR',
			viewport: { width: 390, height: 844 }
		});
		phones.push(phone);
		return phone.pages()[0] ?? phone.newPage();
	}

	/** As when the battery dies: the browser is killed, and can save nothing more. */
	async function cutPower(phone: BrowserContext): Promise<void> {
		const devtools = await phone.browser()!.newBrowserCDPSession();
		const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
		process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
	}

	test('marks made with the server stopped survive a closed browser and a cut phone, and arrive once', async ({
		otherBrowser,
		launchOptions
	}) => {
		let page = await openPhone(launchOptions);
		await enterAs(page, 'animateur');
		const sheet = await preparePocket(page, 'last');
		const address = page.url();
		const firstNames = await people(page).locator('legend').allTextContents();
		expect(firstNames.length).toBeGreaterThan(2);

		await test.step('the server stops: the page opens, and is filled', async () => {
			await application.kill();
			await page.goto(address);
			await tap(page, 0, 'Absent');
			await tap(page, 1, 'En retard');
			// Ten minutes are proposed: what is typed takes their place.
			await people(page).nth(1).getByRole('textbox').click();
			await page.keyboard.type('25');
			await expect(page.getByText(/touchez seulement/)).toBeVisible();
		});

		await test.step('closed before it is finished, it opens where it was', async () => {
			await kept(page);
			await page.context().close();
			page = await openPhone(launchOptions);
			await page.goto(address);
			await expect(people(page).nth(0).getByRole('radio', { name: 'Absent' })).toBeChecked();
			await expect(people(page).nth(1).getByRole('textbox')).toHaveValue('25');
			await finish(page);
			await expect(page.getByText('C’est noté sur ce téléphone')).toBeVisible();
		});

		await test.step('the phone loses its power; no name lies on its disk', async () => {
			const gone = new Promise((done) => page.context().once('close', done));
			await cutPower(page.context());
			await gone;
			const holding = filesOf(folder).flatMap((path) => {
				const bytes = readFileSync(path);
				const names = firstNames.filter((name) => isWritten(bytes, name));
				return names.length > 0 ? [[path.slice(folder.length), names]] : [];
			});
			expect(holding).toEqual([]);
			// The public page, its team invented, may be in the browser’s own cache; no sheet is.
			const cached = filesOf(folder, /Cache_Data/).filter((path) =>
				readFileSync(path).includes('/equipe/')
			);
			expect(cached.map((path) => readFileSync(path).includes('/equipe/en-salle/'))).not.toContain(
				true
			);
			page = await openPhone(launchOptions);
			await page.clock.install();
			await page.goto(address);
			await expect(page.getByText('C’est noté sur ce téléphone')).toBeVisible();
			const { sheets, text } = await keptOn(page);
			expect(sheets).toBe(1);
			for (const name of firstNames) expect(text).not.toContain(name);
		});

		await test.step('the server is back: the marks leave by themselves, and nothing stays', async () => {
			await application.startAgain();
			await page.clock.fastForward('00:15');
			await expect(page.getByText('Les présences sont enregistrées')).toBeVisible();
			expect(await keptOn(page)).toMatchObject({ sheets: 0, keys: 0 });
			await page.goto('/equipe/en-salle');
			await expect(page.getByText('à envoyer')).toHaveCount(0);
		});

		await test.step('a colleague reads them', async () => {
			const other = await otherBrowser({ baseURL: application.url });
			await enterAs(other, 'direction');
			await other.goto(sheet);
			await expect(people(other).nth(0).getByRole('radio', { name: 'Absent' })).toBeChecked();
			await expect(people(other).nth(1).getByRole('radio', { name: 'En retard' })).toBeChecked();
			await expect(people(other).nth(1).getByRole('textbox')).toHaveValue('25');
		});
	});
});

/** Whether a name lies in these bytes, a letter being one byte or two; short ones are there by chance. */
const isWritten = (bytes: Buffer, name: string) =>
	name.length > 4 && (bytes.includes(name) || bytes.includes(Buffer.from(name, 'utf16le')));

/** Where a browser writes what its pages keep. */
function filesOf(
	place: string,
	parts = /IndexedDB|(Local|Session) Storage|Service Worker/
): string[] {
	return readdirSync(place, { recursive: true, encoding: 'utf8' })
		.filter((path) => parts.test(path))
		.map((path) => join(place, path))
		.filter((path) => statSync(path).isFile());
}

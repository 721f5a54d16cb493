import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { freePort } from '../journeys/support/application.ts';
import { openAwake, untilAwake } from '../journeys/support/awake.ts';
import { SEASON_2018 } from '../journeys/support/registers.ts';
import { runDeclic } from './support/run-declic.ts';
import { serve, type Served } from './support/served.ts';
import { everyPage } from './support/walk.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'declic-policy-'));
let server: Served;
let context: BrowserContext;
let page: Page;
/** What the browser refused, and what it complained of. */
const refused: string[] = [];

test.beforeAll(async ({ browser }) => {
	test.setTimeout(180_000);
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const env = { ORIGIN: origin, DATA_DIR: folder };
	server = serve({ port, env });
	await server.ready();
	await runDeclic(['centre', 'add', 'brel', '--name', 'Centre Brel'], env);
	await runDeclic(['import', ...SEASON_2018, '--centre', 'brel', '--year', '2018'], env);
	context = await browser.newContext({ baseURL: origin });
	await context.exposeFunction('tellRefusal', (what: string) => refused.push(what));
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { effectiveDirective, blockedURI, sample } = event;
			const tell = (window as unknown as { tellRefusal(what: string): void }).tellRefusal;
			tell(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`);
		});
	});
	page = await context.newPage();
	page.on('pageerror', (error) => refused.push(`${page.url()}: ${error.name}`));
	await page.goto(await runDeclic(['entry', '--centre', 'brel', '--role', 'direction'], env));
	await page.getByRole('button').first().click();
	await page.waitForURL(/\/equipe/);
});

test.afterAll(async () => {
	await context?.close();
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

const hasScript = async (shown: Page) => (await shown.locator('script').count()) > 0;

test('every page works under a policy that makes no exception', async () => {
	const policies = new Set<string>();
	let pages = 0;
	for await (const path of everyPage(page, ['/equipe', '/equipe/bilan/2018', '/'], '/equipe')) {
		const answer = await page.goto(path).catch(() => null);
		if (!answer?.headers()['content-type']?.startsWith('text/html')) continue;
		if (await hasScript(page)) await untilAwake(page);
		pages += 1;
		policies.add(answer.headers()['content-security-policy']!);
	}
	expect(pages).toBeGreaterThan(12);
	expect(refused).toEqual([]);
	for (const policy of policies) {
		expect(policy).toMatch(/default-src 'none'/);
		// A page sent out as a file carries its own style, and no script at all.
		expect(policy).toMatch(/script-src 'self'|^(?!.*script-src)/);
		expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval|unsafe-hashes|\*/);
	}
});

test('going from page to page by the menu, too', async () => {
	await openAwake(page, '/equipe');
	const menu = page.getByRole('navigation', { name: 'Navigation principale' });
	for (const name of await menu.getByRole('link').allTextContents()) {
		await menu.getByRole('link', { name: name.trim() }).click();
		await expect(menu.locator('[aria-current]')).toHaveText(name.trim());
	}
	// Said to a screen reader, and shown to nobody.
	const announcer = page.locator('#svelte-announcer');
	await expect(announcer).not.toBeEmpty();
	expect(await announcer.evaluate((element) => element.getBoundingClientRect().width)).toBe(1);
	expect(refused).toEqual([]);
});

test('a script that slipped into a page is not run', async () => {
	await openAwake(page, '/equipe');
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "volé"';
		document.body.append(script);
	});
	expect(await page.title()).not.toBe('volé');
	await expect.poll(() => refused).toContainEqual(expect.stringContaining('script-src-elem'));
});

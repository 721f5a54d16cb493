import type { Page } from '@playwright/test';
import { everyPage } from '../production/support/walk.ts';
import { openAwake, untilAwake } from './support/awake.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { refusalsOf } from './support/refusals.ts';

test.describe('a policy that makes no exception', { tag: '@avec-javascript' }, () => {
	test('every page works under it', { tag: '@nuit' }, async ({ page }) => {
		test.setTimeout(300_000);
		const refused = refusalsOf(page);
		await enterAs(page, 'direction');
		await page.goto('/equipe');
		const policies = new Set<string>();
		let pages = 0;
		for await (const path of everyPage(page, ['/equipe', '/equipe/bilan/2018', '/'], '/equipe')) {
			const answer = await page.goto(path).catch(() => null);
			if (!answer?.headers()['content-type']?.startsWith('text/html')) continue;
			if (await hasScript(page)) await untilAwake(page);
			pages += 1;
			policies.add(answer.headers()['content-security-policy']!);
		}
		expect(pages).toBeGreaterThan(40);
		expect(refused).toEqual([]);
		for (const policy of policies) isStrict(policy);
	});

	test('going from page to page by the menu, too', async ({ page }) => {
		const refused = refusalsOf(page);
		await enterAs(page, 'direction');
		const answer = await page.goto('/equipe');
		isStrict(answer!.headers()['content-security-policy']!);
		await untilAwake(page);
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

	test('a script that slipped into a page is not run', async ({ page }) => {
		const refused = refusalsOf(page);
		await enterAs(page, 'direction');
		await openAwake(page, '/equipe');
		await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'document.title = "volé"';
			document.body.append(script);
		});
		expect(await page.title()).not.toBe('volé');
		await expect.poll(() => refused).toContainEqual(expect.stringContaining('script-src'));
	});
});

const hasScript = async (shown: Page) => (await shown.locator('script').count()) > 0;

function isStrict(policy: string): void {
	expect(policy).toMatch(/default-src 'none'/);
	// A page sent out as a file carries its own style, and no script at all.
	expect(policy).toMatch(/script-src 'self'|^(?!.*script-src)/);
	expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval|unsafe-hashes|\*/);
}

import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';

const STAFF_KILOBYTES = 60;

/** Kilobytes of JavaScript that travel, compressed, to show a page from nothing. */
async function scriptWeight(page: Page, path: string): Promise<number> {
	const sizes: Promise<number>[] = [];
	const weigh = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
		if (response.request().resourceType() !== 'script' && !/\.m?js$/.test(response.url())) return;
		sizes.push(
			response
				.request()
				.sizes()
				.then(({ responseBodySize }) => responseBodySize)
		);
	};
	page.on('response', weigh);
	await page.goto(path, { waitUntil: 'networkidle' });
	page.off('response', weigh);
	const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	return Math.round(bytes / 102.4) / 10;
}

test('public pages carry no script at all', { tag: '@avec-javascript' }, async ({ page }) => {
	for (const path of ['/', '/nulle-part', '/design', '/partenaire/nulle-part']) {
		expect(await scriptWeight(page, path), path).toBe(0);
	}
});

test(
	'a page of the team carries 60 kB of script at most',
	{ tag: '@avec-javascript' },
	async ({ browser, baseURL }) => {
		test.setTimeout(90_000);
		const year = new Date().getFullYear();
		const paths = [
			'/equipe',
			'/equipe/ateliers',
			'/equipe/ateliers/nouveau',
			'/equipe/habitants',
			'/equipe/habitants/nouveau',
			'/equipe/registres',
			'/equipe/partenaires',
			'/equipe/partenaires/nouveau',
			'/equipe/partenaires/orientations',
			'/equipe/accueil',
			'/equipe/accueil/demande',
			'/equipe/accueil/demandes',
			'/equipe/accueil/charte',
			'/equipe/positionnements/banque',
			'/equipe/positionnements/banque/software-1',
			'/equipe/bilan',
			`/equipe/bilan/${year}`
		];
		const entered = await browser.newContext({ baseURL });
		const page = await entered.newPage();
		await enterAs(page, 'direction');
		await page.goto('/equipe/habitants');
		const sheet = await page.getByRole('table').getByRole('link').first().getAttribute('href');
		paths.push(sheet!, `${sheet}/modifier`);
		await page.goto('/equipe/accueil/demande');
		await page.getByLabel('Que demande la personne ?').fill('déclaration d’impôts');
		await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
		await page.waitForURL(/demandes\/[0-9a-f]/);
		const { pathname } = new URL(page.url());
		paths.push(`${pathname}/corriger`);
		const storageState = await entered.storageState();
		const weights: Record<string, number> = {};
		for (const path of paths) {
			// A browser that has never been here: nothing is in its cache.
			const context = await browser.newContext({ baseURL, storageState });
			weights[path] = await scriptWeight(await context.newPage(), path);
			await context.close();
		}
		const heavy = Object.entries(weights).filter(([, kilobytes]) => kilobytes > STAFF_KILOBYTES);
		expect(heavy, JSON.stringify(weights)).toEqual([]);
		expect(Object.values(weights).every((kilobytes) => kilobytes > 0)).toBe(true);
	}
);

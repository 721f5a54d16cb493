import type { Page } from '@playwright/test';
import { expect, test } from './support/enter.ts';
import { fitsAt } from './support/sound.ts';

const EASY = '/guides/carte-vitale/facile';
const VIOLENCE = '/guides/violences';
const WEATHER = /\/guides\/meteo$/;
/** An empty sound is shorter. */
const LEAST_SOUND = 1000;

test.describe('somebody who reads with difficulty', () => {
	test('finds the easy text with her own words', { tag: '@sans-script' }, async ({ page }) => {
		await page.goto('/guides');
		await page.getByLabel('Que voulez-vous faire ?').fill('jai perdu ma carte verte');
		await page.getByRole('button', { name: 'Chercher' }).click();
		const found = page.getByRole('region', { name: 'Guides trouvés' }).getByRole('listitem');
		await expect(found.first().getByRole('heading')).toHaveText(/^Carte Vitale/);
		await found.first().getByRole('link', { name: 'Facile à lire' }).click();
		await expect(page).toHaveURL(new RegExp(`${EASY}$`));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Votre carte Vitale/);
	});

	test(
		'hears each step, and what comes before and after',
		{ tag: '@sans-script' },
		async ({ page }) => {
			await page.goto(EASY);
			const steps = await page.locator('ol.steps > li').count();
			expect(steps).toBeGreaterThanOrEqual(5);
			await expect(page.locator('ol.steps > li audio')).toHaveCount(steps);
			const sounds = page.getByRole('main').locator('audio');
			await expect(sounds).toHaveCount(steps + 2);
			for (const address of await sounds.evaluateAll((all: HTMLAudioElement[]) =>
				all.map(({ src }) => src)
			)) {
				const sound = await page.request.get(address);
				expect(sound.status(), address).toBe(200);
				expect(sound.headers()['content-type'], address).toBe('audio/mpeg');
				expect((await sound.body()).byteLength, address).toBeGreaterThan(LEAST_SOUND);
				const begun = await page.request.get(address, { headers: { range: 'bytes=0-1' } });
				expect(begun.status(), address).toBe(206);
				expect((await begun.body()).byteLength).toBe(2);
			}
		}
	);

	test('prints it, in three sizes', { tag: '@sans-script' }, async ({ page }) => {
		await page.goto(EASY);
		const beside = page.getByRole('region', { name: 'Papiers à préparer' });
		await expect(beside.getByRole('link', { name: 'Imprimer' })).toBeVisible();
		const papers = page.getByRole('complementary').getByRole('link', { name: /^Imprimer/ });
		await expect(papers).toHaveCount(3);
		for (const link of await papers.all()) {
			const paper = await page.request.get((await link.getAttribute('href'))!);
			expect(paper.status()).toBe(200);
			expect((await paper.body()).subarray(0, 4).toString()).toBe('%PDF');
		}
	});

	test('never scrolls sideways', { tag: '@sans-script' }, async ({ page }) => {
		for (const path of ['/guides', '/guides?q=carte', '/guides/carte-vitale', EASY, VIOLENCE]) {
			await page.goto(path);
			for (const width of [320, 390, 1280]) await fitsAt(page, width);
		}
		for (const path of ['/ar/guides', '/ar/guides/carte-vitale']) {
			await page.goto(path);
			for (const width of [320, 390, 1280]) await fitsAt(page, width);
		}
	});
});

test.describe('in Arabic', { tag: '@avec-javascript' }, () => {
	const loaded = (page: Page) =>
		page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.fonts]
				.filter(({ status }) => status === 'loaded')
				.map(({ family }) => family.replaceAll('"', ''));
		});

	test('a page goes from right to left, in its own letters', async ({ page }) => {
		for (const path of ['/ar/guides', '/ar/guides/carte-vitale']) {
			await page.goto(path);
			await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
			await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
			expect(await loaded(page), path).toEqual(['Declic Arabic']);
		}
		await page.goto('/guides/carte-vitale');
		await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
		await expect(page.getByRole('link', { name: 'العربية' })).toBeVisible();
		expect(await loaded(page)).not.toContain('Declic Arabic');
	});

	test('what is quoted in French says so, and goes from left to right', async ({ page }) => {
		await page.goto('/ar/guides/carte-vitale');
		const quoted = await page.getByRole('main').evaluate((main) => {
			const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
			const all: [string, boolean][] = [];
			while (words.nextNode()) {
				const { data, parentElement } = words.currentNode as Text;
				if (!/[«»]/.test(data)) continue;
				all.push([data, parentElement!.closest('[lang]')!.matches('[lang=fr][dir=ltr]')]);
			}
			return all;
		});
		expect(quoted.length).toBeGreaterThan(5);
		expect(quoted.filter(([, isFrench]) => !isFrench)).toEqual([]);
	});
});

test.describe('on the page about violence', () => {
	/** In the next page, Escape is pressed as soon as there is a title, before the rest of it has come. */
	const pressEscapeAtTitle = async (page: Page) => {
		// Once: the script stays in a browser that other stories use too.
		await page.evaluate(() => sessionStorage.setItem('escape', 'next'));
		await page.addInitScript(() => {
			if (sessionStorage.getItem('escape') !== 'next') return;
			sessionStorage.removeItem('escape');
			const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
			new MutationObserver((_, observer) => {
				if (!document.querySelector('h1')) return;
				observer.disconnect();
				document.dispatchEvent(escape);
			}).observe(document, { childList: true, subtree: true });
		});
	};
	const pressButton = async (page: Page) => {
		await expect(page).toHaveURL(/facile$/);
		await page.getByRole('link', { name: 'Quitter vite' }).click();
	};
	const nothing = async () => {};
	const ways = [
		['one press', nothing, pressButton],
		['the key Escape, from the first word that is shown,', pressEscapeAtTitle, nothing]
	] as const;
	for (const [way, prepare, leave] of ways) {
		test(
			`${way} leaves it, and it is not found again`,
			{ tag: '@avec-javascript' },
			async ({ page }) => {
				await page.goto('/guides');
				await page.goto(VIOLENCE);
				await prepare(page);
				// From one text to the next, the first leaves the history too.
				await page.getByRole('link', { name: 'Facile à lire' }).click();
				await leave(page);
				await expect(page).toHaveURL(WEATHER);
				await page.goBack();
				await expect(page).toHaveURL(/\/guides$/);
			}
		);
	}

	test('nothing says what was read', { tag: '@sans-javascript' }, async ({ page }) => {
		for (const [path, title] of [
			[VIOLENCE, 'Guide · Déclic'],
			[`${VIOLENCE}/facile`, 'Guide · Déclic'],
			['/en/guides/violences', 'Guide · Déclic'],
			['/ar/guides/violences', 'دليل · Déclic']
		]) {
			const answer = await page.goto(path!);
			await expect(page).toHaveTitle(title!);
			expect(answer!.headers()['cache-control'], path).toBe('no-store');
		}
		await page.goto(VIOLENCE);
		await page.getByRole('link', { name: 'Quitter vite' }).click();
		await expect(page).toHaveURL(WEATHER);
	});
});

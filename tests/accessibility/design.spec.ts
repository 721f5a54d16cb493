import type { Locator } from '@playwright/test';
import { openAwake } from '../journeys/support/awake.ts';
import { byNight } from '../journeys/support/by-night.ts';
import { expect, test } from '../journeys/support/enter.ts';
import { fitsAt, isClean } from '../journeys/support/sound.ts';

/** By day the narrowest screen and the light theme stand for the others. */
const LIGHT = 'clair';

for (const theme of [LIGHT, 'sombre']) {
	const told = theme === LIGHT ? {} : byNight('accessibility/design.spec.ts');
	test(`axe finds nothing to mend among the components, thème ${theme}`, told, async ({ page }) => {
		await page.goto(`/design?theme=${theme}`);
		await isClean(page);
	});
}

test('axe finds nothing to mend in what JavaScript adds, an open dialog included', async ({
	page
}) => {
	await openAwake(page, '/design/gestes');
	await page.getByRole('link', { name: 'Annuler l’import…' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await isClean(page);
});

test('without a choice, the page follows what the device prefers', async ({ page }) => {
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.goto('/design');
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await ground()).toBe('rgb(250, 247, 241)');
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await ground()).toBe('rgb(18, 26, 25)');
	await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
	expect(await ground()).toBe('rgba(0, 0, 0, 0)');
});

test('French words, œ included, need one subset of the typeface only', async ({ page }) => {
	const files: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'font') files.push(request.url());
	});
	await page.goto('/design');
	await expect(page.getByText('cœur')).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
	expect(files).toHaveLength(1);
});

test(
	'the page of components loads no script at all',
	byNight('journeys/page-weight.spec.ts'),
	async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.push(request.url());
		});
		await page.goto('/design');
		expect(scripts).toEqual([]);
		expect(await page.locator('script').count()).toBe(0);
	}
);

for (const width of [320, 390, 1280]) {
	const told = width === 320 ? {} : byNight('accessibility/design.spec.ts');
	test(`nothing is wider than a screen of ${width} px`, told, async ({ page }) => {
		await page.goto('/design');
		await fitsAt(page, width);
	});
}

/** The visible thing a finger aims at: for a choice, its whole label. */
const targets =
	'main button, main .button, main select, main textarea, main summary, main label:has(input), main .marks > label, header a, nav a, main input:not([type=radio], [type=checkbox], [type=hidden])';

async function tooSmall(all: Locator): Promise<string[]> {
	return all.evaluateAll((elements) =>
		elements.flatMap((element) => {
			const { width, height } = element.getBoundingClientRect();
			const shown = width > 0 && height > 0;
			return shown && (height < 44 || width < 44)
				? [`${element.outerHTML.slice(0, 80)} ${Math.round(width)}×${Math.round(height)}`]
				: [];
		})
	);
}

for (const width of [390, 1280]) {
	const told = width === 390 ? {} : byNight('accessibility/design.spec.ts');
	test(`every target is at least 44 px high and wide on ${width} px`, told, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/design');
		const all = page.locator(targets);
		expect(await all.count()).toBeGreaterThan(100);
		expect(await tooSmall(all)).toEqual([]);
	});
}

test('the keyboard reaches every control, and each shows where it is', async ({ page }) => {
	await page.goto('/design');
	const expected = await page.evaluate(() => {
		const groups = new Set<string>();
		return [
			...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')
		].filter((element) => {
			if (element.matches(':disabled, [type=hidden]') || !element.checkVisibility()) return false;
			// Radios of one name are a single stop; arrows move inside.
			if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
			const isNew = !groups.has(element.name);
			groups.add(element.name);
			return isNew;
		}).length;
	});
	const reached = new Set<string>();
	const unmarked: string[] = [];
	for (let presses = 0; presses < expected * 3; presses += 1) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const element = document.activeElement;
			if (!(element instanceof HTMLElement) || element === document.body) return null;
			if (!element.matches('a[href], button, input, select, textarea, summary'))
				return { name: '', html: '', marked: true };
			element.dataset.stop ??= String(Math.random());
			const radio = element instanceof HTMLInputElement && element.type === 'radio';
			const ring = [element, element.nextElementSibling].some(
				(shown) => shown && getComputedStyle(shown).outlineStyle === 'solid'
			);
			const after = getComputedStyle(element, '::after').outlineStyle === 'solid';
			return {
				name: radio ? `radio ${element.name}` : element.dataset.stop,
				html: element.outerHTML.slice(0, 120),
				marked: ring || after
			};
		});
		if (stop === null) break;
		if (stop.name) reached.add(stop.name);
		if (!stop.marked) unmarked.push(stop.html);
	}
	expect(unmarked).toEqual([]);
	expect(reached.size).toBe(expected);
});

test('nine people and the closing button hold on one screen of 1280 × 800', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/design');
	const parts = ['.demo', 'header.top', '.main-nav', '#presences form'].map((part) =>
		page.locator(part)
	);
	const heights = await Promise.all(
		parts.map((part) => part.evaluate((node) => node.clientHeight))
	);
	const title = 80;
	expect(heights.reduce((sum, height) => sum + height, title)).toBeLessThanOrEqual(800);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('choosing « En retard » shows the minutes, and the form carries them', async ({ page }) => {
		await page.goto('/design');
		const row = page.getByRole('group', { name: 'Odette Vasseur' }).first();
		const minutes = row.getByLabel('Minutes de retard');
		await expect(minutes).toBeHidden();
		await row.getByText('En retard').click();
		await minutes.fill('20');
		await page.getByRole('button', { name: 'Clore la séance' }).last().click();
		await page.waitForURL(/marque-0=/);
		expect(new URL(page.url()).searchParams.get('marque-0')).toBe('late');
		expect(new URL(page.url()).searchParams.get('retard-0')).toBe('20');
	});

	test('the confirmation is a page of its own', async ({ page }) => {
		await page.goto('/design');
		await page.getByRole('link', { name: 'Annuler l’import…' }).click();
		await expect(page).toHaveURL(/#confirmer$/);
		await expect(page.getByRole('dialog')).toBeHidden();
	});
});

test('the text typed is kept by itself, and the page says when', async ({ page }) => {
	await openAwake(page, '/design/gestes');
	await page.getByLabel('Texte gardé').pressSequentially('Bonne ambiance dans le groupe.');
	await expect(page.getByText('Enregistré à 14 h 32')).toBeVisible();
});

test('a text that could not be kept stays on the screen, with the reason', async ({ page }) => {
	await openAwake(page, '/design/gestes');
	const text = page.getByLabel('Connexion coupée');
	await text.pressSequentially('Ce que nous avons fait');
	await expect(page.getByText('la connexion est coupée')).toBeVisible();
	await expect(text).toHaveValue('Ce que nous avons fait');
});

test('files too heavy are named before they are sent', async ({ page }) => {
	await openAwake(page, '/design/gestes');
	await page.getByLabel('Les registres').setInputFiles([
		{ name: 'petit.csv', mimeType: 'text/csv', buffer: Buffer.alloc(1_500) },
		{ name: 'lourd.csv', mimeType: 'text/csv', buffer: Buffer.alloc(45_000) }
	]);
	await expect(page.getByText('1,5 ko')).toBeVisible();
	await expect(page.getByText('lourd.csv est trop lourd')).toBeVisible();
});

test('« Non, revenir » closes the dialog and gives the focus back', async ({ page }) => {
	await openAwake(page, '/design/gestes');
	const opener = page.getByRole('link', { name: 'Annuler l’import…' });
	await opener.click();
	await expect(page.getByRole('link', { name: 'Non, revenir' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(opener).toBeFocused();
});

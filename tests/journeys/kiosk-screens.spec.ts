import type { Page } from '@playwright/test';
import { contrast } from '#lib/design/colour-measures.ts';
import { SHELL_WORDS } from '#lib/features/lobby/kiosk-screens/index.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { isNight } from '../gate/night.ts';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { isClean } from './support/sound.ts';

const SCREENS = [
	'',
	'/guides',
	'/guides#ma carte',
	'/guides/carte-vitale',
	'/guides/carte-vitale/etape/2',
	'/guides/carte-vitale/et-apres',
	'/guides/violences/etape/1',
	'/appeler',
	'/exercices',
	'/bloque?site=www.autre.fr&choisie=1',
	'/lieux?besoin=manger',
	'/lieux#rien de tel',
	'/fini',
	'/nulle-part',
	// The map is drawn by the processor here: it takes its time.
	...(isNight ? ['/lieux', '/lieux/carte'] : [])
];
/** By day upright, in French and from right to left; at night both ways up, in all four texts. */
const GLASSES = [
	{ width: 1080, height: 1920 },
	{ width: 1280, height: 800 }
].slice(0, isNight ? 2 : 1);
const TEXTS = PUBLIC_TEXTS.filter((text) => isNight || text === 'fr' || text === 'ar');
const LEAST_TARGET = 80;
/** Six millimetres at 96 points an inch, rounded as a screen draws them. */
const LEAST_GAP = 22.6;
const LEAST_CONTRAST = 7;
const KILOBYTES = { home: 60, script: 20 };

/** After the sign, words that are looked for on the screen. */
async function show(page: Page, text: string, path: string): Promise<void> {
	const [address = '', words] = path.split('#');
	await page.goto(addressOf(text, address));
	if (!words) return;
	await page.getByRole('searchbox').fill(words);
	await page.getByRole('searchbox').press('Enter');
	await page.locator('[data-trouve] h2').waitFor();
}

const addressOf = (text: string, path: string) => `/borne${text === 'fr' ? '' : `/${text}`}${path}`;

/** All of them, with the card of a place. */
async function screens(): Promise<string[]> {
	const [place] = await askDatabase<{ id: string }>(
		`select id from places where is_public and not is_refuge and phone is not null order by name limit 1`
	);
	return [...SCREENS, `/lieux/${place!.id}`];
}

/** What is too small to press, or too near another. */
function misplaced(page: Page, least: { target: number; gap: number }) {
	return page.evaluate(({ target, gap }) => {
		const pressed = [
			...document.querySelectorAll<HTMLElement>(
				'.kiosk :is(a[href], button, summary, input:not([type="hidden"]))'
			)
		].filter((one) => one.checkVisibility());
		const boxes = pressed.map((one) => ({
			name: one.textContent!.trim() || one.id,
			isFixed: one.closest('.foot') !== null,
			box: one.getBoundingClientRect()
		}));
		const small = boxes
			.filter(({ box }) => box.width < target - 0.5 || box.height < target - 0.5)
			.map(({ name, box }) => `${name}: ${box.width} × ${box.height}`);
		const near = boxes.flatMap((one, at) =>
			boxes.slice(at + 1).flatMap((other) => {
				// The bar stands over what scrolls under it.
				if (one.isFixed !== other.isFixed) return [];
				const across =
					Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
				const down =
					Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
				return Math.max(across, down) < gap ? [`${one.name} / ${other.name}`] : [];
			})
		);
		return [...small, ...near];
	}, least);
}

/** The colours of the words that are seen, each with the ground it stands on. */
async function pale(page: Page): Promise<string[]> {
	const pairs = await page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const seen = new Set<string>();
		while (walker.nextNode()) {
			const element = walker.currentNode.parentElement!;
			if (!walker.currentNode.textContent!.trim() || !element.checkVisibility()) continue;
			let ground: Element | null = element;
			const clear = 'rgba(0, 0, 0, 0)';
			while (ground && getComputedStyle(ground).backgroundColor === clear)
				ground = ground.parentElement;
			seen.add(
				`${getComputedStyle(element).color}/${ground ? getComputedStyle(ground).backgroundColor : 'rgb(255, 255, 255)'}`
			);
		}
		return [...seen];
	});
	const hex = (colour: string) =>
		`#${colour
			.match(/\d+/g)!
			.slice(0, 3)
			.map((part) => Number(part).toString(16).padStart(2, '0'))
			.join('')}`;
	return pairs.filter((pair) => {
		const [word, ground] = pair.split('/') as [string, string];
		return contrast(hex(word), hex(ground)) < LEAST_CONTRAST;
	});
}

/** Where the highest of them stands, and those that another covers on the glass. */
function pressedOn(all: Element[]) {
	const seen = all.filter((one) => one.checkVisibility());
	const tops = seen.map((one) => one.getBoundingClientRect().top);
	const covered = seen.flatMap((one) => {
		const { x, y, width, height } = one.getBoundingClientRect();
		const bar = document.querySelector('.foot')!.getBoundingClientRect().top;
		// What goes on under the bar is seen once the screen has moved.
		const middle = y + height / 2;
		if (middle > bar && !one.closest('.foot')) return [];
		const found = document.elementFromPoint(x + width / 2, middle);
		return one.contains(found) ? [] : [one.textContent!.trim()];
	});
	return { highest: Math.min(...tops), covered };
}

/** Words that a line breaks in the middle. */
const broken = (page: Page) =>
	page.evaluate(() => {
		const found: string[] = [];
		const walker = document.createTreeWalker(
			document.querySelector('.kiosk')!,
			NodeFilter.SHOW_TEXT
		);
		while (walker.nextNode()) {
			const node = walker.currentNode;
			if (!node.parentElement!.checkVisibility()) continue;
			for (const word of node.textContent!.matchAll(/[\p{L}\p{N}’]+/gu)) {
				const range = document.createRange();
				range.setStart(node, word.index);
				range.setEnd(node, word.index + word[0].length);
				const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8)));
				if (lines.size > 1) found.push(word[0]);
			}
		}
		return found;
	});

test('every screen is pressed with a finger, read from a metre, and breaks no word', async ({
	page
}) => {
	test.setTimeout(240_000);
	await becomeKiosk(page);
	const shown = await screens();
	for (const glass of GLASSES) {
		await page.setViewportSize(glass);
		for (const text of TEXTS) {
			for (const path of shown) {
				const where = `${addressOf(text, path)} ${glass.width}`;
				await show(page, text, path);
				expect(await misplaced(page, { target: LEAST_TARGET, gap: LEAST_GAP }), where).toEqual([]);
				expect(await pale(page), where).toEqual([]);
				expect(await broken(page), where).toEqual([]);
				const widest = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(widest, where).toBeLessThanOrEqual(glass.width);
			}
		}
	}
});

test(
	'the measures see a target too small, words too pale, a word broken',
	byNight('journeys/kiosk-screens.spec.ts'),
	async ({ page }) => {
		await becomeKiosk(page);
		await page.goto('/borne');
		await page
			.locator('.ways a')
			.first()
			.evaluate((link: HTMLElement) => {
				link.style.minHeight = '40px';
				link.style.height = '40px';
				link.style.color = '#6a8a87';
				link.style.width = '90px';
				link.style.overflowWrap = 'anywhere';
			});
		const small = await misplaced(page, { target: LEAST_TARGET, gap: LEAST_GAP });
		expect(small.some((one) => one.startsWith('Je cherche une démarche: '))).toBe(true);
		expect(await pale(page)).toHaveLength(1);
		expect(await broken(page)).toContain('démarche');
	}
);

test('axe finds nothing to mend, in each text, in black, in the largest letters, on a telephone', async ({
	page
}) => {
	test.setTimeout(240_000);
	await becomeKiosk(page);
	await page.setViewportSize(GLASSES[0]!);
	const shown = await screens();
	for (const text of TEXTS) {
		for (const path of shown) {
			await show(page, text, path);
			await page.locator('summary').evaluateAll((all) => {
				for (const one of all) one.parentElement!.setAttribute('open', '');
			});
			await isClean(page);
		}
	}
	await page.goto('/borne/reglages?taille=3&contraste=1&bas=1&retour=/borne');
	for (const path of shown) {
		await show(page, 'fr', path);
		await isClean(page);
		expect(await pale(page), path).toEqual([]);
		expect(await broken(page), path).toEqual([]);
	}
	// What is pressed stands in the lower half of the glass, and nothing covers it.
	for (const glass of GLASSES) {
		await page.setViewportSize(glass);
		for (const path of ['', '/guides/carte-vitale/etape/2', '/appeler']) {
			await show(page, 'fr', path);
			const where = `${path} ${glass.height}`;
			const { highest, covered } = await page
				.locator('.kiosk :is(a[href], button)')
				.evaluateAll(pressedOn);
			expect(highest, where).toBeGreaterThan(glass.height * 0.45);
			expect(covered, where).toEqual([]);
		}
	}
	await page.goto('/borne/reglages?taille=1&retour=/borne');
	// A telephone, and 1280 pixels read at four times their size.
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 844 });
		for (const path of [...SCREENS, '/ateliers', '/ateliers/demander', '/sans-reseau']) {
			await show(page, 'fr', path);
			const widest = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(widest, `${path} ${width}`).toBeLessThanOrEqual(width);
		}
	}
});

test('a screen reader says the bar in the language of the screen, and each screen in one language', async ({
	page
}) => {
	await becomeKiosk(page);
	for (const text of PUBLIC_TEXTS) {
		const words = SHELL_WORDS[text];
		await page.goto(addressOf(text, '/guides/carte-vitale/etape/2'));
		const language = text === 'facile' ? 'fr' : text;
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		if (text === 'ar') await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		const bar = page.getByRole('navigation', { name: words.bar });
		await expect(bar.getByRole('link')).toHaveText([words.home, words.back, words.help]);
		await expect(bar.getByRole('button')).toHaveText([words.done]);
		const said = await page.locator('body').ariaSnapshot();
		for (const other of ['fr', 'en', 'ar'] as const) {
			if (other === language) continue;
			const { home, back, help, done, settings, listen } = SHELL_WORDS[other];
			const heard = [home, back, help, done, settings, listen].filter((one) =>
				said.includes(`"${one}"`)
			);
			expect(heard, `${text} says ${other}`).toEqual([]);
		}
	}
});

test('the first screen weighs sixty kilobytes with everything, its script twenty', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ baseURL, viewport: GLASSES[0] });
	await becomeKiosk(context);
	const page = await context.newPage();
	const weights: { script: boolean; size: Promise<number> }[] = [];
	page.on('requestfinished', (request) =>
		weights.push({
			script: request.resourceType() === 'script',
			size: request.sizes().then(({ responseBodySize }) => responseBodySize)
		})
	);
	await page.goto('/borne', { waitUntil: 'networkidle' });
	const weigh = async (those: typeof weights) =>
		(await Promise.all(those.map(({ size }) => size))).reduce((sum, size) => sum + size, 0) / 1024;
	expect(weights.filter(({ script }) => script).length).toBeGreaterThan(5);
	expect(await weigh(weights)).toBeLessThanOrEqual(KILOBYTES.home);
	expect(await weigh(weights.filter(({ script }) => script))).toBeLessThanOrEqual(KILOBYTES.script);
	await context.close();
});

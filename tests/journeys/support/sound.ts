import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

/** The least of it: each page reads it anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Elements whose component has a style of its own that did not come with the page. */
function unstyled(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
		const styles = rules.map(({ cssText }) => cssText).join('\n');
		const styled = [...document.querySelectorAll('[class*="svelte-"]')];
		return styled
			.filter(({ classList }) =>
				[...classList].some((name) => name.startsWith('svelte-') && !styles.includes(`.${name}`))
			)
			.map((element) => element.outerHTML.slice(0, 90));
	});
}

/** What axe would mend on the page that is open: where, the rule, and the elements. */
async function toMend(page: Page): Promise<unknown[]> {
	await page.evaluate(AXE);
	const found = await page.evaluate(async (tags) => {
		const { run } = (window as unknown as { axe: typeof axe }).axe;
		const { violations } = await run(document, {
			runOnly: { type: 'tag', values: tags },
			resultTypes: ['violations']
		});
		return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
	}, TAGS);
	return found.map((one) => [page.url(), ...one]);
}

/** Its styles all came, and axe finds nothing to mend. Both are scripts: where none runs, they do not. */
export async function isClean(page: Page): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) return;
	// Led there by the menu, she may see the page a moment before its style is read.
	await expect.poll(() => unstyled(page), page.url()).toEqual([]);
	expect(await toMend(page)).toEqual([]);
}

/** Nothing is wider than a screen so narrow. */
export async function fitsAt(page: Page, width: number): Promise<void> {
	const size = page.viewportSize()!;
	await page.setViewportSize({ width, height: 800 });
	const widest = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(widest, page.url()).toBeLessThanOrEqual(width);
	await page.setViewportSize(size);
}

/** For everybody: axe, and the narrowest telephone (a page at 400 %). */
export async function isSound(page: Page): Promise<void> {
	await isClean(page);
	await fitsAt(page, 320);
}

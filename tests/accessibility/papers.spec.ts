import AxeBuilder from '@axe-core/playwright';
import { enterAs, expect, test } from '../journeys/support/enter.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

for (const entry of ['direction', 'administration'] as const) {
	test(`the papers of the ${entry} pass axe, and hold in 320 pixels`, async ({ page }) => {
		await enterAs(page, entry);
		await page.goto('/equipe/papiers');
		const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		await page.screenshot({ path: test.info().outputPath('320.png'), fullPage: true });
	});
}

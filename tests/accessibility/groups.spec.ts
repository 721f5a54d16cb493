import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { enterAs, expect, test } from '../journeys/support/enter.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];
const FORMING = '/equipe/ateliers/groupes/former/ateliers';

/** Axe finds nothing, and nothing is wider than a small phone. */
async function expectWell(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
	await page.setViewportSize({ width: 320, height: 800 });
	const widest = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(widest, page.url()).toBeLessThanOrEqual(320);
	await page.setViewportSize({ width: 1280, height: 800 });
}

test('axe finds nothing to mend from the list to the signature, nor is a page too wide', async ({
	page
}) => {
	await enterAs(page, 'animateur', 'Centre social du Mont-Lambert');
	await page.goto(FORMING);
	await expectWell(page);
	await page
		.getByRole('link', { name: /^Ses souhaits/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/peut venir$/);
	await expectWell(page);
	await page.goto(FORMING);
	await page.getByRole('button', { name: 'Former les groupes' }).click();
	await page.getByRole('button', { name: 'Proposer des groupes' }).click();
	await page.getByRole('button', { name: /^Prendre cette|^Garder le/ }).waitFor();
	await expectWell(page);
	await page.getByRole('button', { name: /^Prendre cette|^Garder le/ }).click();
	await expect(page.getByRole('button', { name: 'Proposer des groupes' })).toBeVisible();
	await expectWell(page);
	await page
		.getByRole('link', { name: /^(Déplacer|Placer)/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Placer/);
	await expectWell(page);
	await page.goto(`${FORMING}/brouillon/signer`);
	await expectWell(page);
	await page.goto('/equipe/ateliers');
	const group = page.locator('article a[href^="/equipe/ateliers/groupes/"]').first();
	await page.goto(`${await group.getAttribute('href')}/changer`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changer la salle ou l’équipe');
	await expectWell(page);
});

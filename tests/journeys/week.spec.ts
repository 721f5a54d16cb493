import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { enterOn, tabTo } from './support/keyboard.ts';
import { fitsAt, isClean, isSound } from './support/sound.ts';

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const lead = (page: Page) => page.locator('p.lead');

test('a week planned at the keyboard: a free slot where the room is free, moved, and a sheet marked', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await enterAs(page, 'animateur');
	await page.goto('/equipe');
	await enterOn(page, link(page, 'La semaine du centre'));
	await expect(title(page)).toHaveText('La semaine du centre');
	await expect(lead(page)).toHaveText('Semaine 48, du 23 au 29 novembre 2026');
	await expect(link(page, 'La mienne')).toHaveAttribute('aria-current', 'page');
	await isClean(page);

	await enterOn(page, link(page, 'Par salle'));
	await expect(link(page, 'Par salle')).toHaveAttribute('aria-current', 'page');
	await isSound(page);
	await enterOn(page, link(page, /^Planifier ven. 27 nov., Espace numérique/));
	await expect(title(page)).toHaveText(/^Que voulez-vous planifier/);
	await isSound(page);
	await enterOn(page, link(page, 'Un créneau libre'));
	await expect(page.getByLabel('Jour', { exact: true })).toHaveValue('2026-11-27');
	await expect(page.getByLabel('De', { exact: true })).toHaveValue('09:00');
	await expect(page.getByLabel('Salle du centre').locator('option:checked')).toHaveText(
		/^Espace numérique/
	);
	const karim = page.getByRole('checkbox', { name: 'Karim Lamrani' });
	await tabTo(page, karim);
	await page.keyboard.press('Space');
	await enterOn(page, page.getByRole('button', { name: 'Prévoir', exact: true }));
	await expect(page.getByText('Le créneau est prévu.')).toBeVisible();

	// The week has it, in her own days, and what it took is taken.
	await page.goto('/equipe/semaine');
	const slot = page.locator('li.slot');
	await expect(slot).toContainText(/9\s?h\s–\s12\s?h.*Espace numérique/);
	await enterOn(page, link(page, /^Déplacer Créneau libre, 9/));
	const day = page.getByLabel('Jour', { exact: true });
	await tabTo(page, day);
	await day.fill('2026-11-24');
	const from = page.getByLabel('De', { exact: true });
	await tabTo(page, from);
	await from.fill('16:00');
	const until = page.getByLabel('à', { exact: true });
	await tabTo(page, until);
	await until.fill('18:00');
	const change = page.getByRole('button', { name: 'Changer', exact: true });
	await enterOn(page, change);
	await expect(
		page.getByText(/^Espace numérique.* n’est pas libre le mardi 24 novembre 2026, de 14/).first()
	).toBeVisible();
	await isClean(page);
	await tabTo(page, day);
	await day.fill('2026-11-26');
	await enterOn(page, change);
	await expect(title(page)).toHaveText('Créneau du jeudi 26 novembre 2026');
	await expect(page.getByText('Avec Karim Lamrani.')).toBeVisible();

	await page.goto('/equipe/semaine?vue=jour');
	await enterOn(page, link(page, 'Semaine précédente'));
	await expect(lead(page)).toHaveText('Semaine 47, du 16 au 22 novembre 2026');
	await enterOn(page, link(page, /^Marquer /).first());
	await expect(page.getByRole('button', { name: /Enregistrer/ }).first()).toBeVisible();
});

test(
	'at 390 px the week is a list, day by day, before anything else',
	byNight('journeys/week.spec.ts'),
	async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await enterAs(page, 'accueil');
		await page.goto('/equipe/semaine');
		await expect(link(page, 'Par jour')).toHaveAttribute('aria-current', 'page');
		await expect(link(page, 'La mienne')).toHaveCount(0);
		await expect(link(page, /^(Planifier|Déplacer|Marquer) /)).toHaveCount(0);
		await expect(page.getByText(/ appels? |^Appel /)).toHaveCount(0);
		const days = page.getByRole('main').locator('h2');
		const places = () =>
			days.evaluateAll((all) =>
				all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect)
			);
		const narrow = await places();
		expect(new Set(narrow.map(({ x }) => x)).size).toBe(1);
		const field = (await page.getByLabel('Aller à la semaine du').boundingBox())!;
		expect(narrow.at(-1)!.y).toBeLessThan(field.y);
		await fitsAt(page, 320);
		await page.setViewportSize({ width: 1280, height: 900 });
		const wide = await places();
		expect(new Set(wide.map(({ y }) => y)).size).toBe(1);
		expect(wide.length).toBe(narrow.length);

		await page.getByLabel('Aller à la semaine du').fill('2026-12-02');
		await page.getByRole('button', { name: 'Voir cette semaine' }).click();
		await expect(lead(page)).toHaveText('Semaine 49, du 30 novembre au 6 décembre 2026');
		await expect(page.getByText('Fermeture du centre : Formation de l’équipe')).toBeVisible();
		const href = await link(page, 'Imprimer sur A3 (PDF)').getAttribute('href');
		const printed = await page.request.get(href!);
		expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
		// 420 × 297 mm.
		expect((await printed.body()).toString('latin1')).toMatch(
			/MediaBox \[0 0 1190\.\d+ 841\.\d+\]/
		);
	}
);

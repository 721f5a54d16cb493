import { YEAR } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';

test(
	'the director sees 60 h beside 48 h, chooses, and the page sent out carries her choice',
	{
		tag: '@avec-javascript'
	},
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/bilan/2018');
		await page.getByRole('link', { name: 'Vérifier' }).click();
		const choice = page.locator('section', { hasText: 'Heures de formation données' }).first();
		await expect(choice).toContainText('60 h');
		await expect(choice).toContainText('4 cycles × 2 groupes × 4 séances × 1 h 30 = 48 h');
		await choice.getByRole('button', { name: /Retenir 48/ }).click();
		await expect(choice.getByText('Choisi', { exact: true })).toBeVisible();
		await page.goto('/equipe/bilan/2018/document');
		await expect(page.locator('body')).toContainText('Total de 48 heures');
		await expect(page.locator('body')).not.toContainText('60 heures');
	}
);

test('a rubric is written, kept with the hour, and found again', async ({
	page,
	javaScriptEnabled
}) => {
	await enterAs(page, 'animateur');
	const fiche = `/equipe/bilan/${YEAR}/fiches/fablab`;
	await page.goto(fiche);
	const text = 'Groupe attentif, deux imprimantes réparées.';
	const rubric = page.getByLabel('Description de l’activité :');
	await rubric.fill(text);
	if (javaScriptEnabled)
		await expect(page.getByText(/Enregistré à \d+\sh\s\d+/).first()).toBeVisible();
	else
		await page
			.locator('form', { has: rubric })
			.getByRole('button', { name: 'Enregistrer' })
			.click();
	await page.goto(fiche);
	await expect(rubric).toHaveValue(text);
});

test('a figure opens its rows, and the desk does not', async ({ page }) => {
	await enterAs(page, 'direction');
	await page.goto('/equipe/bilan/2018/fiches/senou');
	await page.getByRole('link', { name: 'Voir les lignes' }).first().click();
	await expect(page.getByRole('table')).toBeVisible();
	await enterAs(page, 'accueil');
	expect((await page.goto('/equipe/bilan/2018/lignes?chiffre=people'))!.status()).toBe(403);
});

test('the coordination reads counts, never a small cell, never a page of a centre', async ({
	page
}) => {
	await enterAs(page, 'coordination');
	await page.goto('/equipe');
	const activity = page.getByRole('table', { name: /^Activité des centres/ });
	await expect(activity).toContainText('Centre social Jacques Brel');
	await expect(activity).toContainText('moins de 11');
	for (const path of ['/equipe/ateliers', '/equipe/bilan/2018', '/equipe/registres']) {
		expect((await page.goto(path))!.status(), path).toBe(403);
	}
});

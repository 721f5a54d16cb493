import { enterAs, expect, test } from './support/enter.ts';

const TEN_SECONDS = 10_000;

for (const entry of ['direction', 'animateur'] as const) {
	test(`${entry} fills the sheet of a group in ten seconds, exceptions only`, async ({
		page,
		ownCentre
	}) => {
		await enterAs(page, entry, ownCentre);
		await page.getByRole('link', { name: 'Ateliers', exact: true }).first().click();
		await page
			.getByRole('listitem')
			.filter({ hasText: /[1-9]\d* séances? tenues? sur/ })
			.getByRole('link')
			.first()
			.click();
		const groupPage = page.url();
		const sheets = page.getByRole('link', { name: /la feuille du/ });
		// The two roles tell the same story, each on its own sheet.
		const sheet = entry === 'direction' ? sheets.first() : sheets.last();
		const day = (await sheet.textContent())!.replace(/^\S+\s+la feuille du\s+/, '').trim();
		await sheet.click();

		const people = page.getByRole('group').filter({ has: page.getByRole('radio') });
		const count = await people.count();
		expect(count).toBeGreaterThan(2);
		const started = Date.now();
		await people.nth(0).getByText('Absent', { exact: true }).click();
		await people.nth(1).getByText('En retard', { exact: true }).click();
		await people.nth(1).getByRole('textbox').fill('20');
		await page.getByRole('button', { name: 'Fermer la feuille' }).click();
		await expect(page.getByText(/Feuille enregistrée le/)).toBeVisible();
		expect(Date.now() - started).toBeLessThan(TEN_SECONDS);

		await page.reload();
		await expect(people.nth(0).getByRole('radio', { name: 'Absent' })).toBeChecked();
		await expect(people.nth(1).getByRole('textbox')).toHaveValue('20');
		await page.goto(groupPage);
		const line = page.getByRole('row').filter({ hasText: day });
		await expect(line).toContainText(`${count - 1} sur ${count}`);
		await expect(line).toContainText('Tenue');
	});
}

test('the desk reads a sheet and cannot change it', async ({ page, ownCentre }) => {
	await enterAs(page, 'accueil', ownCentre);
	await page.getByRole('link', { name: 'Ateliers', exact: true }).first().click();
	await page
		.getByRole('listitem')
		.filter({ hasText: /[1-9]\d* séances? tenues? sur/ })
		.getByRole('link')
		.first()
		.click();
	await page.getByRole('link', { name: /la feuille du/ }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Présences du');
	await expect(page.getByRole('radio')).toHaveCount(0);
	const answer = await page.request.post(`${page.url()}?/fermer`, {
		headers: { origin: new URL(page.url()).origin, accept: 'text/html' },
		form: {}
	});
	expect(answer.status()).toBe(403);
});

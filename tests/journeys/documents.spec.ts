import { readFile } from 'node:fs/promises';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';

const YEAR = '/equipe/bilan/2018';

/** Of each link: the file it gives, and how such a file begins. */
const FILES: [link: string, name: string, begins: string][] = [
	['PDF', `Bilan d’activité 2018 – ${MAIN_CENTRE}.pdf`, '%PDF-1.'],
	['Word (.docx)', `Bilan d’activité 2018 – ${MAIN_CENTRE}.docx`, 'PK\u0003\u0004'],
	['LibreOffice (.odt)', `Bilan d’activité 2018 – ${MAIN_CENTRE}.odt`, 'PK\u0003\u0004'],
	[
		'Annexe Excel (.xlsx)',
		`Annexe du bilan d’activité 2018 – ${MAIN_CENTRE}.xlsx`,
		'PK\u0003\u0004'
	]
];

test('the direction keeps the report of a year in each format', async ({ page }) => {
	await enterAs(page, 'direction');
	await page.goto(YEAR);
	const panel = page.getByRole('region', { name: 'Télécharger' });
	for (const [link, name, begins] of FILES) {
		const coming = page.waitForEvent('download');
		await panel.getByRole('link', { name: link, exact: true }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toBe(name);
		const bytes = await readFile(await download.path());
		expect(bytes.length, name).toBeGreaterThan(5_000);
		expect(bytes.subarray(0, begins.length).toString('latin1'), name).toBe(begins);
	}
	await panel.getByRole('link', { name: 'Page web', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bilan d’activité 2018');
});

test('a fiche is kept alone, with the keyboard', async ({ page }) => {
	await enterAs(page, 'animateur');
	await page.goto(`${YEAR}/fiches/senou`);
	const panel = page.getByRole('region', { name: 'Télécharger' });
	await expect(panel.getByRole('link')).toHaveCount(3);
	const coming = page.waitForEvent('download');
	await panel.getByRole('link', { name: 'PDF', exact: true }).press('Enter');
	expect((await coming).suggestedFilename()).toMatch(/^Ateliers informatiques SENOU .*\.pdf$/);
});

test('the desk keeps none of them, and is told who can help', async ({ page }) => {
	await enterAs(page, 'accueil');
	for (const file of ['document.pdf', 'document.docx', 'document.odt', 'annexe.xlsx']) {
		const answer = await page.request.get(`${YEAR}/${file}`, { headers: { accept: 'text/html' } });
		expect(answer.status(), file).toBe(403);
		expect(answer.headers()['content-disposition'], file).toBeUndefined();
	}
	expect((await page.goto(`${YEAR}/annexe.xlsx`))!.status()).toBe(403);
	await expect(page.locator('body')).toContainText('La direction du centre peut vous aider');
});

test('a year that counts nothing gives no annex', async ({ page }) => {
	await enterAs(page, 'direction');
	expect((await page.goto('/equipe/bilan/1999/annexe.xlsx'))!.status()).toBe(404);
	await expect(page.locator('body')).toContainText('Il n’y a rien à télécharger pour 1999');
});

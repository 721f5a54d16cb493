import { readFile } from 'node:fs/promises';
import { byNight } from './support/by-night.ts';
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

test(
	'the coordination keeps the year of the network, and nobody of a centre does',
	byNight('written-file.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'coordination');
		await page.goto('/equipe/reseau');
		await expect(page.getByRole('row', { name: /^Total/ }).first()).toBeVisible();
		await expect(page.getByText(/moins de 11.venues/)).toHaveCount(0);
		const panel = page.getByRole('region', { name: 'Garder cette page' });
		for (const [link, begins] of [
			['PDF', '%PDF-1.'],
			['Word', 'PK\u0003\u0004'],
			['LibreOffice', 'PK\u0003\u0004']
		] as const) {
			const coming = page.waitForEvent('download');
			await panel.getByRole('link', { name: link, exact: true }).click();
			const download = await coming;
			expect(download.suggestedFilename()).toMatch(/^Le réseau en \d{4} – Réseau/);
			const bytes = await readFile(await download.path());
			expect(bytes.length, link).toBeGreaterThan(5_000);
			expect(bytes.subarray(0, begins.length).toString('latin1'), link).toBe(begins);
		}
		await enterAs(page, 'direction');
		const answer = await page.request.get('/equipe/reseau/document.pdf');
		expect(answer.status()).toBe(403);
	}
);

test(
	'a fiche is kept alone, with the keyboard',
	byNight('print-document.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(`${YEAR}/fiches/senou`);
		const panel = page.getByRole('region', { name: 'Télécharger' });
		await expect(panel.getByRole('link')).toHaveCount(3);
		const coming = page.waitForEvent('download');
		await panel.getByRole('link', { name: 'PDF', exact: true }).press('Enter');
		expect((await coming).suggestedFilename()).toMatch(/^Ateliers informatiques SENOU .*\.pdf$/);
	}
);

test(
	'the desk keeps none of them, and is told who can help',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		for (const file of ['document.pdf', 'document.docx', 'document.odt', 'annexe.xlsx']) {
			const answer = await page.request.get(`${YEAR}/${file}`, {
				headers: { accept: 'text/html' }
			});
			expect(answer.status(), file).toBe(403);
			expect(answer.headers()['content-disposition'], file).toBeUndefined();
		}
		expect((await page.goto(`${YEAR}/annexe.xlsx`))!.status()).toBe(403);
		await expect(page.locator('body')).toContainText('La direction du centre peut vous aider');
	}
);

test(
	'a year that counts nothing gives no annex',
	byNight('render/write-annex.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		expect((await page.goto('/equipe/bilan/1999/annexe.xlsx'))!.status()).toBe(404);
		await expect(page.locator('body')).toContainText('Il n’y a rien à télécharger pour 1999');
	}
);

const PAGE = '/equipe/papiers';

test('the direction keeps the papers of her centre in each format', async ({ page }) => {
	await enterAs(page, 'direction');
	await page.goto('/equipe');
	await page.getByRole('link', { name: 'Le centre' }).click();
	await page.getByRole('link', { name: 'Papiers', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les papiers de la loi');
	await expect(page.getByRole('article')).toHaveCount(6);
	const notice = page.getByRole('article').filter({ hasText: 'Notice d’information' });
	for (const [link, ending, begins] of [
		['Word', 'docx', 'PK\u0003\u0004'],
		['LibreOffice', 'odt', 'PK\u0003\u0004'],
		['PDF', 'pdf', '%PDF-1.']
	] as const) {
		const coming = page.waitForEvent('download');
		await notice.getByRole('link', { name: link }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toBe(
			`Notice d’information pour les habitants – ${MAIN_CENTRE}.${ending}`
		);
		const bytes = await readFile(await download.path());
		expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins);
	}
});

test(
	'the administration has those of the network, and none of a centre',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'administration');
		await page.goto(PAGE);
		await expect(page.getByRole('article').getByRole('heading')).toHaveText([
			'Contrat de sous-traitance',
			'Procédure après une fuite de données',
			'Registre du réseau'
		]);
		expect((await page.request.get(`${PAGE}/contrat/odt`)).status()).toBe(200);
		expect((await page.request.get(`${PAGE}/notice/pdf`)).status()).toBe(404);
	}
);

test(
	'the desk has no link to them, and is told so',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await page.goto('/equipe/centre');
		await expect(page.getByRole('link', { name: 'Partenaires', exact: true })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Papiers', exact: true })).toHaveCount(0);
		expect((await page.goto(PAGE))!.status()).toBe(403);
		await expect(page.locator('body')).toContainText('Cette page n’est pas ouverte pour vous');
		const answer = await page.request.get(`${PAGE}/registre/docx`);
		expect(answer.status()).toBe(403);
		expect(answer.headers()['content-disposition']).toBeUndefined();
	}
);

test('a paper or a format that does not exist is said', async ({ page }) => {
	await enterAs(page, 'direction');
	for (const file of ['testament/pdf', 'notice/exe', 'registre-reseau/pdf']) {
		expect((await page.request.get(`${PAGE}/${file}`)).status(), file).toBe(404);
	}
});

import { readFile } from 'node:fs/promises';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';

const PAGE = '/equipe/papiers';

test('the direction keeps the papers of her centre in each format', async ({ page }) => {
	await enterAs(page, 'direction');
	await page.goto('/equipe');
	await page.getByRole('link', { name: 'Papiers', exact: true }).first().click();
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

test('the administration has those of the network, and none of a centre', async ({ page }) => {
	await enterAs(page, 'administration');
	await page.goto(PAGE);
	await expect(page.getByRole('article').getByRole('heading')).toHaveText([
		'Contrat de sous-traitance',
		'Procédure après une fuite de données',
		'Registre du réseau'
	]);
	expect((await page.request.get(`${PAGE}/contrat/odt`)).status()).toBe(200);
	expect((await page.request.get(`${PAGE}/notice/pdf`)).status()).toBe(404);
});

test('the desk has no link to them, and is told so', async ({ page }) => {
	await enterAs(page, 'accueil');
	await page.goto('/equipe');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Papiers', exact: true })).toHaveCount(0);
	expect((await page.goto(PAGE))!.status()).toBe(403);
	await expect(page.locator('body')).toContainText('Cette page n’est pas ouverte pour vous');
	const answer = await page.request.get(`${PAGE}/registre/docx`);
	expect(answer.status()).toBe(403);
	expect(answer.headers()['content-disposition']).toBeUndefined();
});

test('a paper or a format that does not exist is said', async ({ page }) => {
	await enterAs(page, 'direction');
	for (const file of ['testament/pdf', 'notice/exe', 'registre-reseau/pdf']) {
		expect((await page.request.get(`${PAGE}/${file}`)).status(), file).toBe(404);
	}
});

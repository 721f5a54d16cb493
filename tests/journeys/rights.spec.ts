import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';

const LIST = '/equipe/habitants/conservation';

/** The page of somebody whose name comes to its end, from the list. */
async function openFarewell(page: Page, name: string): Promise<string> {
	await page.goto(LIST);
	await page.getByRole('link', { name }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	return /conservation\/([0-9a-f-]{36})/.exec(page.url())![1]!;
}

const lineOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test(
	'the direction reads at her door which names are about to go, and where to keep them',
	byNight('server/list-announced.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe');
		await expect(page.getByText(/^Noms bientôt effacés\s: \d+$/)).toBeVisible();
		await expect(page.getByText(/Roger Condette.*pas de nouvelles depuis deux ans/)).toBeVisible();
		await page.getByRole('link', { name: 'Voir ces noms, et garder ceux qu’il faut' }).click();
		await expect(page).toHaveURL(new RegExp(`${LIST}$`));
		await expect(lineOf(page, 'Roger Condette')).toContainText('Annoncé');
	}
);

test(
	'a name near its end is put off for a reason, and taken up again',
	byNight('server/list-announced.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await openFarewell(page, 'Roger Condette');
		await page.getByLabel('Jusqu’au').fill('2020-01-01');
		await page.getByRole('button', { name: 'Garder jusqu’à ce jour' }).click();
		await expect(page.getByText('Dites pourquoi, en une phrase').first()).toBeVisible();
		await page.getByLabel('Pourquoi').fill('Un dossier est ouvert.');
		await page.getByRole('button', { name: 'Garder jusqu’à ce jour' }).click();
		await expect(page.getByText('Donnez un jour à venir.').first()).toBeVisible();
		await expect(page.getByLabel('Pourquoi')).toHaveValue('Un dossier est ouvert.');
		const later = TODAY.add({ months: 6 }).toString();
		await page.getByLabel('Jusqu’au').fill(later);
		await page.getByRole('button', { name: 'Garder jusqu’à ce jour' }).click();
		await expect(page).toHaveURL(new RegExp(`${LIST}$`));
		await expect(lineOf(page, 'Roger Condette')).toContainText('En pause');
		await expect(lineOf(page, 'Roger Condette')).toContainText('Un dossier est ouvert.');
		await page.goto('/equipe');
		await expect(page.getByText('Ginette Bouclet')).toBeVisible();
		await expect(page.getByText('Roger Condette')).toHaveCount(0);

		await openFarewell(page, 'Roger Condette');
		await page.getByRole('button', { name: 'Arrêter la pause' }).click();
		await expect(lineOf(page, 'Roger Condette')).toContainText('À annoncer');
	}
);

test(
	'she asks to read all that is known of her, and not to be called any more',
	byNight('server/rights-asked.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		const id = await openFarewell(page, 'Roger Condette');
		await page.goto(`/equipe/habitants/${id}/droits`);
		await page.getByLabel('Ce qui est demandé').selectOption('access');
		await page.getByRole('button', { name: 'Noter la demande' }).click();
		await expect(page.getByText(/À répondre au plus tard le/)).toBeVisible();

		const file = page.waitForEvent('download');
		await page.getByRole('link', { name: /^JSON/ }).click();
		const told = JSON.parse(await readFile(await (await file).path(), 'utf8')) as {
			personne: string;
			tables: { table: string; lignes: object[] }[];
		};
		expect(told.personne).toBe('Roger Condette');
		expect(told.tables.map(({ table }) => table)).toEqual(
			expect.arrayContaining(['people', 'person_identities', 'rights_requests'])
		);
		for (const [link, begins] of [
			['PDF', '%PDF-1.'],
			['Word', 'PK']
		] as const) {
			const coming = page.waitForEvent('download');
			await page.getByRole('link', { name: link, exact: true }).click();
			const bytes = await readFile(await (await coming).path());
			expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins);
		}
		await page.getByText('Répondre', { exact: true }).click();
		await page.getByRole('button', { name: 'Refuser' }).click();
		await expect(
			page.getByText('Dites pourquoi : la personne doit le savoir').first()
		).toBeVisible();
		await page.getByRole('button', { name: 'C’est fait' }).click();
		await expect(page.getByText(/^Répondu le/)).toBeVisible();

		await page.getByLabel('Ce qui est demandé').selectOption('objection');
		await page.getByRole('button', { name: 'Noter la demande' }).click();
		await expect(page.getByText('Opposition notée')).toBeVisible();
	}
);

test('somebody is erased at her request, and a certificate proves it', async ({ page }) => {
	await enterAs(page, 'direction');
	const id = await openFarewell(page, 'Ginette Bouclet');
	await page.goto(`/equipe/habitants/${id}/droits`);
	await page.getByLabel('Ce qui est demandé').selectOption('erasure');
	await page.getByLabel('Ses mots').fill('Je ne viens plus, oubliez-moi.');
	await page.getByRole('button', { name: 'Noter la demande' }).click();
	await page.getByRole('link', { name: 'Effacer maintenant' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Effacer Ginette Bouclet ?');
	await page.getByRole('button', { name: 'Oui, effacer pour toujours' }).click();
	await expect(page).toHaveURL(new RegExp(LIST));
	await expect(page.getByText('Ginette Bouclet')).toHaveCount(0);
	await expect(page.getByText('Effacement demandé par la personne.')).toBeVisible();
	const coming = page.waitForEvent('download');
	await page
		.getByRole('link', { name: /^PDF du certificat/ })
		.first()
		.click();
	const bytes = await readFile(await (await coming).path());
	expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
	expect((await page.goto(`/equipe/habitants/${id}/droits`))!.status()).toBe(404);
	expect((await page.request.get(`/equipe/habitants/${id}/droits/donnees/json`)).status()).toBe(
		404
	);
});

test(
	'who is not the direction, or is of another centre, reads none of it',
	byNight('actions/actions.walk.ts'),
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'direction');
		const id = await openFarewell(page, 'Liliane Dezoteux');
		const hers = [
			`${LIST}/${id}`,
			`/equipe/habitants/${id}/droits`,
			`/equipe/habitants/${id}/droits/effacer`,
			`/equipe/habitants/${id}/droits/donnees/json`
		];
		const other = await otherBrowser();
		for (const [entry, centre, paths, status] of [
			['accueil', MAIN_CENTRE, [LIST, ...hers], 403],
			['animateur', MAIN_CENTRE, [LIST, ...hers], 403],
			['direction', 'Centre social du Mont-Lambert', hers, 404]
		] as const) {
			await enterAs(other, entry, centre);
			for (const path of paths) {
				const answer = await other.request.get(path);
				expect(answer.status(), `${entry} ${path}`).toBe(status);
				expect(await answer.text()).not.toContain('Liliane');
			}
		}
	}
);

import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { SEASON_2018, CORRECTED_SENOU } from './support/registers.ts';

/** Its 2018 is empty. */
const CENTRE = 'Centre social du Mont-Lambert';

async function drop(
	page: Page,
	files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]
) {
	await page.goto('/equipe/registres');
	await page.getByLabel('Année des registres').fill('2018');
	await page.getByLabel('Fichiers').setInputFiles(files);
	await page.getByRole('button', { name: 'Lire ces registres' }).click();
	await expect(page).toHaveURL(/\/equipe\/registres\/[0-9a-f-]{36}/);
}

test('a director drops last season’s registers and reads the year', async ({ page }) => {
	await enterAs(page, 'direction', CENTRE);
	await drop(page, SEASON_2018);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voici ce que Déclic a compris');
	await expect(page.getByText('49 personnes n’ont pas été vues', { exact: false })).toBeVisible();
	await expect(page.getByRole('group', { name: /session mai-juin n’a pas eu lieu/ })).toBeVisible();

	await page.getByRole('button', { name: 'Écrire dans Déclic' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Les registres sont dans Déclic'
	);

	await page.getByRole('link', { name: 'Voir le bilan 2018' }).click();
	await expect(page.getByText('32 stagiaires en cumulé', { exact: false })).toBeVisible();
	await expect(page.getByText('49', { exact: true }).first()).toBeVisible();

	await test.step('the same files again change nothing', async () => {
		await drop(page, SEASON_2018);
		await page.getByRole('button', { name: 'Écrire dans Déclic' }).click();
		await expect(page.getByText('Ces fichiers ne changent rien')).toBeVisible();
	});

	await test.step('a corrected register shows its one difference, and its cell', async () => {
		await drop(page, [CORRECTED_SENOU]);
		const table = page.getByRole('table', { name: 'Différences, case par case' });
		await expect(table.getByRole('row')).toHaveCount(2);
		await expect(table).toContainText('11/01/2018');
		await page.getByRole('button', { name: 'Ne rien écrire' }).click();
		await expect(page).toHaveURL(/\/equipe\/registres$/);
	});

	await test.step('the import is undone, and the year is empty again', async () => {
		await page.getByRole('table', { name: 'Imports passés' }).getByRole('link').first().click();
		await page.getByRole('link', { name: /Défaire cet import/ }).click();
		await page.getByRole('button', { name: 'Oui, défaire l’import' }).click();
		await expect(page.getByText('tout est redevenu comme avant', { exact: false })).toBeVisible();
		await page.goto('/equipe/bilan/2018');
		await expect(page.getByText('Rien à compter en 2018')).toBeVisible();
	});
});

test(
	'answers change what is read, and survive a reload',
	byNight('registers/any-register.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction', CENTRE);
		await drop(page, SEASON_2018);
		const question = page.getByRole('group', { name: /A-t-elle arrêté l’atelier/ });
		await question.getByText('Non', { exact: true }).click();
		const read = page.waitForResponse((answer) => answer.request().method() === 'POST');
		await page.getByRole('button', { name: 'Relire avec ces réponses' }).click();
		await (await read).finished();
		await page.goto(page.url());
		await expect(question.getByRole('radio', { name: 'Non' })).toBeChecked();
		await page.getByRole('button', { name: 'Ne rien écrire' }).click();
	}
);

test(
	'a file that cannot be read is refused with a sentence, and nothing is written',
	byNight('drafts/waiting-files.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction', CENTRE);
		await drop(page, [
			{
				name: 'presences.xlsx',
				mimeType: 'application/pdf',
				buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n')
			}
		]);
		await expect(page.getByText('Ces fichiers ne peuvent pas être lus')).toBeVisible();
		await expect(page.getByRole('main')).toContainText('presences.xlsx');
		await page.getByRole('button', { name: /Revenir et choisir/ }).click();
		await expect(page).toHaveURL(/\/equipe\/registres$/);
	}
);

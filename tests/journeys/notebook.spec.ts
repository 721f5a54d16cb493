import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isClean } from './support/sound.ts';

const NOTEBOOK_2018 = 'tests/fixtures/desk-2018/cahier-accueil-2018.csv';

async function drop(page: Page, content: Buffer) {
	await page.goto('/equipe/accueil/cahier');
	await page.getByLabel('Année du cahier').fill('2018');
	await page
		.getByLabel('Fichier', { exact: true })
		.setInputFiles({ name: 'cahier.csv', mimeType: 'text/csv', buffer: content });
	await page.getByRole('button', { name: 'Lire ce cahier' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ce que Déclic a lu/);
}

async function undoLast(page: Page) {
	await page.goto('/equipe/accueil/cahier');
	const past = page.getByRole('table', { name: 'Imports passés' });
	await past.getByRole('row').filter({ hasText: 'écrit' }).getByRole('link').first().click();
	await page.getByRole('link', { name: /Défaire cet import/ }).click();
	await page.getByRole('button', { name: 'Oui, défaire l’import' }).click();
	await expect(page.getByText('tout est redevenu comme avant', { exact: false })).toBeVisible();
}

test(
	'the notebook of the desk is reviewed by families, written once, and taken back',
	byNight('notebook/record-notebook.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		const notebook = Buffer.from(
			[
				'date;demande;envoyé par;réponse donnée',
				'11/01;dame 66 ans - wifi à la maison ne marche pas;CCAS;expliqué',
				'12/01;monsieur - déclaration de revenus en ligne;;orienté vers la mairie',
				'13/01;monsieur - xyz;;'
			].join('\n')
		);
		await drop(page, notebook);
		const odd = page.getByRole('group', { name: 'Autre démarche' });
		await expect(odd).toContainText('à vérifier');
		await isClean(page);

		await test.step('at the keyboard, a line goes to another family', async () => {
			await odd.getByRole('checkbox', { name: /xyz/ }).focus();
			await page.keyboard.press('Space');
			await odd.getByLabel('Les ranger dans').selectOption('Emploi et chômage');
			await odd.getByRole('button', { name: 'Ranger les lignes cochées' }).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByText('Emploi et chômage\u00a0: 1')).toBeVisible();
		});

		await page.getByRole('button', { name: 'Écrire dans Déclic' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le cahier est dans Déclic');
		await drop(page, notebook);
		await page.getByRole('button', { name: 'Écrire dans Déclic' }).click();
		await expect(page.getByText('Ce cahier ne change rien', { exact: false })).toBeVisible();
		await undoLast(page);
	}
);

test(
	'the notebook of 2018: seven lines are refused until they are kept masked',
	byNight('notebook/record-notebook.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await drop(page, readFileSync(NOTEBOOK_2018));
		await expect(page.getByText('7 lignes sont refusées', { exact: false })).toBeVisible();
		await expect(page.getByRole('main')).not.toContainText(/FR\d\d[ \d]{10}/);
		await page.getByRole('button', { name: 'Garder ces lignes, numéros masqués' }).click();
		await expect(page.getByText('Les numéros confidentiels sont masqués')).toBeVisible();
		await page.getByRole('button', { name: 'Écrire dans Déclic' }).click();
		await expect(page.getByRole('main')).toContainText('112');
		await undoLast(page);
	}
);

import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isClean } from './support/sound.ts';

const LIST = [
	'N° adhérent;Civilité;NOM;Prénom;Né(e) le;Portable;Mail;Adresse;CP;Ville;N° allocataire CAF;Quotient familial',
	'J-1;Mme;DELANNOY;Solange;14/02/1949;06 39 98 61 01;;2 rue du Quai;62230;Outreau;0000000;612',
	'J-2;M.;BOUTOILLE;Eugène;03/07/1953;06 39 98 61 02;eugene@exemple.fr;;62480;Le Portel;;',
	'J-3;Mme;SANSSUITE;Odette;;0639;;;;;;'
];

async function drop(page: Page, lines: string[]) {
	await page.goto('/equipe/habitants/liste');
	await page.getByLabel('Fichier', { exact: true }).setInputFiles({
		name: 'adherents.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(lines.join('\n'))
	});
	await page.getByRole('button', { name: 'Lire cette liste' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voici qui Déclic a reconnu');
}

test(
	'a director drops the list, then next year’s, and nobody is there twice',
	{ tag: '@nuit' },
	async ({ page }) => {
		await enterAs(page, 'direction');
		await drop(page, LIST);
		await expect(page.getByText('n° allocataire caf, quotient familial')).toBeVisible();
		const people = page.getByRole('table', { name: 'Nouvelles personnes' });
		await expect(people).toContainText('DELANNOY Solange, 1949');
		await expect(page.getByRole('table', { name: /Points à regarder/ })).toContainText('F4');
		await isClean(page);
		await page.getByRole('button', { name: 'Écrire dans Déclic' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('La liste est dans Déclic');
		await expect(page.getByText('Information à donner')).toBeVisible();

		await test.step('the same list again changes nothing', async () => {
			await drop(page, LIST);
			await page.getByRole('button', { name: 'Écrire dans Déclic' }).click();
			await expect(page.getByText('Cette liste ne change rien', { exact: false })).toBeVisible();
		});

		await test.step('next year one has a new phone, and one has married: that is asked', async () => {
			await drop(page, [
				'Prénom;Nom;Naissance;Téléphone',
				'Eugène;Boutoille;1953;06 39 98 61 22',
				'Solange;MERLIN née DELANNOY;1949;'
			]);
			await expect(page.getByRole('table', { name: /Différences/ })).toContainText('+33639986122');
			const question = page.getByRole('group', { name: /MERLIN Solange/ });
			await expect(question.getByRole('radio', { name: /Je ne sais pas/ })).toBeChecked();
			await question.getByText(/Oui.: DELANNOY Solange/).click();
			await page.getByRole('button', { name: 'Relire avec ces réponses' }).click();
			await expect(question.getByRole('radio', { name: /Oui/ })).toBeChecked();
			await page.getByRole('button', { name: 'Écrire dans Déclic' }).click();
			await expect(page.getByRole('main')).toContainText('Nouveaux contacts');
		});

		await test.step('both imports are undone, the last one first', async () => {
			for (let left = 2; left > 0; left--) {
				await page.goto('/equipe/habitants/liste');
				const past = page.getByRole('table', { name: 'Imports passés' });
				await past.getByRole('row').filter({ hasText: 'écrit' }).getByRole('link').first().click();
				await page.getByRole('link', { name: /Défaire cet import/ }).click();
				await page.getByRole('button', { name: 'Oui, défaire l’import' }).click();
				await expect(
					page.getByText('tout est redevenu comme avant', { exact: false })
				).toBeVisible();
			}
		});
	}
);

test(
	'a file without a column of names is told so, and the desk does not open the page',
	byNight('members/record-members.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await drop(page, ['a;b', '1;2']);
		await expect(page.getByText('Personne n’a été trouvé dans ce fichier')).toBeVisible();
		await page.getByRole('button', { name: 'Ne rien écrire' }).click();
		await expect(page).toHaveURL(/\/equipe\/habitants\/liste$/);
		await enterAs(page, 'accueil');
		const refused = await page.goto('/equipe/habitants/liste');
		expect(refused?.status()).toBe(403);
	}
);

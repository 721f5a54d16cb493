import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { enterOn } from './support/keyboard.ts';
import { fitsAt, isSound } from './support/sound.ts';

const HEADS =
	'id;pivot;nom;commune;code_postal;code_insee;adresse;latitude;longitude;typologie;telephone;horaires;source;date_maj;services';
/** As a region sends them: two that may be one, one that is not kept, a refuge that tells its street. */
const DIRTY = [
	'f-1;00000000000000;Le Fanal;OUTREAU;62230;62643;4 rue Alma;50,7051;1,5901;EPN;01 99 00 12 34;Mo-Fr 9h-12h;Annuaire;03/11/2026;Prendre en main un ordinateur;Bureautique',
	'f-2;13002526500013;FANAL;Outreau;62230;62643;4 rue Alma;50.7052;1.5902;EPN;12;lundi au vendredi 9h-12h;Annuaire;2026-11-03;Poterie',
	'f-3;13002526500013;La Vigie;Outreau;6223;62643;;50.7;1.59;Vaisseau;;;Annuaire;hier;',
	'f-4;13002526500013;Foyer de femmes;Outreau;62230;62643;9 impasse des Sternes;50.7;1.59;ASSO;0199005678;;Annuaire;2026-11-03;'
].map((line) => line.replace(/;Bureautique$/, '|Bureautique'));

const file = (...lines: string[]) => ({
	...{ name: 'region.csv', mimeType: 'text/csv' },
	buffer: Buffer.from([HEADS, ...lines].join('\r\n'))
});
const choose = (page: Page, button: string, ...lines: string[]) =>
	page
		.locator('form')
		.filter({ has: page.getByRole('button', { name: button }) })
		.getByLabel('Fichiers')
		.setInputFiles(file(...lines));

test(
	'a dirty file of the region is read whole before anything is written, then written, then undone',
	byNight('exchange/import-dirty.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await enterAs(page, 'animateur');
		await page.goto('/equipe/lieux/importer');
		await isSound(page);

		await test.step('each fault has its line, its sentence, and what to write instead', async () => {
			await choose(page, 'Lire sans rien écrire', ...DIRTY);
			await enterOn(page, page.getByRole('button', { name: 'Lire sans rien écrire' }));
			const problems = page.getByRole('table', { name: 'À corriger dans le fichier' });
			const told = (...words: string[]) =>
				words.reduce((rows, hasText) => rows.filter({ hasText }), problems.getByRole('row'));
			await expect(page.getByRole('main')).toContainText(
				'Rien n’est encore écrit. 3 lieux ajoutés'
			);
			await expect(told('ligne 1', 'Bureautique')).toContainText('Maîtrise des outils numériques');
			await expect(told('ligne 2', 'horaires')).toContainText('Mo-Fr 09:00-12:00');
			await expect(told('ligne 2', 'telephone')).toContainText('À vérifier');
			await expect(told('ligne 3')).toHaveCount(4);
			await expect(told('ligne 3', 'adresse')).toContainText('ce lieu n’est pas repris');
			await expect(page.getByRole('region', { name: 'Peut-être le même lieu' })).toContainText(
				'Le Fanal et FANAL'
			);
			await enterOn(page, page.locator('summary').filter({ hasText: 'remarques' }));
			const notes = page.getByRole('table', { name: 'Lu quand même' });
			await expect(notes).toContainText('SIRET absent');
			await expect(notes).toContainText('C’est un lieu de refuge');
			await expect(page.getByRole('main')).not.toContainText('Sternes');
			await isSound(page);
			await fitsAt(page, 1280);
		});

		await test.step('another file is not written in its place', async () => {
			await choose(page, 'Écrire ces lieux', DIRTY[1]!);
			await page.getByRole('button', { name: 'Écrire ces lieux' }).click();
			await expect(page.getByRole('main')).toContainText('Ce n’est pas le fichier relu');
		});

		await test.step('the same one is, and its places are shown', async () => {
			await choose(page, 'Lire sans rien écrire', ...DIRTY);
			await page.getByRole('button', { name: 'Lire sans rien écrire' }).click();
			await choose(page, 'Écrire ces lieux', ...DIRTY);
			await enterOn(page, page.getByRole('button', { name: 'Écrire ces lieux' }));
			await expect(page.getByRole('main')).toContainText('C’est écrit. 3 lieux ajoutés');
			await expect(page.getByRole('link', { name: 'Comparer ces lieux' })).toBeVisible();
			const past = page.getByRole('region', { name: 'Derniers imports' });
			await expect(past).toContainText('region.csv');
			await expect(past).toContainText('La coordination du réseau peut défaire un import.');
			await isSound(page);
		});

		await test.step('the coordination undoes it; read again, the file would write them again', async () => {
			const network = await otherBrowser();
			await enterAs(network, 'coordination');
			await network.goto('/equipe/lieux/importer');
			await enterOn(network, network.getByRole('button', { name: /^Défaire l’import du/ }));
			await expect(network.getByRole('main')).toContainText('3 lieux comme avant l’import.');
			await choose(network, 'Lire sans rien écrire', ...DIRTY);
			await network.getByRole('button', { name: 'Lire sans rien écrire' }).click();
			await expect(network.getByRole('main')).toContainText('3 lieux ajoutés');
		});
	}
);

test(
	'the directory is taken away in each format, and what lacks for the standard is told in words',
	byNight('exchange/round-trip.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await page.goto('/equipe/lieux/exporter');
		for (const [name, begins] of [
			['Standard national (CSV)', 'id,pivot,nom'],
			['data·inclusion (JSON)', '{"structures":'],
			['GeoJSON', '{"type":"FeatureCollection"'],
			['Tableur (CSV)', '\uFEFFIdentifiant;']
		] as const) {
			const href = await page.getByRole('link', { name }).getAttribute('href');
			const answer = await page.request.get(href!);
			expect(answer.headers()['content-disposition']).toContain('attachment');
			expect((await answer.text()).slice(0, begins.length)).toBe(begins);
		}
		await expect(page.getByRole('table', { name: 'Lieux qui ne partent pas' })).toContainText(
			'SIRET'
		);
		await isSound(page);
	}
);

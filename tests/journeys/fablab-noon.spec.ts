import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isClean } from './support/sound.ts';

test.use({ viewport: { width: 390, height: 844 } });

test(
	'a FabLab noon: whose machines, who walks in by one tap, and the PANO by one of its three doors',
	byNight('places/server/places.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await test.step('the agreement with the lycée is on the page of the FabLab', async () => {
			await page.goto('/equipe/ateliers/programme/fablab/lieu');
			const agreement = page.getByRole('region', { name: /^Accord avec Lycée professionnel/ });
			await expect(agreement).toContainText('Les midis et en soirée');
			await expect(agreement).toContainText('depuis 2018');
			await expect(agreement).toContainText('pas encore');
			await isClean(page);
		});

		await test.step('three people walk in, one tap was too many', async () => {
			const today = page.getByRole('status').filter({ hasText: 'aujourd’hui' });
			for (const count of [1, 2, 3, 4]) {
				await page.getByRole('button', { name: 'Une personne entre' }).click();
				await expect(today).toContainText(`${count} aujourd’hui`);
			}
			await page.getByRole('button', { name: 'Retirer la dernière' }).click();
			await expect(today).toContainText('3 aujourd’hui');
			await expect(today).toContainText('21 passages cette année');
		});

		await test.step('the fiche of the year counts them, and says the lycée among the partners', async () => {
			await page.goto('/equipe/bilan/2026/fiches/fablab');
			await expect(page.getByText('21 venues sans inscription.').first()).toBeVisible();
			await expect(page.getByRole('main')).toContainText(/Venues sans inscription\s*21/);
			await expect(page.getByText(/le bilan portera.*Lycée professionnel Clerc/)).toBeVisible();
		});

		await test.step('the PANO has three doors, and somebody is sent through one', async () => {
			await page.goto('/equipe/partenaires');
			await page.getByRole('link', { name: /PANO/ }).first().click();
			const doors = page.getByRole('region', { name: 'Ses portes' });
			for (const door of ['Formation', 'Insertion professionnelle', 'Médiation numérique'])
				await expect(doors.getByText(door, { exact: true })).toBeVisible();
			await expect(doors).toContainText('depuis 2016');
			await page.getByRole('link', { name: 'Orienter quelqu’un' }).click();
			const ways = page.getByRole('group', { name: 'Par quelle porte' });
			await ways.getByText('Médiation numérique', { exact: true }).click();
			await page.getByLabel('Pour quoi la personne y va').fill('Imprimer un objet en 3D');
			await page.getByRole('button', { name: 'Préparer la fiche' }).click();
			await expect(page.getByText(/Par la porte .*Médiation numérique/)).toBeVisible();
			await page.goto(`${page.url()}/fiche`);
			const door = page.getByRole('article').getByRole('heading', { name: 'Par quelle porte' });
			await expect(door).toBeVisible();
			await expect(page.getByRole('article')).toContainText('Médiation numérique');
		});
	}
);

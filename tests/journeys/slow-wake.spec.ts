import { openAsleep } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { addResident } from './support/residents.ts';

test.describe('what is typed before the page is awake', { tag: '@avec-javascript' }, () => {
	test('an invitation keeps its name, its address and its role', async ({ page }) => {
		await enterAs(page, 'direction');
		const { wake } = await openAsleep(page, '/equipe/personnes');
		await page.getByLabel('Prénom et nom').fill('Lente Essai');
		await page.getByLabel('Adresse électronique').fill('lente@example.org');
		await page.getByLabel('Rôle').selectOption('accueil');
		await wake();
		await expect(page.getByLabel('Prénom et nom')).toHaveValue('Lente Essai');
		await expect(page.getByLabel('Adresse électronique')).toHaveValue('lente@example.org');
		await expect(page.getByLabel('Rôle')).toHaveValue('accueil');
	});

	test(
		'a record keeps the numbers and the address that were added to it',
		byNight('journeys/slow-wake.spec.ts'),
		async ({ page }) => {
			await enterAs(page, 'accueil');
			const { wake } = await openAsleep(page, `${await addResident('Odette Lentin')}/modifier`);
			const telephone = page.getByLabel(/^Téléphone/);
			const address = page.getByLabel(/^Adresse électronique/);
			await telephone.fill('06 39 98 12 34');
			await address.fill('odette@example.org');
			await wake();
			await expect(telephone).toHaveValue('06 39 98 12 34');
			await expect(address).toHaveValue('odette@example.org');
		}
	);

	test(
		'a line of a paper questionnaire keeps its tick',
		byNight('journeys/slow-wake.spec.ts'),
		async ({ page }) => {
			await enterAs(page, 'animateur');
			const sheet = await addResident('Paulette Lentin');
			const { wake } = await openAsleep(page, `${sheet}/positionnement/feuille`);
			const tick = page.getByRole('radio').nth(4);
			await tick.check();
			await wake();
			await expect(tick).toBeChecked();
		}
	);

	test('a word selected is replaced by the next one typed', async ({ page }) => {
		await enterAs(page, 'accueil');
		const sheet = await addResident('Josiane Delattre');
		const { wake } = await openAsleep(page, `${sheet}/modifier`);
		const given = page.getByLabel('Prénom', { exact: true });
		await given.selectText();
		await wake();
		await expect(given).not.toHaveAttribute('value');
		await page.keyboard.type('Josette');
		await expect(given).toHaveValue('Josette');
	});

	test(
		'lines selected are replaced by the next ones typed',
		byNight('journeys/slow-wake.spec.ts'),
		async ({ page }) => {
			await enterAs(page, 'animateur');
			const { wake } = await openAsleep(page, '/equipe/ateliers/lettres/ateliers/modele');
			const text = page.getByLabel('Texte', { exact: true });
			await expect(text).not.toHaveValue('');
			await text.selectText();
			await wake();
			await page.keyboard.type('Bonjour à tous.');
			await expect(text).toHaveValue('Bonjour à tous.');
		}
	);

	test(
		'a name that is looked for is found',
		byNight('journeys/slow-wake.spec.ts'),
		async ({ page }) => {
			await enterAs(page, 'accueil');
			const { wake } = await openAsleep(page, '/equipe/habitants');
			await page.getByRole('main').getByRole('searchbox').fill('ma');
			await wake();
			await expect(page.getByRole('table', { name: 'Personnes trouvées' })).toBeVisible();
		}
	);

	test('a request keeps its words, how it came, and proposes its family', async ({ page }) => {
		await enterAs(page, 'accueil');
		const { wake } = await openAsleep(page, '/equipe/accueil/demande');
		await page.getByLabel('Que demande la personne ?').fill('Refaire sa carte d’identité');
		await page.getByLabel('La personne téléphone').check();
		await page.getByText('Une nouvelle personne').click();
		await wake();
		await expect(page.getByLabel('Que demande la personne ?')).toHaveValue(
			'Refaire sa carte d’identité'
		);
		await expect(page.getByLabel('La personne téléphone')).toBeChecked();
		await expect(page.getByLabel('Prénom')).toBeVisible();
		await expect(page.getByRole('radio', { name: /État civil/ })).toBeChecked();
	});

	test(
		'a family chosen is not put back by what is proposed',
		byNight('journeys/slow-wake.spec.ts'),
		async ({ page }) => {
			await enterAs(page, 'accueil');
			const { wake } = await openAsleep(page, '/equipe/accueil/demande');
			await page.getByLabel('Que demande la personne ?').fill('bonjour');
			await page.getByText('Choisir parmi les dix familles').click();
			await page.getByRole('radio', { name: 'Loisirs et petite enfance' }).check();
			const proposed = page.waitForResponse('**/proposer');
			await wake();
			await (await proposed).finished();
			await expect(page.getByRole('radio', { name: 'Loisirs et petite enfance' })).toBeChecked();
		}
	);

	test(
		'a resident looked for in a form is listed',
		byNight('journeys/slow-wake.spec.ts'),
		async ({ page }) => {
			await enterAs(page, 'accueil');
			const { wake } = await openAsleep(page, '/equipe/accueil/demande');
			await page.getByRole('combobox', { name: 'Pour qui ?' }).fill('ma');
			await wake();
			await expect(page.getByRole('listbox', { name: 'Pour qui ?' })).toBeVisible();
		}
	);
});

import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { addCourse } from './support/workshops.ts';

const PAGE = '/equipe/ateliers/programme';
const tabsOf = (page: Page, name: string) =>
	page.getByRole('navigation', { name: `Pages de ${name}` }).getByRole('link');

test(
	'SÉNOU without letters: its page has what one does there, and its sheet is for the Ville',
	byNight('programmes/offered-by.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers');
		const name = 'Ateliers informatiques SENOU';
		await page.locator('#programme-senou').getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
		await expect(tabsOf(page, name)).toHaveText([
			'Groupes et séances',
			'Liste',
			'Questions',
			'Contenus'
		]);
		await expect(page.getByText('proposé par Service Animations Ville d’Outreau')).toBeVisible();
		await isSound(page);
		await page.goto('/equipe/ateliers/lettres/senou');
		await expect(page).toHaveURL(/\/programme\/senou\?/);
		await expect(page.getByText('n’envoie pas d’invitation')).toBeVisible();

		const printed = await page.request.get(`${PAGE}/senou/inscriptions.pdf`);
		expect(printed.status()).toBe(200);
		expect(printed.headers()['content-type']).toBe('application/pdf');
		expect((await page.request.get(`${PAGE}/ateliers/inscriptions.pdf`)).status()).toBe(404);

		await tabsOf(page, name).filter({ hasText: 'Liste' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Liste/);
		await expect(tabsOf(page, name).and(page.locator('[aria-current]'))).toHaveText('Liste');
		await expect(page.getByRole('link', { name: /Inviter|Former|Quels créneaux/ })).toHaveCount(0);
	}
);

test(
	'one comes to the FabLab; a course has every step; the desk prints no sheet of names',
	byNight('offers/other-formats.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(`${PAGE}/fablab`);
		await expect(tabsOf(page, 'FabLab')).toHaveText([
			'Groupes et séances',
			'Lieu et passages',
			'Contenus'
		]);
		await expect(page.getByRole('heading', { name: /^Venue libre/ }).first()).toBeVisible();
		await expect(page.getByText('à remplir')).toHaveCount(0);
		await page
			.getByRole('main')
			.getByRole('listitem')
			.filter({ hasText: /séances? tenues?/ })
			.getByRole('link')
			.first()
			.click();
		const people = page.getByRole('table', { name: 'Personnes et leurs venues' });
		await expect(people.getByRole('columnheader')).toHaveText(['Personne', 'Venues']);
		await expect(page.getByRole('link', { name: 'Voir les projets' })).toBeVisible();
		await expect(page.getByRole('main')).not.toContainText(
			/feuille|séances notées|parcours|cycle/i
		);
		await page.goto(`${PAGE}/ateliers`);
		await expect(tabsOf(page, 'Ateliers informatiques')).toHaveText([
			'Groupes et séances',
			'Pré-liste',
			'Où chacun en est',
			'Lettres',
			'Réunions',
			'Former les groupes',
			'Contenus',
			'Ce qui compte'
		]);
		await enterAs(page, 'accueil');
		await page.goto(`${PAGE}/senou`);
		await expect(page.getByRole('link', { name: /PDF/ })).toHaveCount(0);
		expect((await page.request.get(`${PAGE}/senou/inscriptions.pdf`)).status()).toBe(403);
	}
);

test(
	'on an afternoon of the repair café one taps who came: nobody is absent, and a sheet saved again adds nobody',
	byNight('attendance/free-sheet.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(`${PAGE}/perfectionnement`);
		const groups = page
			.getByRole('main')
			.getByRole('listitem')
			.filter({ hasText: /séances? tenue/ });
		await groups.getByRole('link').first().click();
		const afternoon = page
			.getByRole('table', { name: 'Séances du groupe' })
			.getByRole('row')
			.filter({ hasText: 'Tenue' })
			.first();
		const came = (await afternoon.getByRole('cell').nth(1).innerText()).trim();
		await afternoon.getByRole('link', { name: /les venues du/ }).click();
		await expect(page.getByRole('heading', { level: 1, name: /^Venues du/ })).toBeVisible();
		const chosen = (name: string) => page.getByRole('radio', { name, exact: true, checked: true });
		await expect(chosen('Là')).toHaveCount(Number(came));
		await expect(chosen('Pas là').first()).toBeAttached();
		await expect(page.getByRole('radio', { name: /Excusé|Absent/ })).toHaveCount(0);
		await expect(page.getByRole('link', { name: /feuille papier/ })).toHaveCount(0);
		await isSound(page);
		await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
		await expect(page.getByText(/^Feuille enregistrée/)).toBeVisible();
		await expect(chosen('Là')).toHaveCount(Number(came));
	}
);

test(
	'a course becomes free: who waits for it is still found, then the list closes',
	byNight('programmes/change-format.db.test.ts'),
	async ({ page }) => {
		await addCourse('robots', 'Robots');
		await askDatabase(
			`insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
		select p.centre_id, p.id, (select i.person_id from person_identities i
			where i.centre_id = p.centre_id order by i.person_id limit 1), ${SQL_NOW}
		from programmes p join centres c on c.id = p.centre_id
		where p.slug = 'robots' and exists (select from person_identities i where i.centre_id = c.id)`
		);
		await enterAs(page, 'animateur');
		await page.goto(`${PAGE}/robots/format`);
		await expect(page.getByText('Une personne attend sur la liste')).toBeVisible();
		await page.getByText('Venue libre', { exact: true }).click();
		await page.getByRole('button', { name: 'Enregistrer' }).click();

		await expect(page.getByText('Une personne attend encore sur la liste')).toBeVisible();
		await page.getByRole('link', { name: 'Voir la liste' }).click();
		await expect(page.getByRole('heading', { level: 1, name: /^Liste/ })).toBeVisible();
		await expect(tabsOf(page, 'Robots').and(page.locator('[aria-current]'))).toHaveText('Liste');
		await expect(page.getByText('On vient maintenant sans s’inscrire')).toBeVisible();
		await isSound(page);
		await page.getByText(/^N’attend plus/).click();
		await page.getByRole('button', { name: 'Retirer de la liste' }).click();
		await expect(page).toHaveURL(/\/programme\/robots/);
		await expect(tabsOf(page, 'Robots').filter({ hasText: 'Liste' })).toHaveCount(0);
	}
);

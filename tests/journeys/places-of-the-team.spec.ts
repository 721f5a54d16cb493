import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { enterOn, tabTo } from './support/keyboard.ts';
import { fitsAt, isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

test.describe.configure({ mode: 'serial' });

const NAME = 'Vestiaire des Dunes';
const PHONE = '01 99 00 12 40';
const HERE = /\/equipe\/lieux\/[0-9a-f-]{36}$/;

const door = () =>
	sharp({ create: { width: 640, height: 480, channels: 3, background: '#0b4f4a' } })
		.jpeg()
		.toBuffer();

/** Sound for everybody, and as wide as the telephone and the desk that hold it. */
async function fits(page: Page): Promise<void> {
	await isSound(page);
	for (const width of [390, 1280]) await fitsAt(page, width);
}

/** Shown, and nobody ever said that they are true; without a SIRET. */
async function givePlacesThatWait(many: number): Promise<void> {
	await askDatabase(
		`with added as (
			insert into places (name, kind, town, verify_months, updated_on, recorded_at)
			select 'Salle ' || n, 'ASSO', 'Wimille', 3, current_date, ${SQL_NOW} from generate_series(1, $1::integer) n
			returning id
		)
		insert into place_showings (place_id, is_shown, recorded_at) select id, true, ${SQL_NOW} from added`,
		[many]
	);
}

/** From page to page with the keyboard, until there is no other: as many different places as its title says. */
async function readsAllOf(page: Page, title: string, pages: string): Promise<void> {
	const list = page.getByRole('region', { name: new RegExp(`^${title}`) });
	const count = Number(/\d+/.exec(await list.getByRole('heading', { level: 2 }).innerText())?.[0]);
	const next = page
		.getByRole('navigation', { name: pages })
		.getByRole('link', { name: 'Page suivante' });
	const read = new Set<string>();
	for (;;) {
		for (const link of await list.getByRole('rowheader').getByRole('link').all()) {
			read.add((await link.getAttribute('href'))!);
		}
		if ((await next.count()) === 0) break;
		const before = page.url();
		await enterOn(page, next);
		await expect(page).not.toHaveURL(before);
	}
	expect(count).toBeGreaterThan(60);
	expect(read.size).toBe(count);
}

test(
	'a colleague adds a place, its week, a photo, shows it; it is found on the map, open at that hour',
	byNight('server/open-now.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe');
		await enterOn(page, page.getByRole('link', { name: 'Lieux', exact: true }).first());
		await expect(page.getByRole('heading', { level: 1, name: 'Lieux du quartier' })).toBeVisible();
		await fits(page);
		await enterOn(page, page.getByRole('link', { name: 'Ajouter un lieu' }));

		// With the keyboard alone: what it is, what for, where.
		await tabTo(page, page.getByLabel('Nom', { exact: true }));
		await page.keyboard.type(NAME);
		await page.getByLabel('Genre de lieu').selectOption('ASSO');
		const needs = await unfold(page, 'Payer, s’en sortir');
		await needs.getByLabel('Trouver des vêtements, des meubles').check();
		await tabTo(page, page.getByLabel('Numéro et rue'));
		await page.keyboard.type('3 rue des Essais');
		await page.getByLabel('Code postal').fill('62230');
		await page.getByLabel('Commune').fill('Outreau');
		await page.getByLabel('Pour y aller').fill('Bus 2, arrêt Essais');
		await page.getByLabel('Téléphone').fill('06 39');
		await fits(page);
		await enterOn(page, page.getByRole('button', { name: 'Ajouter ce lieu' }));
		await expect(page.getByLabel('Téléphone')).toHaveAccessibleDescription(/ne se compose pas/);
		await expect(page.getByLabel('Pour y aller')).toHaveValue('Bus 2, arrêt Essais');
		await page.getByLabel('Téléphone').fill(PHONE);
		await page.getByRole('button', { name: 'Ajouter ce lieu' }).click();
		await expect(page).toHaveURL(HERE);
		await expect(page.getByText('Pas montré', { exact: true })).toBeVisible();
		await fits(page);

		await page.getByRole('link', { name: 'Noter les horaires' }).click();
		const tuesday = page.getByRole('group', { name: 'Mardi' });
		await tuesday.getByLabel(/^De/).fill('08:00');
		await page.getByRole('button', { name: 'Enregistrer la semaine' }).click();
		await expect(tuesday.getByLabel(/^à/).first()).toHaveAccessibleDescription(/deux heures/);
		await tuesday.getByLabel(/^à/).first().fill('20:00');
		await page.getByLabel('Fermé', { exact: true }).check();
		await page.getByRole('button', { name: 'Enregistrer la semaine' }).click();
		const exception = await unfold(page, 'Ajouter un jour différent');
		await exception.getByLabel('Du').fill('2026-12-22');
		await exception.getByRole('button', { name: 'Ajouter' }).click();
		await expect(page.getByText('Le 22 décembre 2026 : fermé', { exact: true })).toBeVisible();
		await fits(page);

		await page.getByRole('link', { name: NAME }).click();
		await page.getByRole('link', { name: 'Photos', exact: true }).click();
		await page.getByLabel('La photo').setInputFiles({
			...{ name: 'porte.jpg', mimeType: 'image/jpeg', buffer: await door() }
		});
		await page.getByRole('button', { name: 'Ajouter la photo' }).click();
		await expect(page.getByLabel('Que voit-on')).toHaveAccessibleDescription(/Décrivez la photo/);
		await page.getByLabel('La photo').setInputFiles({
			...{ name: 'porte.jpg', mimeType: 'image/jpeg', buffer: await door() }
		});
		await page.getByLabel('Que voit-on').fill('La porte verte du vestiaire.');
		await page.getByRole('button', { name: 'Ajouter la photo' }).click();
		await expect(page.getByRole('img', { name: 'La porte verte du vestiaire.' })).toBeVisible();
		await fits(page);

		await page.getByRole('link', { name: NAME }).click();
		await enterOn(page, page.getByRole('button', { name: 'Montrer à tous' }));
		await expect(page.getByText('Montré à tous', { exact: true })).toBeVisible();
		await page.getByRole('button', { name: 'Vérifié par téléphone' }).click();
		await expect(page.getByText('C’est noté')).toBeVisible();
		await fits(page);

		await page.goto(`/carte?besoin=${encodeURIComponent(NAME)}&ouvert=maintenant`);
		const found = page.getByRole('listitem').filter({ hasText: NAME });
		await expect(found).toContainText('Ouvert jusqu’à 20 h');
		await found.getByRole('link', { name: NAME }).click();
		await expect(page.getByRole('img', { name: 'La porte verte du vestiaire.' })).toBeVisible();
		await expect(page.getByText('Bus 2, arrêt Essais')).toBeVisible();
	}
);

test(
	'two colleagues save the same card: the second is told, keeps her words, and both stand',
	byNight('server/change-from.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const other = await otherBrowser();
		await enterAs(page, 'direction');
		await enterAs(other, 'animateur');
		await page.goto(`/equipe/lieux?cherche=${encodeURIComponent('vestiaire outreau')}`);
		await page.getByRole('link', { name: NAME }).click();
		await expect(page).toHaveURL(HERE);
		const card = new URL(page.url()).pathname;
		await page.getByRole('link', { name: 'Modifier' }).click();
		await other.goto(`${card}/modifier`);
		await other.getByLabel('Repère').fill('en face de la criée');
		await other.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(other).toHaveURL(HERE);

		await page.getByLabel('À apporter').fill('Un sac');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText('a changé cette fiche entre-temps')).toContainText(
			'Repère (en face de la criée)'
		);
		await expect(page.getByLabel('À apporter')).toHaveValue('Un sac');
		await isSound(page);
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page).toHaveURL(HERE);
		await expect(page.getByText('en face de la criée').first()).toBeVisible();
		await expect(page.getByText('Un sac').first()).toBeVisible();
	}
);

test(
	'a refuge has no field that leads to it; the desk reads, and has no button; what waits is listed',
	byNight('server/team-rights.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/lieux/nouveau');
		await expect(page.getByLabel('Numéro et rue')).toBeVisible();
		await page.getByLabel('C’est un refuge').check();
		await expect(page.getByLabel('Numéro et rue')).toBeHidden();
		await expect(
			page.getByText('Une adresse retrouvée peut mettre quelqu’un en danger')
		).toBeVisible();
		await page.getByLabel('Nom', { exact: true }).fill('Maison de l’Estran');
		await page.getByLabel('Genre de lieu').selectOption('ASSO');
		await page.getByLabel('Téléphone').fill('01 99 00 12 41');
		await isSound(page);
		await page.getByRole('button', { name: 'Ajouter ce lieu' }).click();
		await expect(page.getByText('Son adresse n’est ni gardée ni montrée')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Photos' })).toHaveCount(0);
		await page.goto(`${new URL(page.url()).pathname}/photos`);
		await expect(page.getByText('aucune n’en est gardée')).toBeVisible();

		await givePlacesThatWait(70);
		await page.goto('/equipe/lieux/a-voir');
		await fits(page);
		await readsAllOf(page, 'À vérifier', 'Pages des lieux à vérifier');
		await fits(page);
		await readsAllOf(page, 'À compléter', 'Pages des lieux à compléter');

		const desk = await otherBrowser();
		await enterAs(desk, 'accueil');
		await desk.goto('/equipe/lieux?cherche=vestiaire');
		await expect(desk.getByRole('link', { name: 'Ajouter un lieu' })).toHaveCount(0);
		await desk.getByRole('link', { name: NAME }).click();
		await expect(desk.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
		await expect(desk.getByRole('main').getByRole('button')).toHaveCount(0);
		await isSound(desk);
	}
);

import type { Page } from '@playwright/test';
import { atStart, withDe } from '#lib/shared/french-articles.ts';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { addCourse } from './support/workshops.ts';

const HOME = 'Centre social du Mont-Lambert';
const HOST = 'Centre social La Digue';
const ROUNDS = '/equipe/reseau/repartitions';

/** A course at home with somebody who waits, and a slot of it elsewhere at an hour that suits her. */
async function prepare(programme: string, familyName: string): Promise<void> {
	await askDatabase(
		`with course as (
			select p.id, p.centre_id, k.name from programmes p join centres k on k.id = p.centre_id
			where p.slug = $1 and k.name in ($2, $3)
		), somebody as (
			insert into people (centre_id, recorded_at) select centre_id, ${SQL_NOW} from course where name = $2
			returning id, centre_id
		), named as (
			insert into person_identities
				(person_id, centre_id, family_name, given_name, name_key, recorded_at)
			select id, centre_id, $4, 'Nadège', lower($4) || ' nadege', ${SQL_NOW} from somebody
		), waiting as (
			insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
			select s.centre_id, c.id, s.id, ${SQL_NOW} - interval '90 days'
			from somebody s join course c on c.name = $2 returning id, centre_id
		), wish as (
			insert into group_wishes (centre_id, entry_id, needs, stays_here, recorded_at)
			select centre_id, id, '{}', false, ${SQL_NOW} from waiting returning id, centre_id
		), hour as (
			insert into group_wish_slots (wish_id, centre_id, rank, weekday, starts_at, recorded_at)
			select id, centre_id, 1, 7, '08:15', ${SQL_NOW} from wish
		)
		insert into group_offers (centre_id, programme_id, weekday, starts_at, minutes, capacity, minimum,
			provides, format, recorded_at)
		select centre_id, id, 7, '08:15', 90, 6, 1, '{}', 'open', ${SQL_NOW} from course where name = $3`,
		[programme, HOME, HOST, familyName]
	);
}

async function join(page: Page, centre: string, round: string, programme: string): Promise<void> {
	await enterAs(page, 'animateur', centre);
	await page.goto('/equipe/ateliers/repartitions');
	await page.getByRole('link', { name: round }).click();
	await page.getByLabel('Avec quel programme').selectOption({ label: programme });
	await page.getByRole('button', { name: 'Rejoindre la répartition' }).click();
	await expect(page.getByText('Rien n’a encore été cherché')).toBeVisible();
}

/** The page of a round, again and again until a job has told it something. */
async function untilTold(page: Page, words: RegExp): Promise<void> {
	await expect(async () => {
		await page.goto(page.url());
		await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 45_000 });
}

test(
	'somebody who agreed to the neighbouring centre finds a seat there, and nobody else sees her name',
	{ tag: '@nuit' },
	async ({ page }) => {
		const [slug, programme, family] = ['tablette', 'Formation tablette', 'Wissocq'];
		await addCourse(slug, programme);
		const round = `Dimanches matin de ${family}`;
		await prepare(slug, family);
		await enterAs(page, 'coordination');
		await page.goto('/equipe/reseau');
		await page.getByRole('link', { name: 'Les répartitions de territoire' }).click();
		await page.getByRole('button', { name: 'Ouvrir' }).click();
		await expect(page.getByText('Donnez un nom à la répartition')).toBeVisible();
		await page.getByLabel('Nom').fill(round);
		await page.getByLabel('Les groupes se réunissent à partir du').fill('2027-03-01');
		await page.getByRole('button', { name: 'Ouvrir' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(round);
		await page.getByRole('button', { name: 'Chercher les groupes' }).click();
		await expect(page.getByText('Aucun centre ne participe encore :')).toBeVisible();
		const led = new URL(page.url()).pathname;

		await join(page, HOST, round, programme);
		const there = new URL(page.url()).pathname;
		await join(page, HOME, round, programme);

		// She is asked, in the words of the page.
		await page.goto(`/equipe/ateliers/groupes/former/${slug}`);
		await page.getByRole('link', { name: new RegExp(`^Ses souhaits.*Nadège ${family}`) }).click();
		const asked = page.getByRole('region', { name: 'Une place dans un autre centre ?' });
		await expect(asked).toContainText('Ce centre verrait seulement votre prénom');
		await isSound(page);
		await asked.getByRole('button', { name: 'La personne a dit oui' }).click();
		await expect(asked).toContainText(/est d’accord, depuis le/);

		await enterAs(page, 'coordination');
		await page.goto(led);
		await page.getByRole('button', { name: 'Chercher les groupes' }).click();
		await untilTold(page, /personne ne pourrait placer plus de monde/);
		await expect(page.getByRole('table', { name: /^Créneaux/ })).toContainText('dimanche 8 h 15');
		await expect(page.getByRole('table', { name: /^Personnes/ })).toContainText('non communiqué');
		await expect(page.getByRole('main')).not.toContainText('Nadège');
		await isSound(page);

		await enterAs(page, 'animateur', HOST);
		await page.goto(there);
		await expect(
			page.getByText(`Nadège, ${withDe(HOME)} : son centre lui pose la question`)
		).toBeVisible();
		await expect(page.getByRole('main').getByText(`Nadège ${family}`)).toHaveCount(0);

		await enterAs(page, 'animateur', HOME);
		await page.goto(there);
		const elsewhere = page.getByRole('region', { name: /^Une place dans un autre centre/ });
		await expect(elsewhere).toContainText(`Nadège ${family} : dimanche 8 h 15, ${HOST}`);
		await isSound(page);
		await elsewhere.getByRole('button', { name: /^La personne veut bien/ }).click();
		await expect(page.getByText('Sa réponse est notée.')).toBeVisible();
		await expect(elsewhere).toContainText(`${atStart(HOST)} l’a sur sa pré-liste.`);

		await enterAs(page, 'animateur', HOST);
		await page.goto(there);
		await untilTold(page, new RegExp(`Nadège ${family}, ${withDe(HOME)}\\s: sur votre pré-liste`));
		await isSound(page);
		await page
			.getByRole('button', { name: 'Prendre cette répartition dans mon brouillon' })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Brouillon des groupes/);
		await expect(
			page.getByRole('listitem').filter({ hasText: 'place gardée' }).last()
		).toContainText(`Nadège ${family}`);

		await enterAs(page, 'coordination');
		await page.goto(led);
		await page.getByText('Clore cette répartition').click();
		await page.getByRole('button', { name: 'Oui, la clore' }).click();
		await expect(page.getByText('Cette répartition est close')).toBeVisible();
		await page.goto(ROUNDS);
		await expect(page.getByRole('listitem').filter({ hasText: round })).toContainText('Close');
	}
);

test(
	'a round is led by the coordination alone, and no desk opens its result',
	byNight('tenancy/territory-walk.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		expect((await page.goto(ROUNDS))!.status()).toBe(403);
		await enterAs(page, 'accueil');
		expect((await page.goto('/equipe/ateliers/repartitions'))!.status()).toBe(403);
		await enterAs(page, 'coordination');
		expect((await page.goto('/equipe/ateliers/repartitions'))!.status()).toBe(403);
	}
);

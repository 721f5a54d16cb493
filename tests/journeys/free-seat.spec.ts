import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW, SQL_TODAY } from './support/day.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { unfold } from './support/unfold.ts';
import { isSound } from './support/sound.ts';

let filled = '';

test.describe.configure({ mode: 'serial' });

test(
	'two absences raise a call, she has a job, and the next who fits takes her seat',
	byNight('absences/absence-calls.db.test.ts'),
	async ({ page }) => {
		// A full group that goes on, somebody who missed its last two séances, and two who wait: the first
		// one for another day.
		const [group] = await askDatabase<{ id: string }>(
			`with one as (
			select g.id, g.centre_id, c.programme_id, count(e.id) as people, g.weekday
			from workshop_groups g
			join centres k on k.id = g.centre_id and k.name = $1
			join cycles c on c.id = g.cycle_id
			join programmes p on p.id = c.programme_id and p.format <> 'free'
			join enrolments e on e.group_id = g.id
			join person_identities i on i.person_id = e.person_id
			where exists (select from seances s where s.group_id = g.id and s.day > ${SQL_TODAY})
				and not exists (select from departures d where d.enrolment_id = e.id)
				and g.weekday is not null
				and (select count(*) from seances s where s.group_id = g.id and s.day < ${SQL_TODAY}
					and not exists (select from seance_cancellations x where x.seance_id = s.id)) >= 2
			group by g.id, c.programme_id order by g.id limit 1
		), full_group as (
			update workshop_groups g set capacity = one.people + 1 from one where g.id = one.id
		), somebody as (
			insert into people (centre_id, recorded_at)
			select centre_id, ${SQL_NOW} from one, generate_series(1, 3) returning id, centre_id
		), told as (
			select id, centre_id, row_number() over (order by id) as nth from somebody
		), named as (
			insert into person_identities
				(person_id, centre_id, family_name, given_name, name_key, recorded_at)
			select id, centre_id, (array['Absente', 'Ailleurs', 'Patiente'])[nth],
				(array['Odile', 'Brigitte', 'Marguerite'])[nth],
				(array['absente odile', 'ailleurs brigitte', 'marguerite patiente'])[nth], ${SQL_NOW}
			from told
		), phoned as (
			insert into person_phones (person_id, centre_id, number, owner, is_fictional, recorded_at)
			select id, centre_id, '+33639981777', 'own', true, ${SQL_NOW} from told where nth = 1
		), enrolled as (
			insert into enrolments (centre_id, group_id, person_id, recorded_at)
			select told.centre_id, one.id, told.id, ${SQL_NOW} from told, one where nth = 1
			returning id, centre_id, group_id
		), missed as (
			insert into attendances (seance_id, enrolment_id, centre_id, group_id, kind, recorded_at)
			select s.id, e.id, e.centre_id, e.group_id, 'absent', ${SQL_NOW} from enrolled e
			cross join lateral (select id from seances s where s.group_id = e.group_id
				and s.day < ${SQL_TODAY}
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
				order by s.day desc limit 2) s
		), waiting as (
			insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
			select told.centre_id, one.programme_id, told.id, ${SQL_NOW} - interval '900 days' + nth * interval '1 day'
			from told, one where nth > 1
			returning id, centre_id, person_id
		), wished as (
			insert into group_wishes (centre_id, entry_id, needs, stays_here, recorded_at)
			select w.centre_id, w.id, '{}', false, ${SQL_NOW} from waiting w
			join told on told.id = w.person_id and told.nth = 2
			returning id, centre_id
		), slots as (
			insert into group_wish_slots (wish_id, centre_id, rank, weekday, starts_at, recorded_at)
			select wished.id, wished.centre_id, 1, one.weekday % 7 + 1, '21:00', ${SQL_NOW} from wished, one
		)
		select id from one`,
			[MAIN_CENTRE]
		);
		filled = group!.id;
		await enterAs(page, 'animateur');
		const today = page.getByRole('region', { name: 'À appeler : deux absences de suite' });
		const hers = (item: Page | typeof today) =>
			item.getByRole('listitem').filter({ hasText: 'Odile Absente' });
		await page.goto('/equipe/ateliers/absences');
		const calls = page.getByRole('list', { name: 'Personnes à appeler' });
		await expect(hers(page).first()).toContainText('2 séances manquées de suite, aucune présence');
		await expect(hers(page).getByRole('link', { name: '06 39 98 17 77' })).toBeVisible();
		await isSound(page);

		// With the keyboard: nobody answers, and she stays on the list.
		await page.getByRole('button', { name: 'Pas de réponse : Odile Absente' }).focus();
		await page.keyboard.press('Enter');
		await expect(hers(page).first()).toContainText('1 essai');
		await page.goto('/equipe');
		await expect(today).toBeVisible();
		await today.getByRole('link', { name: /oter les appels/ }).click();
		await page.getByText('A arrêté : Odile Absente', { exact: true }).click();
		await calls
			.getByRole('listitem')
			.filter({ hasText: 'Odile Absente' })
			.getByLabel('Pourquoi ?')
			.fill('a repris un emploi');
		await page.getByRole('button', { name: 'Noter l’arrêt : Odile Absente' }).click();
		await expect(page.getByRole('region', { name: 'Appels notés' })).toContainText(
			'Odile Absente : A arrêté'
		);
		await expect(page.getByRole('button', { name: 'Pas de réponse : Odile Absente' })).toHaveCount(
			0
		);

		await page.goto(`/equipe/ateliers/groupes/${filled}`);
		const seat = page.getByRole('region', { name: /place (est|sont) libre/ });
		const first = seat.getByRole('list').first().getByRole('listitem').first();
		await expect(first).toContainText('Marguerite Patiente');
		await expect(first).toContainText('ses créneaux : à demander');
		await seat.getByText(/autres? (personnes? )?attend/).click();
		await expect(seat.getByText(/Brigitte Ailleurs\s: ne peut pas venir le/)).toBeVisible();
		await isSound(page);
		await first.getByRole('button', { name: 'Je l’appelle : Marguerite Patiente' }).focus();
		await page.keyboard.press('Enter');
		await expect(first).toContainText('Place proposée');
		// One seat: nobody else is called meanwhile.
		await expect(seat.getByRole('button', { name: /^Je l’appelle/ })).toHaveCount(0);
		await first.getByRole('button', { name: /Oui, inscrire/ }).click();
		await expect(page.getByText('L’inscription est faite')).toBeVisible();
		await expect(page.getByRole('row').filter({ hasText: 'Marguerite Patiente' })).toBeVisible();
		await expect(seat).toHaveCount(0);
	}
);

test(
	'what a séance did is ticked, and the certificates say what each person saw',
	byNight('programmes/seance-contents.db.test.ts'),
	async ({ page }) => {
		const [seance] = await askDatabase<{ id: string; groupId: string }>(
			`select s.id, s.group_id as "groupId" from seances s
		join centres k on k.id = s.centre_id and k.name = $1
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id and p.slug in ('senou', 'ateliers', 'perfectionnement')
		join attendances a on a.seance_id = s.id and a.kind = 'present'
		join enrolments e on e.id = a.enrolment_id
		join person_identities i on i.person_id = e.person_id
		where not exists (select from seance_cancellations x where x.seance_id = s.id)
		order by s.day desc, s.id limit 1`,
			[MAIN_CENTRE]
		);
		// Nobody has told yet what was done there.
		await askDatabase('delete from seance_contents where seance_id::text = $1', [seance!.id]);
		await enterAs(page, 'animateur');
		await page.goto(`/equipe/ateliers/seances/${seance!.id}`);
		const done = await unfold(page, 'Ce que nous avons fait');
		const box = done.getByRole('checkbox').first();
		const content = (await done.locator('label').first().textContent())!.trim();
		await box.focus();
		await page.keyboard.press('Space');
		await done.getByLabel('Un mot sur la séance').fill('Chacun a essayé sur son propre appareil.');
		await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();
		await expect(done.getByText(/dernière note par/)).toBeVisible();
		await unfold(page, 'Ce que nous avons fait');
		await expect(box).toBeChecked();
		await isSound(page);

		await page.goto(`/equipe/ateliers/groupes/${seance!.groupId}`);
		const contents = page.getByRole('region', { name: 'Ce que l’atelier propose' });
		await expect(contents.getByRole('heading', { name: 'Déjà fait' })).toBeVisible();
		await expect(contents.getByRole('listitem').filter({ hasText: content }).first()).toBeVisible();
		await expect(contents.getByText('Chacun a essayé sur son propre appareil.')).toBeVisible();
		await isSound(page);
		const link = page.getByRole('link', { name: 'Imprimer les attestations' });
		const address = (await link.getAttribute('href'))!;
		const paper = await page.request.get(address);
		expect(paper.headers()['content-type']).toBe('application/pdf');

		await contents.getByRole('link', { name: 'Adapter la liste à notre centre' }).click();
		const list = page.getByLabel('Les contenus');
		await list.fill(`${await list.inputValue()}\nLa tablette prêtée par le centre`);
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByText('C’est la liste de votre centre.')).toBeVisible();
		await isSound(page);
		await page.getByRole('button', { name: 'Revenir à la liste du réseau' }).click();
		await expect(page.getByText(/C’est la liste commune du réseau/)).toBeVisible();

		await enterAs(page, 'accueil');
		await page.goto(`/equipe/ateliers/groupes/${seance!.groupId}`);
		await expect(page.getByRole('heading', { name: 'Personnes', exact: true })).toBeVisible();
		await expect(link).toHaveCount(0);
		expect((await page.request.get(address)).status()).toBe(403);
		expect((await page.request.get('/equipe/ateliers/absences')).status()).toBe(403);
	}
);

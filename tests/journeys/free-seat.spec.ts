import AxeBuilder from '@axe-core/playwright';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';

/** Other stories enrol in the other centres meanwhile. */
const centreOf = (javaScriptEnabled: boolean) =>
	javaScriptEnabled ? 'Centre social La Criée' : 'Centre social La Digue';

let filled = '';

// Other stories enrol somebody there afterwards.
test.afterAll(async () => {
	await askDatabase('update workshop_groups set capacity = capacity + 20 where id::text = $1', [
		filled
	]);
});

test('someone leaves for a job, and the next of the pré-liste takes her seat', async ({
	page,
	javaScriptEnabled
}) => {
	const centre = centreOf(javaScriptEnabled);
	// A full group with a séance to come, and somebody who has waited for it longer than anybody.
	const [group] = await askDatabase<{ id: string }>(
		`with one as (
			select g.id, g.centre_id, c.programme_id, count(e.id) as people
			from workshop_groups g
			join centres k on k.id = g.centre_id and k.name = $1
			join cycles c on c.id = g.cycle_id
			join enrolments e on e.group_id = g.id
			join person_identities i on i.person_id = e.person_id
			where exists (select from seances s where s.group_id = g.id and s.day > current_date)
				and not exists (select from departures d where d.enrolment_id = e.id)
			group by g.id, c.programme_id order by g.id limit 1
		), full_group as (
			update workshop_groups g set capacity = one.people from one where g.id = one.id
		), somebody as (
			insert into people (centre_id, recorded_at) select centre_id, now() from one
			returning id, centre_id
		), named as (
			insert into person_identities
				(person_id, centre_id, family_name, given_name, name_key, recorded_at)
			select id, centre_id, 'Patiente', 'Marguerite', 'marguerite patiente', now() from somebody
		), waiting as (
			insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
			select somebody.centre_id, one.programme_id, somebody.id, now() - interval '900 days'
			from somebody, one
		)
		select id from one`,
		[centre]
	);
	filled = group!.id;
	await enterAs(page, 'animateur', centre);
	await page.goto(`/equipe/ateliers/groupes/${filled}`);
	const seat = page.getByRole('region', { name: /place (est|sont) libre/ });
	await expect(page.getByRole('heading', { name: 'Personnes', exact: true })).toBeVisible();
	await expect(seat).toHaveCount(0);

	await page.getByText('Noter qu’une personne ne viendra plus').click();
	await page.getByLabel('Qui ?').selectOption({ index: 1 });
	await page.getByLabel('Pourquoi ?').fill('a repris un emploi');
	await page.getByRole('button', { name: 'Noter le départ' }).click();
	await expect(page.getByText('Le départ est noté.')).toBeVisible();
	const first = seat.getByRole('listitem').first();
	await expect(first).toContainText('Marguerite Patiente');
	if (javaScriptEnabled) {
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
	}
	await first.getByRole('button', { name: /Elle accepte/ }).click();
	await expect(page.getByText('Elle est inscrite')).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: 'Marguerite Patiente' })).toBeVisible();
	await expect(seat).toHaveCount(0);
});

test('the certificates of a group are printed by who teaches, never by the desk', async ({
	page,
	javaScriptEnabled
}) => {
	const centre = centreOf(javaScriptEnabled);
	const [group] = await askDatabase<{ id: string }>(
		`select g.id from workshop_groups g join centres k on k.id = g.centre_id and k.name = $1
		join enrolments e on e.group_id = g.id
		join person_identities i on i.person_id = e.person_id
		join attendances a on a.enrolment_id = e.id and a.kind = 'present'
		order by g.id desc limit 1`,
		[centre]
	);
	await enterAs(page, 'animateur', centre);
	await page.goto(`/equipe/ateliers/groupes/${group!.id}`);
	const link = page.getByRole('link', { name: 'Imprimer les attestations' });
	const address = (await link.getAttribute('href'))!;
	const paper = await page.request.get(address);
	expect(paper.headers()['content-type']).toBe('application/pdf');
	await enterAs(page, 'accueil', centre);
	await page.goto(`/equipe/ateliers/groupes/${group!.id}`);
	await expect(page.getByRole('heading', { name: 'Personnes', exact: true })).toBeVisible();
	await expect(link).toHaveCount(0);
	expect((await page.request.get(address)).status()).toBe(403);
});

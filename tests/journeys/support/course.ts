import { expect, type Locator, type Page, test } from '@playwright/test';
import { askDatabase } from './database.ts';
import { SQL_NOW, SQL_TODAY } from './day.ts';

export type Waiting = { name: string; level: 0 | 1 | 2; slots: string[] };

/** A programme of the centre's own, which no other story forms groups of; its address word. */
export async function addProgramme(page: Page, name: string): Promise<string> {
	await page.goto('/equipe/ateliers/programme');
	await page.getByLabel('Nom', { exact: true }).fill(name);
	await page.getByRole('radio', { name: 'Stagiaires' }).check();
	await page.getByRole('radio', { name: 'Formation suivie du début à la fin' }).check();
	await page.getByRole('button', { name: 'Ajouter le programme' }).click();
	await expect(page).toHaveURL(/\/equipe\/ateliers\/nouveau$/);
	const [programme] = await askDatabase<{ slug: string }>(
		'select slug from programmes where name = $1',
		[name]
	);
	return programme!.slug;
}

/** People received long ago: each waits, told her slots, and her level is the animator's word. */
export async function letWait(slug: string, people: readonly Waiting[]): Promise<void> {
	for (const { name, level, slots } of people) {
		await askDatabase(
			`with one as (select centre_id, id from programmes where slug = $1),
			somebody as (
				insert into people (centre_id, recorded_at) select centre_id, ${SQL_NOW} from one
				returning id, centre_id
			), named as (
				insert into person_identities
					(person_id, centre_id, family_name, given_name, name_key, recorded_at)
				select id, centre_id, $2, 'Renée', lower('renée ' || $2), ${SQL_NOW} from somebody
			), told as (
				insert into told_levels
					(centre_id, person_id, source, level, certainty, day, recorded_at)
				select centre_id, id, 'animator', $3, 'sure', ${SQL_TODAY}, ${SQL_NOW} from somebody
			), entry as (
				insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
				select s.centre_id, one.id, s.id, ${SQL_NOW} - interval '20 days' from somebody s, one
				returning id, centre_id
			), wish as (
				insert into group_wishes (centre_id, entry_id, needs, stays_here, recorded_at)
				select centre_id, id, '{}', false, ${SQL_NOW} from entry returning id, centre_id
			)
			insert into group_wish_slots
				(centre_id, wish_id, rank, weekday, starts_at, recorded_at)
			select w.centre_id, w.id, nth, split_part(slot, ' ', 1)::int, split_part(slot, ' ', 2)::time,
				${SQL_NOW}
			from wish w, unnest($4::text[]) with ordinality as told(slot, nth)`,
			[slug, name, level, slots]
		);
	}
}

type Slot = { day: string; hour: string; places: number; isOpen?: boolean };

export async function offer(page: Page, slug: string, slots: readonly Slot[]): Promise<void> {
	await page.goto(`/equipe/ateliers/groupes/former/${slug}/offres`);
	const offered = page.getByRole('list', { name: 'Créneaux proposés' }).getByRole('listitem');
	for (const [nth, { day, hour, places, isOpen }] of slots.entries()) {
		await page.getByLabel('Jour').selectOption(day);
		await page.getByLabel('Heure').fill(hour);
		await page.getByLabel('Places au plus').fill(String(places));
		await page
			.getByRole('group', { name: 'Qui peut l’animer ?' })
			.getByRole('checkbox', { description: 'profil pédagogique' })
			.first()
			.check();
		if (isOpen) await page.getByRole('radio', { name: /^Tous les niveaux ensemble/ }).check();
		await page.getByRole('button', { name: 'Ajouter ce créneau' }).click();
		await expect(offered).toHaveCount(nth + 1);
	}
}

/**
 * A busy machine may still be at its preview: the page looks again by itself, or when asked where it
 * has no script.
 */
export async function untilFound(page: Page, proposal: Locator): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) {
		await expect(async () => {
			await page.goto(page.url());
			await expect(proposal).toBeVisible({ timeout: 500 });
		}).toPass();
	}
	await expect(proposal).toBeVisible({ timeout: 30_000 });
}

/** A draft from that day, filled by the proven proposal; nothing of it is signed. */
export async function draftFrom(page: Page, slug: string, firstDay: string): Promise<void> {
	await page.goto(`/equipe/ateliers/groupes/former/${slug}`);
	await page.getByLabel('Les groupes se réunissent à partir du').fill(firstDay);
	await page.getByRole('button', { name: 'Former les groupes' }).click();
	await page.getByRole('button', { name: 'Proposer des groupes' }).click();
	const proposal = page.getByRole('region', { name: 'Une proposition' });
	await untilFound(page, proposal);
	await proposal.getByRole('button', { name: /^Prendre cette proposition/ }).click();
	await expect(proposal).toHaveCount(0);
}

export async function sign(page: Page, cycle: string): Promise<void> {
	await page.getByRole('link', { name: 'Relire et signer' }).click();
	await page.getByLabel('Nom du cycle').fill(cycle);
	await page.getByRole('button', { name: 'Signer ces groupes' }).click();
	await expect(page.getByText('Les groupes sont signés')).toBeVisible();
}

/** How many are in each group that meets, in the order of the week, as the draft's page says it. */
export const sizesOf = (page: Page) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });

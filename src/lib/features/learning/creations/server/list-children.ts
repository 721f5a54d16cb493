import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Said } from '../domain/said-words.ts';
import {
	type AgreementAnswer,
	type Child,
	isOfAge,
	type LastWords,
	type Voice
} from '../domain/creation.ts';

export type ChildLine = Child & LastWords & { said: Record<Voice, Said | null> };

type Row = Child & {
	birthYear: number | null;
	childSaid: Said | null;
	adultSaid: Said | null;
	sheet: AgreementAnswer | null;
};

/**
 * The children of a programme in a year, with the last word of each and of her adult: those who were
 * enrolled, left since or not, and those who are on a film or a photo all the same.
 */
export async function listChildren(
	db: Db,
	{ programmeId, year }: { programmeId: string; year: number }
): Promise<ChildLine[]> {
	const { rows } = await sql<Row>`
		with those as (
			select e.person_id from enrolments e
			join workshop_groups g on g.id = e.group_id
			join cycles c on c.id = g.cycle_id
			where c.programme_id = ${programmeId} and c.year = ${year}
			union
			select m.person_id from creation_people m
			join creations k on k.id = m.creation_id
			where k.programme_id = ${programmeId} and extract(year from k.day) = ${year}
			union
			select a.person_id from creation_agreements a
			where a.programme_id = ${programmeId} and a.year = ${year}
		)
		select i.person_id as id, i.given_name as "givenName", i.family_name as "familyName",
			h.birth_year as "birthYear",
			${said('child', programmeId, year)} as "childSaid",
			${said('adult', programmeId, year)} as "adultSaid",
			(select s.answer from person_consents s
				where s.person_id = i.person_id and s.purpose = 'photo'
				order by s.recorded_at desc, s.id desc limit 1) as sheet
		from person_identities i
		join people h on h.id = i.person_id
		where i.person_id in (select person_id from those)
		order by i.person_id`.execute(db);
	return rows.toSorted(byName).map(({ birthYear, childSaid, adultSaid, sheet, ...child }) => ({
		...child,
		child: childSaid?.answer ?? null,
		adult: adultSaid?.answer ?? null,
		said: { child: childSaid, adult: adultSaid },
		refusesPhotos: sheet === 'refused' || sheet === 'withdrawn',
		isOfAge: isOfAge(birthYear, year)
	}));
}

const byName = (one: Child, other: Child) =>
	one.givenName.localeCompare(other.givenName, 'fr') ||
	one.familyName.localeCompare(other.familyName, 'fr');

const said = (voice: Voice, programmeId: string, year: number) => sql`(
	select jsonb_build_object('answer', a.answer, 'day', a.day, 'support', a.support, 'keptAt', a.kept_at)
	from creation_agreements a
	where a.person_id = i.person_id and a.programme_id = ${programmeId} and a.year = ${year}
		and a.said_by = ${sql.lit(voice)}
	order by a.id desc limit 1)`;

/** Held until the transaction ends: who erases one of them waits, or is waited for. */
export async function holdChildren(db: Db, personIds: readonly string[]): Promise<void> {
	if (personIds.length === 0) return;
	await db
		.selectFrom('people')
		.where('id', 'in', [...personIds])
		.orderBy('id')
		.forShare()
		.select('id')
		.execute();
}

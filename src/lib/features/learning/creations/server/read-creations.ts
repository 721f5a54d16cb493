import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type AgreementAnswer,
	type Child,
	type Creation,
	isOfAge,
	type LastWords
} from '../domain/creation.ts';

type Person = Child & {
	part: 'recognised' | 'made';
	birthYear: number | null;
	child: AgreementAnswer | null;
	adult: AgreementAnswer | null;
	sheet: AgreementAnswer | null;
};
type Row = Omit<Creation, 'recognised' | 'made'> & {
	programmeId: string;
	programme: string;
	year: number;
	people: Person[];
};

/** A creation, of which programme and of which year. */
export type KnownCreation = Creation & { programmeId: string; programme: string; year: number };

/** The films and photos of a programme in a year, the oldest first, without their pictures. */
export function listCreations(
	db: Db,
	{ programmeId, year }: { programmeId: string; year: number }
): Promise<KnownCreation[]> {
	return readCreations(
		db,
		sql`c.programme_id = ${programmeId}
			and c.day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`
	);
}

/** Of every programme of the centre, in a year. */
export function listCreationsOfYear(db: Db, year: number): Promise<KnownCreation[]> {
	return readCreations(
		db,
		sql`c.day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`
	);
}

/** One of them, or null. */
export async function findCreation(db: Db, creationId: string): Promise<KnownCreation | null> {
	const [found] = await readCreations(db, sql`c.id = ${creationId}`);
	return found ?? null;
}

/**
 * With everybody who is on it and the last words of each for that year: what is shown is computed
 * from these rows each time, and kept nowhere.
 */
async function readCreations(db: Db, where: RawBuilder<unknown>): Promise<KnownCreation[]> {
	const { rows } = await sql<Row>`
		select c.id, c.kind, c.title, c.day::text as day, c.alternative_text as alternative, c.minutes,
			c.address, c.nobody_recognised as "nobodyRecognised", c.programme_id as "programmeId",
			p.slug as programme, extract(year from c.day)::integer as year,
			coalesce((select jsonb_agg(jsonb_build_object('id', m.person_id, 'part', m.part,
					'givenName', i.given_name, 'familyName', i.family_name, 'birthYear', h.birth_year,
					'child', ${lastWord('child')}, 'adult', ${lastWord('adult')},
					'sheet', (select s.answer from person_consents s
						where s.person_id = m.person_id and s.purpose = 'photo'
						order by s.recorded_at desc, s.id desc limit 1))
				order by i.given_name, i.family_name, m.person_id)
				from creation_people m
				join people h on h.id = m.person_id
				left join person_identities i on i.person_id = m.person_id
				where m.creation_id = c.id), '[]') as people
		from creations c
		join programmes p on p.id = c.programme_id
		where p.format = 'year' and ${where}
		order by c.day, c.id`.execute(db);
	return rows.map(({ people, ...creation }) => ({
		...creation,
		recognised: people
			.filter(({ part }) => part === 'recognised')
			.map((person) => ({ ...named(person), ...wordsOf(person, creation.year) })),
		made: people.filter(({ part }) => part === 'made').map(named)
	}));
}

const lastWord = (voice: 'child' | 'adult') => sql`(select a.answer from creation_agreements a
	where a.person_id = m.person_id and a.programme_id = c.programme_id
		and a.year = extract(year from c.day) and a.said_by = ${sql.lit(voice)}
	order by a.id desc limit 1)`;

function named({ id, givenName, familyName }: Person): Child {
	return {
		id,
		givenName: givenName ?? 'un enfant dont le nom n’est plus gardé',
		familyName: familyName ?? ''
	};
}

function wordsOf({ child, adult, sheet, birthYear }: Person, year: number): LastWords {
	return {
		child,
		adult,
		refusesPhotos: sheet === 'refused' || sheet === 'withdrawn',
		isOfAge: isOfAge(birthYear, year)
	};
}

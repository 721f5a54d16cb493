import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { NamedPerson } from '../../domain/plan/plan-import-candidates.ts';
import type { TracedPerson } from '../../domain/plan/plan-import-traces.ts';
import type { KnownPerson } from '../../domain/match/plan-import-known.ts';
import { digestTrace } from './digest-traces.ts';
import { importOf, readLeftByImports } from './still-imported.ts';

type PersonRow = Omit<KnownPerson, 'named' | 'phones'>;

const personColumns = sql`p.id, p.birth_year as "birthYear", p.age_band as "ageBand",
	p.age_band_year as "ageBandYear", p.sex, ${importOf('p')} as "importId"`;

type NamedRow = PersonRow & { nameKey: string; phones: string[]; groups: string[] };

const namedColumns = sql`${personColumns}, i.name_key as "nameKey",
	array(select number from person_phones t where t.person_id = p.id) as phones,
	array(select group_id from enrolments e where e.person_id = p.id) as groups
	from person_identities i
	join people p on p.id = i.person_id`;

function namedPerson({ nameKey, phones, groups, ...person }: NamedRow): NamedPerson {
	return {
		known: { ...person, named: true, phones: new Set(phones) },
		nameKey,
		groupIds: new Set(groups)
	};
}

/** Everybody the centre knows under one of these names. */
export async function readNamedPeople(db: Db, nameKeys: string[]): Promise<NamedPerson[]> {
	const { rows } = await sql<NamedRow>`select ${namedColumns}
		where i.name_key = any(${nameKeys}) and i.centre_id = ${centreOf(db)}`.execute(db);
	return rows.map(namedPerson);
}

/** People that imports wrote into these groups and that somebody corrected on screen since. */
export async function readCorrectedPeople(db: Db, groupIds: string[]): Promise<NamedPerson[]> {
	const { rows } = await sql<NamedRow>`select ${namedColumns}
		where p.id in (select person_id from enrolments where group_id = any(${groupIds}::uuid[]))
			and (${importOf('p')} is null or ${importOf('i')} is null)`.execute(db);
	const written = await readLeftByImports(db, 'people');
	return rows.filter((row) => written.has(row.id)).map(namedPerson);
}

/** The anonymous subjects that answer to these words, each with the words it answers to. */
export async function readTracedPeople(
	db: Db,
	words: string[],
	tracesKey: Buffer
): Promise<TracedPerson[]> {
	const centreId = centreOf(db);
	const wordsBy = new Map(
		words.map((some) => [`\\x${digestTrace(tracesKey, centreId, some)}`, some])
	);
	const { rows } = await sql<PersonRow & { digests: string[] }>`
		select ${personColumns}, array_agg(t.digest::text) as digests
		from person_traces t
		join people p on p.id = t.person_id
		where t.digest = any(${[...wordsBy.keys()]}::bytea[]) and t.centre_id = ${centreId}
			and not exists (select from person_identities i where i.person_id = p.id)
		group by p.id`.execute(db);
	return rows.map(({ digests, ...person }) => ({
		known: { ...person, named: false, phones: new Set() },
		words: new Set(digests.map((digest) => wordsBy.get(digest)!))
	}));
}

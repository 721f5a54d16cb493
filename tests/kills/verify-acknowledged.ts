import type pg from 'pg';
import type { Acknowledged, Kind, Ledger } from './ledger.ts';

type Of<K extends Kind> = Extract<Acknowledged, { kind: K }>;
type Count<K extends Kind> = (database: pg.Client, one: Of<K>, ledger: Ledger) => Promise<number>;

async function count(database: pg.Client, query: string, values: unknown[]): Promise<number> {
	const { rows } = await database.query<{ count: string }>(query, values);
	return Number(rows[0]!.count);
}

/** How many times the thing that was acknowledged is really there, whole. */
export const ACKNOWLEDGED_ONCE: { [K in Kind]: Count<K> } = {
	/** Closed as often as she was told, with the marks of the last time. */
	async sheet(database, { seanceId }, { acknowledged }) {
		const told = acknowledged.filter(
			(one): one is Of<'sheet'> => one.kind === 'sheet' && one.seanceId === seanceId
		);
		const closings = await count(
			database,
			`select count(*) from seance_closings c join staff_members s on s.id = c.recorded_by
				where c.seance_id = $1 and c.recorded_at >= (select min(recorded_at) from handled_posts)`,
			[seanceId]
		);
		if (closings !== told.length) return closings / told.length;
		const { rows } = await database.query<{ enrolment_id: string; kind: string }>(
			'select enrolment_id, kind from attendances where seance_id = $1',
			[seanceId]
		);
		const kept = new Map(rows.map((row) => [row.enrolment_id, row.kind]));
		const last = Object.entries(told.at(-1)!.marks);
		return last.every(([enrolmentId, mark]) => kept.get(enrolmentId) === mark) ? 1 : 0;
	},
	group: (database, { cycle, seances }) =>
		count(
			database,
			`select count(*) from cycles c join workshop_groups g on g.cycle_id = c.id
				where c.label = $1 and (select count(*) from seances s where s.group_id = g.id) = $2`,
			[cycle, seances]
		),
	enrolment: (database, { groupId, familyName, givenName }) =>
		count(
			database,
			`select count(*) from enrolments e join person_identities i on i.person_id = e.person_id
				where e.group_id = $1 and i.family_name = $2 and i.given_name = $3`,
			[groupId, familyName, givenName]
		),
	departure: (database, { enrolmentId }) =>
		count(
			database,
			`select count(*) from departures d join journal j on j.record_id = d.enrolment_id::text
				and j.action = 'leave' where d.enrolment_id = $1`,
			[enrolmentId]
		),
	rubric: (database, { text }) =>
		count(database, 'select count(*) from fiche_versions where body = $1', [text]),
	/** The request, once, told once in the journal, of the newcomer who was written with it. */
	request: (database, { words, newcomer }) =>
		count(
			database,
			`select count(*) from requests r
				left join person_identities i on i.person_id = r.person_id
				left join journal j on j.record_id = r.id::text and j.record_kind = 'request'
					and j.action = 'receive'
				where r.words = $1 and j.id is not null and ($2::text is null or (i.family_name = $2
					and (select count(*) from person_identities o where o.family_name = $2) = 1))`,
			[words, newcomer]
		),
	/** As often as she was told; on a pre-list, with the place of the very person who asked. */
	async answer(database, { requestId, answer, words }, { acknowledged }) {
		const told = acknowledged.filter(
			(one) =>
				one.kind === 'answer' &&
				one.requestId === requestId &&
				one.answer === answer &&
				one.words === words
		);
		const found = await count(
			database,
			`select count(*) from request_answers a join requests r on r.id = a.request_id
				left join pre_list_entries e on e.id = a.pre_list_entry_id
				where a.request_id = $1 and a.kind = $2 and coalesce(a.words, '') = $3
					and (a.kind <> 'pre-list' or e.person_id = r.person_id)`,
			[requestId, answer, words]
		);
		return found / told.length;
	},
	'answer-undo': (database, { answerId }) =>
		count(database, 'select count(*) from request_answer_undos where answer_id = $1', [answerId]),
	/** The file, once, and every person of it with a mark at each of its dates. */
	import: (database, { fileName, people, seances }) =>
		count(
			database,
			`select count(*) from import_files f where f.file_name = $1 and $2 = (
				select count(*) from person_identities i
					join enrolments e on e.person_id = i.person_id
					join attendances a on a.enrolment_id = e.id
					where i.centre_id = f.centre_id and i.given_name = 'Lou' and i.family_name = any ($3))`,
			[fileName, people.length * seances, people]
		)
};

/** What there is of an import that is not whole, for whoever looks for the reason. */
export async function tracesOfImport(
	database: pg.Client,
	{ fileName, people }: Of<'import'>
): Promise<string> {
	const { rows } = await database.query(
		`select (select count(*) from import_files where file_name = $1) as files,
			(select jsonb_agg(jsonb_build_object('name', i.family_name || ' ' || i.given_name, 'marks',
				(select count(*) from enrolments e join attendances a on a.enrolment_id = e.id
					where e.person_id = i.person_id)))
				from person_identities i where i.family_name = any ($2) or i.given_name = any ($2)) as people`,
		[fileName, people]
	);
	return JSON.stringify(rows[0]);
}

import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Objection } from '../domain/objection.ts';
import type { Right } from '../domain/rights.ts';

export type RightAsked = {
	id: string;
	personId: string;
	right: Right;
	words: string | null;
	at: Temporal.Instant;
	answer: { done: boolean; words: string | null; at: Temporal.Instant } | null;
};

/** What somebody asked about her data, the latest first. */
export async function rightsOf(db: Db, personId: string): Promise<RightAsked[]> {
	const rows = await asked(db)
		.where('q.person_id', '=', personId)
		.orderBy('q.recorded_at', 'desc')
		.orderBy('q.id', 'desc')
		.execute();
	return rows.map(told);
}

export type WaitingRight = RightAsked & { name: string };

/** What waits for an answer in the acting centre, the oldest first: each has its month. */
export async function listWaitingRights(db: Db): Promise<WaitingRight[]> {
	const rows = await asked(db)
		.innerJoin('person_identities as i', 'i.person_id', 'q.person_id')
		.where('a.request_id', 'is', null)
		.orderBy('q.recorded_at')
		.orderBy('q.id')
		.select(['i.given_name', 'i.family_name'])
		.execute();
	return rows.map((row) => ({ ...told(row), name: `${row.given_name} ${row.family_name}` }));
}

/** The objection of each of these people, if any: a later agreement to reminders takes it back. */
export async function objectionsOf(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, NonNullable<Objection>>> {
	if (personIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('rights_requests as q')
		.where('q.person_id', 'in', [...personIds])
		.where('q.asked', '=', 'objection')
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('person_consents as c')
						.whereRef('c.person_id', '=', 'q.person_id')
						.where('c.purpose', '=', 'reminders')
						.where('c.answer', '=', 'given')
						.whereRef('c.recorded_at', '>', 'q.recorded_at')
						.select('c.id')
				)
			)
		)
		.groupBy('q.person_id')
		.select(({ fn }) => ['q.person_id', fn.min('q.recorded_at').as('since')])
		.execute();
	return new Map(rows.map(({ person_id, since }) => [person_id, { since: since.toString() }]));
}

/** The same, for a list of people in SQL: nothing stands against approaching her. */
export function hasNotObjected(person: string): RawBuilder<boolean> {
	return sql`not exists (select from rights_requests q
		where q.person_id = ${sql.ref(person)} and q.asked = 'objection'
			and not exists (select from person_consents c where c.person_id = q.person_id
				and c.purpose = 'reminders' and c.answer = 'given' and c.recorded_at > q.recorded_at))`;
}

function asked(db: Db) {
	return db
		.selectFrom('rights_requests as q')
		.leftJoin('rights_answers as a', 'a.request_id', 'q.id')
		.select(['q.id', 'q.person_id', 'q.asked', 'q.words', 'q.recorded_at'])
		.select(['a.done', 'a.words as answer_words', 'a.recorded_at as answered_at']);
}

function told(row: Awaited<ReturnType<ReturnType<typeof asked>['execute']>>[number]): RightAsked {
	return {
		id: row.id,
		personId: row.person_id,
		right: row.asked as Right,
		words: row.words,
		at: row.recorded_at,
		answer:
			row.done === null ? null : { done: row.done, words: row.answer_words, at: row.answered_at! }
	};
}

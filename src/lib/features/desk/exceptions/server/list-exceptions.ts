import { sql } from 'kysely';
import { type FamilyCode, familyLabel } from '#lib/features/desk/families/index.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Reason, reasonLabel } from '../domain/reasons.ts';

export type ExceptionLine = {
	id: string;
	requestId: string;
	family: string;
	reason: string;
	words: string | null;
	day: string;
	/** Who noted it; null: a notebook. */
	by: string | null;
};

/** The exceptions of a year that stand, the latest first. Nobody but the direction reads a line. */
export async function listExceptions(db: Db, year: number): Promise<ExceptionLine[]> {
	const rows = await standing(db, year)
		.select(['e.answer_id', 'a.request_id', 'r.family', 'e.reason', 'e.words', 'r.day'])
		.select(authorOf('e.recorded_by').as('by'))
		.orderBy('r.day', 'desc')
		.orderBy('e.recorded_at', 'desc')
		.orderBy('e.answer_id')
		.execute();
	return rows.map((row) => ({
		id: row.answer_id,
		requestId: row.request_id,
		family: familyLabel(row.family as FamilyCode),
		reason: reasonLabel(row.reason as Reason | 'unsaid'),
		words: row.words,
		day: row.day,
		by: row.by
	}));
}

/** How many they are. */
export async function countExceptions(db: Db, year: number): Promise<number> {
	const { count } = await standing(db, year)
		.select(sql<number>`count(*)::integer`.as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

function standing(db: Db, year: number) {
	return db
		.selectFrom('exceptions as e')
		.innerJoin('request_answers as a', 'a.id', 'e.answer_id')
		.innerJoin('requests as r', 'r.id', 'a.request_id')
		.leftJoin('request_answer_undos as u', 'u.answer_id', 'e.answer_id')
		.where('u.answer_id', 'is', null)
		.where('r.day', '>=', `${year}-01-01`)
		.where('r.day', '<=', `${year}-12-31`);
}

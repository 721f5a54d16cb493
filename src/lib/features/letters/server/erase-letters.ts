import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';

/** What was written to these people: their names and addresses on that day. Rows, by table. */
export async function eraseLetters(
	db: Db,
	personIds: readonly string[]
): Promise<Record<string, number>> {
	return {
		letter_run_people: await affected(
			db,
			sql`delete from letter_run_people where person_id = any (${personIds}::uuid[])`
		)
	};
}

const KEPT_MONTHS = 6;

/**
 * A letter is printed again when one comes back or a printer jams, not after six months: the copies
 * of names and addresses go, the invitations stay (RGPD, art. 5, 1, e).
 */
export async function erasePastLetters(db: Db, today: string): Promise<Record<string, number>> {
	const before = Temporal.PlainDate.from(today).subtract({ months: KEPT_MONTHS }).toString();
	return {
		letter_run_people: await affected(
			db,
			sql`delete from letter_run_people
				where run_id in (select r.id from letter_runs r where r.day < ${before}::date)`
		)
	};
}

import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { awaiting, type Awaiting } from '../domain/referral-status.ts';
import { type ReferralLine, referralLine, referralRows } from './referral-rows.ts';

export type AwaitedReferral = ReferralLine & {
	awaiting: Awaiting;
	/** Its day has come. */
	isDue: boolean;
};

/** What the desk must look at: inbound first, then what is due, then the oldest. */
export async function listAwaited(db: Db, today: string): Promise<AwaitedReferral[]> {
	const rows = await referralRows(db)
		.where(sql<boolean>`r.id = any (${unsettled(db)})`)
		.where((eb) =>
			eb.or([
				eb.and([
					eb('last.answer', 'is', null),
					eb.or([
						eb('r.direction', '=', 'in'),
						eb('r.kind', '=', 'handover'),
						eb('r.agreed_at', 'is not', null),
						eb('r.due_on', 'is not', null)
					])
				]),
				eb.and([eb('last.answer', '=', 'declined'), eb('r.direction', '=', 'out')])
			])
		)
		.orderBy(sql`r.direction = 'out'`)
		.orderBy(sql`coalesce(r.due_on <= ${today}::date, false)`, 'desc')
		.orderBy('r.recorded_at')
		.orderBy('r.id')
		.execute();
	return rows.map((row) => {
		const line = referralLine(row);
		return {
			...line,
			awaiting: awaiting(line)!,
			isDue: line.dueOn !== null && line.dueOn <= today
		};
	});
}

/**
 * Those that may still call for a look: nobody answered, or somebody declined. Most were received,
 * and need not be read one by one.
 */
function unsettled(db: Db) {
	const centre = centreOf(db);
	return sql`array(select r.id from referrals r where r.centre_id = ${centre}
			and not exists (select from referral_answers a
				where a.centre_id = ${centre} and a.referral_id = r.id)
		union select a.referral_id from referral_answers a
			where a.centre_id = ${centre} and a.answer = 'declined')`;
}

const PAGE = 30;

/** A page of all the referrals, the newest first, below the one that ended the page before. */
export async function listReferrals(
	db: Db,
	below: string | null
): Promise<{ lines: ReferralLine[]; next: string | null }> {
	const rows = await referralRows(db)
		.$if(below !== null, (query) =>
			query.where(
				sql<boolean>`(r.recorded_at, r.id) < (select b.recorded_at, b.id from referrals b where b.id = ${below}::uuid)`
			)
		)
		.orderBy('r.recorded_at', 'desc')
		.orderBy('r.id', 'desc')
		.limit(PAGE + 1)
		.execute();
	const lines = rows.slice(0, PAGE).map(referralLine);
	return { lines, next: rows.length > PAGE ? lines.at(-1)!.id : null };
}

/** The referrals of a person, the newest first, with who wrote each; null: the partner itself. */
export async function referralsOf(
	db: Db,
	personId: string
): Promise<(ReferralLine & { by: string | null })[]> {
	const rows = await referralRows(db)
		.select(authorOf('r.recorded_by').as('by'))
		.where('r.person_id', '=', personId)
		.orderBy('r.recorded_at', 'desc')
		.orderBy('r.id', 'desc')
		.execute();
	return rows.map((row) => ({ ...referralLine(row), by: row.by }));
}

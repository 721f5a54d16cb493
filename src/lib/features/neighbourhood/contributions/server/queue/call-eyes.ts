import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { NETWORK_HOURS, SECOND_EYES_HOURS } from '../../domain/queue-age.ts';

/** Who is asked to look too. */
export type Asks = 'second-eyes' | 'network';

/** Somebody who hesitates asks a colleague, or the network, to read it too. Twice is once. */
export async function callEyes(
	db: Db,
	id: string,
	asks: Asks
): Promise<{ called: Asks } | Refusal<'unknown-contribution'>> {
	const { numAffectedRows } = await sql`
		insert into contribution_calls (contribution_id, centre_id, asks, recorded_at, recorded_by)
		select c.id, c.centre_id, ${asks}, ${db.acting.at.toString()}::timestamptz, ${db.acting.staffId}::uuid
		from contributions c where c.id = ${id} on conflict do nothing`.execute(db);
	if (!numAffectedRows) {
		const known = await db
			.selectFrom('contributions')
			.where('id', '=', id)
			.select('id')
			.executeTakeFirst();
		return known
			? { called: asks }
			: refuse('unknown-contribution', 'Cette contribution n’est plus là.');
	}
	await writeJournal(db, { action: `call-${asks}`, kind: 'contribution', id });
	return { called: asks };
}

/**
 * What has waited for too long is called for, by nobody: a colleague after two days, the network after four; so is a
 * report that nobody has answered. Gives for how many the network has just been called.
 */
export async function callForLate(db: Db): Promise<{ network: number }> {
	const called = async (asks: Asks, hours: number) => {
		const before = db.acting.at.subtract({ hours }).toString();
		const { recorded_at, recorded_by } = recordedBy(db);
		const { rows } = await sql<{ id: string }>`
			insert into contribution_calls (contribution_id, centre_id, asks, recorded_at, recorded_by)
			select l.id, l.centre_id, ${asks}, ${recorded_at}::timestamptz, ${recorded_by}::uuid from (
				select w.contribution_id as id, w.centre_id from waiting_contributions w
				where w.since <= ${before}::timestamptz
				union
				select r.contribution_id, r.centre_id from contribution_reports r
				where r.recorded_at <= ${before}::timestamptz and not exists (
					select from contribution_report_ends e where e.report_id = r.id and e.undone_at is null)) l
			on conflict do nothing returning contribution_id as id`.execute(db);
		await writeJournal(
			db,
			...rows.map(({ id }) => ({ action: `call-${asks}`, kind: 'contribution', id }))
		);
		return rows.length;
	};
	await called('second-eyes', SECOND_EYES_HOURS);
	return { network: await called('network', NETWORK_HOURS) };
}

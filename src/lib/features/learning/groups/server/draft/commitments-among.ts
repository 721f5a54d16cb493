import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

/**
 * Those of these entries who committed themselves to the whole course; null where nobody is asked
 * to. No column says that a programme asks for it. It does when it is presented at meetings of
 * information, since one is told there what one commits to before one does (study-2.3), or when
 * somebody who waits has committed. A meeting of more than a year ago says what the centre did
 * then.
 */
export async function committedAmong(
	db: Db,
	{ programmeId, entryIds }: { programmeId: string; entryIds: readonly string[] }
): Promise<ReadonlySet<string> | null> {
	const { rows } = await sql<{ entryIds: string[]; meets: boolean }>`
		select array(select c.entry_id from commitments c
				where c.entry_id = any (${entryIds}::uuid[]) and not exists
					(select from commitment_withdrawals w where w.commitment_id = c.id)) as "entryIds",
			exists (select from information_meetings m
				where m.programme_id = ${programmeId}
					and m.day > ${db.acting.at.toString()}::timestamptz::date - 365
					and not exists (select from information_meeting_cancellations x where x.meeting_id = m.id)
				) as meets`.execute(db);
	const { entryIds: committed, meets } = rows[0]!;
	return meets || committed.length > 0 ? new Set(committed) : null;
}

import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { NetworkReminders } from '../../domain/count/network-reminders.ts';
import { NETWORK_SMALL_CELL } from '../../domain/count/small-cells.ts';

/** What reminders gave in each centre: counts, never a small one, none of a year whose lines are erased. */
export async function listNetworkReminders(db: Db, year: number): Promise<NetworkReminders[]> {
	const { rows } = await sql<NetworkReminders>`
		select centre_id as "centreId", name, sent, delivered, segments, cents::float8 as cents, emails,
			called, answered, stopped, reminded, reminded_kept as "remindedKept", unreminded,
			unreminded_kept as "unremindedKept"
		from network_reminder_counts(${year}, ${NETWORK_SMALL_CELL})`.execute(db);
	return rows;
}

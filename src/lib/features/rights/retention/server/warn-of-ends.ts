import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { centreOf, recordedBy } from '#lib/platform/database/acting.ts';
import { affected } from '#lib/platform/database/affected.ts';
import { inBatches } from '#lib/platform/database/in-batches.ts';
import { type Looking, readRetained, type RetainedPerson } from './read-retained.ts';

/** The first part of a night: whose name comes to its end in the acting centre is announced. */
export async function announceEnds(db: Db, where: Looking) {
	return warnOfEnds(db, await readRetained(db, where));
}

/**
 * Announces the names that come to their end, and takes back the announcement of those who came
 * again meanwhile, or are kept longer: their thirty days will begin anew.
 */
async function warnOfEnds(
	db: Db,
	retained: readonly RetainedPerson[]
): Promise<{ warned: number; takenBack: number }> {
	const still = retained.flatMap(({ personId, step }) => (step === 'paused' ? [] : personId));
	const takenBack = await affected(
		db,
		sql`delete from retention_warnings where person_id <> all (${still}::uuid[])`
	);
	const fresh = retained.filter(({ step }) => step === 'warn');
	for (const some of inBatches(fresh)) {
		const rows = some.map(({ personId, lastContact }) => ({
			person_id: personId,
			centre_id: centreOf(db),
			last_contact: lastContact,
			recorded_at: recordedBy(db).recorded_at
		}));
		await db.insertInto('retention_warnings').values(rows).execute();
	}
	return { warned: fresh.length, takenBack };
}

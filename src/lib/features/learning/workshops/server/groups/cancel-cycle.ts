import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';

/** Records that a cycle did not take place: a fact that stays visible in the year's report. */
export async function cancelCycle(
	db: Db,
	request: { programmeId: string; year: number; label: string; reason?: string }
): Promise<{ id: string }> {
	const centre_id = centreOf(db);
	const stamp = recordedBy(db);
	const cycle = await db
		.insertInto('cycles')
		.values({
			centre_id,
			programme_id: request.programmeId,
			year: request.year,
			label: request.label.trim(),
			...stamp
		})
		.onConflict((conflict) =>
			conflict
				.columns(['centre_id', 'programme_id', 'year', 'label'])
				.doUpdateSet((eb) => ({ label: eb.ref('excluded.label') }))
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	const cancelled = await db
		.insertInto('cycle_cancellations')
		.values({ cycle_id: cycle.id, centre_id, reason: request.reason?.trim() || null, ...stamp })
		.onConflict((conflict) => conflict.column('cycle_id').doNothing())
		.returning('cycle_id')
		.executeTakeFirst();
	if (cancelled) await writeJournal(db, { action: 'cancel', kind: 'cycle', id: cycle.id });
	return cycle;
}

import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { SchoolZone } from '#lib/shared/school-zone.ts';

/** Says whose school holidays the centre follows; earlier choices stay. */
export async function chooseZone(db: Db, zone: SchoolZone): Promise<{ zone: SchoolZone }> {
	const { id } = await db
		.insertInto('school_zone_choices')
		.values({ centre_id: centreOf(db), zone, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'choose', kind: 'school-zone', id });
	return { zone };
}

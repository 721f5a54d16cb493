import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { ClosureRefusal } from '../domain/refuse-closure.ts';

/** Takes a closing out of the calendar; what was planned around it does not move. */
export async function withdrawClosure(
	db: Db,
	closureId: string
): Promise<{ withdrawn: string } | ClosureRefusal> {
	const closure = await db
		.selectFrom('closures')
		.where('id', '=', closureId)
		.where('centre_id', '=', centreOf(db))
		.select('id')
		.executeTakeFirst();
	if (!closure) {
		return { refusal: 'unknown', message: 'Cette fermeture n’est plus dans la liste.' };
	}
	const written = await db
		.insertInto('closure_withdrawals')
		.values({ closure_id: closure.id, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('closure_id').doNothing())
		.returning('closure_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'withdraw', kind: 'closure', id: closure.id });
	return { withdrawn: closure.id };
}

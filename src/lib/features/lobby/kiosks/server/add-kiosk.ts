import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

const LONGEST = 60;

/** A screen of the lobby, known by its name: its machine comes with a code. */
export async function addKiosk(db: Db, typed: string) {
	const name = typed.trim().replaceAll(/\s+/g, ' ');
	if (name === '' || name.length > LONGEST) {
		return refuse(
			'name',
			`Donnez un nom à cette borne, en ${LONGEST} signes au plus\u00a0: «\u202fBorne du hall\u202f».`
		);
	}
	const added = await db
		.insertInto('kiosks')
		.values({ centre_id: centreOf(db), name, ...recordedBy(db) })
		.onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) {
		return refuse('name-taken', 'Une borne du centre porte déjà ce nom. Donnez-en un autre.');
	}
	await writeJournal(db, { action: 'add', kind: 'kiosk', id: added.id });
	return { id: added.id, name };
}

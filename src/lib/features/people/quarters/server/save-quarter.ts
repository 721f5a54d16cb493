import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Quarter, type QuarterRefusal, refuseQuarter } from '../domain/quarter.ts';
import { listQuarters } from './list-quarters.ts';

const GONE = 'Ce quartier n’est pas dans la liste du centre.';

/** Adds a quarter, or changes the one that is named by its id. */
export async function saveQuarter(
	db: Db,
	{ id, name: typed, kind }: Omit<Quarter, 'id'> & { id: string | null }
): Promise<{ id: string } | QuarterRefusal> {
	const refusal = refuseQuarter({ name: typed });
	if (refusal) return refusal;
	// Two colleagues who add the same quarter at once: the second one is told that it is there.
	await takeTurnInCentre(db, 'quarters');
	const name = typed.trim();
	const others = (await listQuarters(db)).filter((other) => other.id !== id);
	if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
		return refuse('name-taken', 'Un quartier porte déjà ce nom\u00a0: choisissez-en un autre.');
	}
	const values = { name, kind, ...recordedBy(db) };
	const saved = id
		? await db
				.updateTable('quarters')
				.set(values)
				.where('id', '=', id)
				.returning('id')
				.executeTakeFirst()
		: await db
				.insertInto('quarters')
				.values({ centre_id: centreOf(db), ...values })
				.returning('id')
				.executeTakeFirst();
	if (!saved) return refuse('unknown', GONE);
	await writeJournal(db, { action: id ? 'change' : 'add', kind: 'quarter', id: saved.id });
	return saved;
}

/** Adds those that a list of members needs; undoing that import leaves them in the centre's list. */
export async function addQuarters(db: Db, quarters: readonly Quarter[]): Promise<void> {
	if (quarters.length === 0) return;
	const common = { centre_id: centreOf(db), ...recordedBy(db) };
	await db
		.insertInto('quarters')
		.values(quarters.map((quarter) => ({ ...quarter, ...common })))
		.execute();
	const lines = quarters.map(({ id }) => ({ action: 'add', kind: 'quarter', id }) as const);
	await writeJournal(db, ...lines);
}

/** It is proposed no more; the records that say it keep it, and the year counts them. */
export async function withdrawQuarter(
	db: Db,
	quarterId: string
): Promise<{ withdrawn: string } | QuarterRefusal> {
	const quarter = await db
		.selectFrom('quarters')
		.where('id', '=', quarterId)
		.select('id')
		.executeTakeFirst();
	if (!quarter) return refuse('unknown', GONE);
	const written = await db
		.insertInto('quarter_withdrawals')
		.values({ quarter_id: quarterId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('quarter_id').doNothing())
		.returning('quarter_id')
		.executeTakeFirst();
	if (written) await writeJournal(db, { action: 'withdraw', kind: 'quarter', id: quarterId });
	return { withdrawn: quarterId };
}

/** It is proposed again. */
export async function restoreQuarter(
	db: Db,
	quarterId: string
): Promise<{ restored: string } | QuarterRefusal> {
	await takeTurnInCentre(db, 'quarters');
	const quarter = (await listQuarters(db, 'withdrawn')).find(({ id }) => id === quarterId);
	const inUse = await listQuarters(db);
	if (!quarter) {
		if (inUse.some(({ id }) => id === quarterId)) return { restored: quarterId };
		return refuse('unknown', GONE);
	}
	if (inUse.some(({ name }) => name.toLowerCase() === quarter.name.toLowerCase())) {
		return refuse('name-taken', 'Un autre quartier porte ce nom\u00a0: changez d’abord le sien.');
	}
	await db.deleteFrom('quarter_withdrawals').where('quarter_id', '=', quarterId).execute();
	await writeJournal(db, { action: 'restore', kind: 'quarter', id: quarterId });
	return { restored: quarterId };
}

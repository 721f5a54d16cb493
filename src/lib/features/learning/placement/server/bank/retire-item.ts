import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refuseRetirement, type RetirementRefusal } from '../../domain/bank/retired-item.ts';
import { listRetirements } from './list-retirements.ts';

/**
 * A question is not asked any more: by nobody when the coordination says so, in her centre when a
 * colleague does. What was answered to it stays, and the results that used it.
 */
export async function retireItem(
	db: Db,
	{ item, reason: typed }: { item: string; reason: string }
): Promise<{ id: string } | RetirementRefusal> {
	const reason = typed.trim();
	const refusal = refuseRetirement(item, reason);
	if (refusal) return refusal;
	const { centreId, standing } = await holdItem(db, item);
	if (standing) return refuse('retired', 'Cette question est déjà écartée.');
	const retired = await db
		.insertInto('item_retirements')
		.values({ centre_id: centreId, item, reason, ...recordedBy(db) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'retire', kind: 'item', id: retired.id });
	return retired;
}

/** It is asked again: the record of its retirement stays beside. */
export async function returnItem(
	db: Db,
	item: string
): Promise<{ returned: string } | RetirementRefusal> {
	const { centreId, standing } = await holdItem(db, item);
	if (!standing) return refuse('not-retired', 'Cette question est déjà posée.');
	await db
		.insertInto('item_returns')
		.values({ retirement_id: standing.id, centre_id: centreId, ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'return', kind: 'item', id: standing.id });
	return { returned: standing.id };
}

/** Whose word it is, and the retirement that stands if any; two colleagues wait for each other. */
async function holdItem(db: Db, item: string) {
	await takeTurn(db, `item ${item}`);
	const centreId = db.acting.role === 'coordination' ? null : centreOf(db);
	const reach = centreId ? 'centre' : 'network';
	const standing = (await listRetirements(db)).find(
		(one) => one.item === item && one.reach === reach && !one.returnedAt
	);
	return { centreId, standing };
}

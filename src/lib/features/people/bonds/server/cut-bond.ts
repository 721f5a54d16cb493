import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type BondRefusal, recordWithdrawal } from './agree.ts';
import { openByBond } from './open-by.ts';

export type NotLinked = { refusal: 'not-linked'; message: string };

/**
 * She takes her agreement back: her record is linked to none from now on, and a code not yet used
 * is worth nothing. Where only one other record carried the bond, it is alone, and cut as well.
 */
export async function cutBond(
	db: Db,
	personId: string
): Promise<{ cut: true } | BondRefusal | NotLinked> {
	const codes = await db
		.deleteFrom('link_codes')
		.where('person_id', '=', personId)
		.returning('id')
		.execute();
	const own = await db
		.deleteFrom('linked_people')
		.where('person_id', '=', personId)
		.returning('bond')
		.executeTakeFirst();
	if (!own && codes.length === 0) {
		return refuse('not-linked', 'Cette personne n’est liée à aucun autre centre.');
	}
	const refusal = await recordWithdrawal(db, personId);
	if (refusal) return refusal;
	if (own) await cutTheLast(db, own.bond);
	await writeJournal(db, { action: 'cut-link', kind: 'person', id: personId });
	return { cut: true };
}

/** A bond that only one record still carries binds nobody: it is cut there as well. */
export async function cutTheLast(db: Db, bond: string): Promise<void> {
	await openByBond(db, bond);
	const left = await db
		.selectFrom('linked_people')
		.where('bond', '=', bond)
		.select('person_id')
		.execute();
	if (left.length !== 1) return;
	await db.deleteFrom('linked_people').where('bond', '=', bond).execute();
}

import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type RecordCard, readRecords } from './read-record.ts';

export type PairRefusal = { refusal: 'unknown-people' | 'both-linked'; message: string };

/**
 * The two records of a pair, held until the transaction ends, the first recorded first: it is the
 * one that stays, whatever the order they are named in.
 */
export async function findPair(
	db: Db,
	ids: readonly [string, string]
): Promise<{ kept: RecordCard; other: RecordCard } | PairRefusal> {
	await db
		.selectFrom('people')
		.where('id', 'in', [...ids])
		.select('id')
		.orderBy('id')
		.forUpdate()
		.execute();
	const records = await readRecords(db, ids);
	if (records.size < 2) {
		return refuse(
			'unknown-people',
			'Une des deux fiches n’existe plus, ou a déjà été réunie. Revenez à la liste.'
		);
	}
	const [kept, other] = [...records.values()].sort(
		(a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt) || (a.id < b.id ? -1 : 1)
	);
	if (await areBothLinked(db, ids)) {
		return refuse(
			'both-linked',
			'Les deux fiches sont liées à d’autres centres. Retirez d’abord un des deux liens, avec la personne.'
		);
	}
	return { kept: kept!, other: other! };
}

/** One record carries one bond: which of the two would be cut is hers to say. */
async function areBothLinked(db: Db, ids: readonly string[]): Promise<boolean> {
	const linked = await db
		.selectFrom('linked_people')
		.where('person_id', 'in', [...ids])
		.select('person_id')
		.execute();
	return linked.length === 2;
}

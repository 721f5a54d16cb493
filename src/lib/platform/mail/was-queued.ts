import type { Db } from '../database/acting.ts';

/** Whether one of these mails was put in the outbox, left since or not. Asked by the operator, who alone reads it. */
export async function wasQueued(db: Db, ids: readonly string[]): Promise<boolean> {
	if (ids.length === 0) return false;
	const found = await db
		.selectFrom('mails')
		.where('id', 'in', ids)
		.select('id')
		.limit(1)
		.executeTakeFirst();
	return found !== undefined;
}

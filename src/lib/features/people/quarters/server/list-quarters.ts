import type { Db } from '#lib/platform/database/acting.ts';
import type { Quarter } from '../domain/quarter.ts';

/** The quarters of the acting centre, by name: those it proposes, or those it proposes no more. */
export function listQuarters(db: Db, which: 'in-use' | 'withdrawn' = 'in-use'): Promise<Quarter[]> {
	return db
		.selectFrom('quarters as q')
		.leftJoin('quarter_withdrawals as x', 'x.quarter_id', 'q.id')
		.where('x.quarter_id', which === 'in-use' ? 'is' : 'is not', null)
		.orderBy('q.name')
		.orderBy('q.id')
		.select(['q.id', 'q.name', (eb) => eb.ref('q.kind').$castTo<Quarter['kind']>().as('kind')])
		.execute();
}

/** Those in which somebody may live: proposed, and the one that her record says already. */
export async function quartersFor(db: Db, herQuarter: string | null): Promise<Quarter[]> {
	const proposed = await listQuarters(db);
	if (!herQuarter || proposed.some(({ id }) => id === herQuarter)) return proposed;
	const withdrawn = await listQuarters(db, 'withdrawn');
	return [...proposed, ...withdrawn.filter(({ id }) => id === herQuarter)];
}

/** Whether the acting centre has it, proposed or not. */
export async function isQuarter(db: Db, id: string): Promise<boolean> {
	const found = await db
		.selectFrom('quarters')
		.where('id', '=', id)
		.select('id')
		.executeTakeFirst();
	return found !== undefined;
}

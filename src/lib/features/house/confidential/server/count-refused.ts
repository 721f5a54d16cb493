import type { Db } from '#lib/platform/database/acting.ts';
import { instant } from '#lib/platform/database/instant.ts';
import type { Kind } from '../domain/reading/finding.ts';

export type RefusedCount = { kind: Kind; place: string; times: number };

/** How many of each kind were refused and where, from a day on: whom to explain it to again. */
export async function countRefused(db: Db, since: Temporal.Instant): Promise<RefusedCount[]> {
	const rows = await db
		.selectFrom('refused_secrets')
		.where('recorded_at', '>=', instant(since))
		.groupBy(['kind', 'place'])
		.select((eb) => ['kind', 'place', eb.fn.sum<string>('times').as('times')])
		.orderBy('kind')
		.orderBy('place')
		.execute();
	return rows.map(({ kind, place, times }) => ({
		kind: kind as Kind,
		place,
		times: Number(times)
	}));
}

import { sql } from 'kysely';
import { asActing } from './acting.ts';
import { asVisitor } from './as-visitor.ts';
import type { World } from '../world.ts';
import type { Changes } from '../kept-pages/kept-pages.ts';

/**
 * What public pages tell that was committed since a mark: transactions end in any order, and one that was
 * begun before the mark and ended after it is told too. Without a mark, everything may have changed.
 */
export async function readChanges(
	world: Pick<World, 'database' | 'now'>,
	since: string | null
): Promise<Changes> {
	const { rows } = await asVisitor(world, null, (db) =>
		sql<{ mark: string; isAll: boolean; centres: string[] }>`
			select pg_current_snapshot()::text as mark, coalesce(bool_or(c.centre_id is null), false) as "isAll",
				coalesce(array_agg(distinct e.slug) filter (where e.slug is not null), '{}') as centres
			from public_changes c left join centres e on e.id = c.centre_id
			where ${since}::pg_snapshot is not null and c.transaction >= pg_snapshot_xmin(${since}::pg_snapshot)
				and not pg_visible_in_snapshot(c.transaction, ${since}::pg_snapshot)`.execute(db)
	);
	// By the name that addresses have for them.
	const { mark, isAll, centres } = rows[0]!;
	return { mark, centres: isAll || since === null ? 'all' : new Set(centres) };
}

/** What every server has seen long ago is forgotten. */
export async function forgetChanges(world: Pick<World, 'database' | 'now'>): Promise<void> {
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: world.now() };
	await asActing(world.database, acting, (db) =>
		sql`delete from public_changes where recorded_at < clock_timestamp() - interval '1 hour'`.execute(
			db
		)
	);
}

import type { Db } from '#lib/platform/database/acting.ts';
import type { TestDatabase } from './test-database.ts';

type Act = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

/**
 * Two people act at the same moment, on two connections: the second one begins while the first has
 * done her part and not yet committed. Gives back both answers.
 */
export async function atOnce<A, B>(
	{ act, world }: { act: Act; world: TestDatabase },
	first: (db: Db) => Promise<A>,
	second: (db: Db) => Promise<B>
): Promise<[A, B]> {
	const [begun, committed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const one = act(async (db) => {
		const answer = await first(db);
		begun.resolve();
		await committed.promise;
		return answer;
	});
	await Promise.race([begun.promise, one]);
	const other = act(second);
	await Promise.race([untilSomebodyWaits(world), other]);
	committed.resolve();
	return Promise.all([one, other]);
}

/** Comes back once somebody waits for what another holds. */
export async function untilSomebodyWaits(world: TestDatabase): Promise<void> {
	const { rowCount } = await world.owner.query(
		`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
	);
	if (rowCount === 0) await untilSomebodyWaits(world);
}

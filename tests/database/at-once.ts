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

/**
 * Several people begin, one after the other, while somebody holds what each of them needs first; they
 * go on once it is let go. Gives back their answers.
 */
export async function inLine<Answers extends unknown[]>(
	{ act, world }: { act: Act; world: TestDatabase },
	hold: (db: Db) => Promise<unknown>,
	...works: { [At in keyof Answers]: (db: Db) => Promise<Answers[At]> }
): Promise<Answers> {
	const [held, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const holder = act(async (db) => {
		await hold(db);
		held.resolve();
		await letGo.promise;
	});
	await Promise.race([held.promise, holder]);
	const going: Promise<unknown>[] = [];
	for (const work of works) {
		const one = act(work as (db: Db) => Promise<unknown>);
		one.catch(() => {});
		going.push(one);
		await Promise.race([untilSomebodyWaits(world, going.length), one]);
	}
	letGo.resolve();
	await holder;
	return Promise.all(going) as Promise<Answers>;
}

async function untilSomebodyWaits(world: TestDatabase, atLeast = 1): Promise<void> {
	const { rowCount } = await world.owner.query(
		`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
	);
	if (rowCount! < atLeast) await untilSomebodyWaits(world, atLeast);
}

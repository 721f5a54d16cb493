import { beforeAll } from 'vitest';
import { addPerson } from '#lib/features/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type TestDatabase, useTestDatabase } from '../../../../../tests/database/test-database.ts';
import type { DropInPlan } from '../domain/drop-in-plan.ts';
import { planDropIns } from './plan-drop-ins.ts';

/** The Tuesday the stories are told on. */
export const TODAY = '2026-11-24';

/** What a use case answered when it was not refused. */
export function done<Answer extends object>(
	answer: Answer
): Exclude<Answer, { refusal: string; message: string }> {
	if ('refusal' in answer) throw new Error(JSON.stringify(answer));
	return answer as Exclude<Answer, { refusal: string; message: string }>;
}

export type Desk = {
	world: TestDatabase;
	centreId: string;
	/** Acts as the receptionist of the centre. */
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	/** Plans slots, two seats each; gives back their identifiers. */
	plan(change?: Partial<DropInPlan>): Promise<string[]>;
	addResident(familyName: string): Promise<string>;
	/** Both act at the same moment: the second begins before the first has committed. */
	atOnce<A, B>(first: (db: Db) => Promise<A>, second: (db: Db) => Promise<B>): Promise<[A, B]>;
	count(table: string): Promise<number>;
};

let starts = 8 * 60;
/** Another hour each time: a day has one slot at an hour. */
const nextClock = () => {
	starts += 1;
	return `${String(Math.floor(starts / 60)).padStart(2, '0')}:${String(starts % 60).padStart(2, '0')}`;
};

/** A centre of its own, on a database of its own. */
export function useDesk(): Desk {
	const world = useTestDatabase();
	const desk: Desk = {
		world,
		centreId: '',
		act: (work) => world.as('accueil', desk.centreId, work),
		plan: async (change) =>
			done(
				await desk.act((db) =>
					planDropIns(db, {
						day: TODAY,
						startsAt: nextClock(),
						endsAt: '17:00',
						capacity: 2,
						...change
					})
				)
			).ids,
		addResident: (familyName) =>
			desk.act(async (db) => done(await addPerson(db, { familyName, givenName: 'Jeanne' })).id),
		async atOnce(first, second) {
			const [begun, committed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
			const one = desk.act(async (db) => {
				const answer = await first(db);
				begun.resolve();
				await committed.promise;
				return answer;
			});
			await Promise.race([begun.promise, one]);
			const other = desk.act(second);
			await Promise.race([untilSomebodyWaits(world), other]);
			committed.resolve();
			return Promise.all([one, other]);
		},
		count: async (table) =>
			(await world.owner.query(`select from ${table} where centre_id = $1`, [desk.centreId]))
				.rowCount!
	};
	beforeAll(async () => {
		desk.centreId = await world.addCentre('jacques-brel');
	});
	return desk;
}

async function untilSomebodyWaits(world: TestDatabase): Promise<void> {
	const { rowCount } = await world.owner.query(
		`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
	);
	if (rowCount === 0) await untilSomebodyWaits(world);
}

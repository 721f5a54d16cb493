import { atOnce } from '../../../../../../tests/database/at-once.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	done,
	type StoryCentre,
	TODAY,
	useStoryCentre
} from '../../../../../../tests/database/story-centre.ts';
import type { DropInPlan } from '../domain/drop-in-plan.ts';
import { planDropIns } from './plan-drop-ins.ts';

export { done, TODAY };

/** A centre whose receptionist keeps the desk. */
export type Desk = StoryCentre & {
	/** Plans slots, two seats each; gives back their identifiers. */
	plan(change?: Partial<DropInPlan>): Promise<string[]>;
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

export function useDesk(): Desk {
	const centre = useStoryCentre('accueil');
	const { act, world } = centre;
	return Object.assign(centre, {
		async plan(change?: Partial<DropInPlan>) {
			const hours = { startsAt: nextClock(), endsAt: '17:00' };
			const asked = { day: TODAY, ...hours, capacity: 2, ...change };
			return done(await act((db) => planDropIns(db, asked))).ids;
		},
		atOnce: <A, B>(first: (db: Db) => Promise<A>, second: (db: Db) => Promise<B>) =>
			atOnce(centre, first, second),
		count: async (table: string) => {
			const own = `select from ${table} where centre_id = $1`;
			return (await world.owner.query(own, [centre.centreId])).rowCount!;
		}
	});
}

import { planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../database/test-database.ts';
import {
	done,
	useWorkshop,
	type Workshop
} from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';

export { done, TODAY } from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';

export const SPAN = { from: '2026-11-24', until: '2026-12-31' };

/** A centre with its programmes, and whoever reads it without an account. */
export type AgendaStory = Workshop & {
	/** Without an account: on the page of a centre, or on nobody's. */
	visit<T>(work: (db: Db) => Promise<T>, centreId?: string | null): Promise<T>;
	/** What a visitor of the centre may come to, of that slot or group alone. */
	told(id: string): ReturnType<typeof readAgenda>;
	/** A slot of three seats, this afternoon unless told otherwise. */
	slot(change?: {
		day?: string;
		capacity?: number;
		venue?: string;
		roomId?: string;
	}): Promise<string>;
};

let minutes = 13 * 60;

export function useAgenda(): AgendaStory {
	const workshop = useWorkshop();
	const visitor = {
		get database() {
			return workshop.world.app;
		},
		now: () => A_TUESDAY
	};
	const visit = <T>(work: (db: Db) => Promise<T>, centreId: string | null = workshop.centreId) =>
		asVisitor(visitor, centreId, work);
	return Object.assign(workshop, {
		visit,
		told: async (id: string) =>
			(await visit((db) => readAgenda(db, SPAN))).filter((occasion) => occasion.id === id),
		async slot(change = {}) {
			minutes += 1;
			const startsAt = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
			const plan = { day: SPAN.from, startsAt, endsAt: '17:00', capacity: 3, ...change };
			return done(await workshop.act((db) => planDropIns(db, plan))).ids[0]!;
		}
	});
}

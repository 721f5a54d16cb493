import { type Centre } from '#lib/features/house/centres/index.server.ts';
import { closeYear } from '#lib/features/year/reports/index.server.ts';
import { type RetentionRun, runRetention } from '#lib/features/rights/retention/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { type Acting, asActing } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';

/** The night of one centre: reports close its years, rights erase its names, in one transaction. */
export function retainCentre(
	{ database, now }: Pick<World, 'database' | 'now'>,
	centre: Centre
): Promise<RetentionRun> {
	const at = now();
	const today = todayIn(centre.timeZone, at);
	const acting: Acting = { staffId: null, role: 'operator', centres: [centre.id], at };
	return asActing(database, acting, (db) =>
		runRetention(db, {
			holds: HOLDS,
			timeZone: centre.timeZone,
			today,
			closeYear: (open, year) => closeYear(open, { centre, year, today })
		})
	);
}

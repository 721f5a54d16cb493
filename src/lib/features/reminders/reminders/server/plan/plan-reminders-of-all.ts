import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { beat, lastBeat } from './beats.ts';
import { planCentre } from './plan-centre.ts';
import { rulesChangedSince } from '#lib/features/reminders/rules/index.server.ts';

/** What was being written while one looked is looked at again. */
const OVERLAP = { minutes: 15 };

/**
 * Plans what each centre has ahead, one transaction a centre: all of it when its day begins or its rules
 * change, what changed since the last time otherwise. Counts what is new.
 */
export async function planAllCentres(
	world: Pick<World, 'database' | 'now'>,
	centres: readonly Centre[]
): Promise<number> {
	let planned = 0;
	for (const { id, timeZone } of centres) {
		const acting = { staffId: null, role: 'operator' as const, centres: [id], at: world.now() };
		planned += await asActing(world.database, acting, async (db) => {
			const { at } = db.acting;
			const last = await lastBeat(db, 'plan');
			const isNewDay = !last || todayIn(timeZone, last) !== todayIn(timeZone, at);
			const since = isNewDay ? undefined : last.subtract(OVERLAP);
			const isAll = !since || (await rulesChangedSince(db, since));
			const count = await planCentre(db, { timeZone, changedSince: isAll ? undefined : since });
			await beat(db, 'plan');
			return count;
		});
	}
	return planned;
}

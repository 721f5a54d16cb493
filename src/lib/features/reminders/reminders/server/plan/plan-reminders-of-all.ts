import { randomUUID } from 'node:crypto';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { rulesOfAll } from '#lib/features/reminders/rules/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { log } from '#lib/platform/log.ts';
import type { World } from '#lib/platform/world.ts';
import { beat, lastBeat, OVERLAP } from './beats.ts';
import { lookAtAll } from './look-at-all.ts';
import { planCentre } from './plan-centre.ts';

/** Centres at a time: two cores do no more, and the pages keep the other connections. */
const AT_ONCE = 2;

/**
 * Plans what each centre has ahead, one transaction a centre: all of it when its day begins or its rules
 * change, what changed since the last time otherwise. Those that have nothing to plan are looked at in
 * one transaction for all of them. One that fails stops no other; throws once all the others are planned.
 * Counts what is new.
 */
export async function planAllCentres(
	world: Pick<World, 'database' | 'now'>,
	centres: readonly Centre[]
): Promise<number> {
	const waiting = (await toPlanAmong(world, centres)).values();
	const counts: number[] = [];
	const failures: unknown[] = [];
	const planNext = async () => {
		for (const centre of waiting) {
			await planOne(world, centre).then(
				(count) => counts.push(count),
				(error: unknown) => failures.push(error)
			);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, planNext));
	if (failures.length > 0) throw new AggregateError(failures, 'planning failed');
	return counts.reduce((sum, count) => sum + count, 0);
}

/** All of them when they cannot be looked at together: each then looks by itself. */
async function toPlanAmong(
	world: Pick<World, 'database' | 'now'>,
	centres: readonly Centre[]
): Promise<readonly Centre[]> {
	const ids = centres.map(({ id }) => id);
	const acting = { staffId: null, role: 'operator' as const, centres: ids, at: world.now() };
	try {
		return await asActing(world.database, acting, (db) => lookAtAll(db, centres));
	} catch (error) {
		const id = randomUUID().slice(0, 8);
		log.error({ id, error }, 'centres cannot be looked at together: each is planned by itself');
		return centres;
	}
}

function planOne(
	world: Pick<World, 'database' | 'now'>,
	{ id, timeZone }: Centre
): Promise<number> {
	const acting = { staffId: null, role: 'operator' as const, centres: [id], at: world.now() };
	return asActing(world.database, acting, async (db) => {
		const { at } = db.acting;
		const last = await lastBeat(db, 'plan');
		const isNewDay = !last || todayIn(timeZone, last) !== todayIn(timeZone, at);
		const since = isNewDay ? undefined : last.subtract(OVERLAP);
		const { changedAt } = (await rulesOfAll(db))(id);
		const isAll = !since || (changedAt && Temporal.Instant.compare(changedAt, since) >= 0);
		const count = await planCentre(db, { timeZone, changedSince: isAll ? undefined : since });
		await beat(db, 'plan');
		return count;
	});
}

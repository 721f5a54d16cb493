import { setTimeout as pause } from 'node:timers/promises';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { giveUpWaiting, smsLine } from '#lib/features/reminders/messages/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { keepListening } from '../answers/keep-listening.ts';
import { beat } from '../plan/beats.ts';
import { actingFor, leaveReminders, type LeavingWorld } from './leave-reminders.ts';

/**
 * Sends what is due, batch after batch, until nothing is, or that time of the process's clock. A centre
 * whose own cannot leave is left alone until the next time, and holds up nobody.
 */
export async function sendDueReminders(
	world: LeavingWorld,
	centres: readonly Centre[],
	{ untilMs }: { untilMs: number }
): Promise<void> {
	await asActing(world.database, actingFor(world, centres), giveUpWaiting);
	const line = await smsLine(world);
	await keepListening(world, line);
	let well = centres;
	while (performance.now() < untilMs) {
		const { looked, waitMs, failed } = await leaveReminders(world, line, well, {
			everywhere: centres
		});
		if (waitMs > 0) await pause(waitMs);
		else if (looked === 0) return;
		well = well.filter(({ id }) => !failed.includes(id));
	}
	// There is more to send than one time holds: it is alive, except where nothing can leave.
	await asActing(world.database, actingFor(world, well), (db) => beat(db, 'send'));
}

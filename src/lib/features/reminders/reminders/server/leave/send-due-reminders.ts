import { setTimeout as pause } from 'node:timers/promises';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { giveUpWaiting, smsLine } from '#lib/features/reminders/messages/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { keepListening } from '../answers/keep-listening.ts';
import { leaveReminders, type LeavingWorld } from './leave-reminders.ts';

/** Between two looks, while the provider's turn is not come. */
const BREATH_MS = 100;

/** Sends what is due, batch after batch, until nothing is, or that time of the process's clock. */
export async function sendDueReminders(
	world: LeavingWorld,
	centres: readonly Centre[],
	{ untilMs }: { untilMs: number }
): Promise<void> {
	const ids = centres.map(({ id }) => id);
	const acting = { staffId: null, role: 'operator' as const, centres: ids, at: world.now() };
	await asActing(world.database, acting, giveUpWaiting);
	const line = await smsLine(world);
	await keepListening(world, line, centres);
	while (performance.now() < untilMs) {
		const looked = await leaveReminders(world, line, centres);
		if (looked === 0) return;
		if (looked === null) await pause(BREATH_MS);
	}
}

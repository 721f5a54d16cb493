import { listCentres } from '#lib/features/house/centres/index.server.ts';
import {
	type LineWorld,
	type SmsLine,
	takeReceipts
} from '#lib/features/reminders/messages/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { takeAnswer } from './take-answer.ts';

/** By process: the provider that is listened to, and what stops it. */
const listening = new WeakMap<object, { provider: object; stop: () => Promise<void> }>();

/**
 * Listens to a provider that speaks on a line of its own, from now on; one that was listened to before is
 * no more. Others call our addresses, and are not listened to. What comes is heard by the centres that there
 * are then: one that is added while the line is open hears too.
 */
export async function keepListening(world: LineWorld, line: SmsLine | null): Promise<void> {
	const before = listening.get(world.database);
	if (before?.provider === line?.provider) return;
	listening.delete(world.database);
	// Nothing is waited for otherwise: two that begin at once would both listen.
	if (before) await before.stop();
	if (!line?.provider.listen) return;
	const { provider } = line;
	const { secrets } = world;
	const centresNow = () => listCentres(world.database, world.now());
	const stop = line.provider.listen({
		receipt: async (receipt) => {
			const ids = (await centresNow()).map(({ id }) => id);
			const acting = { staffId: null, role: 'operator' as const, centres: ids, at: world.now() };
			return asActing(world.database, acting, (db) =>
				takeReceipts(db, { line, secrets }, [receipt])
			);
		},
		inbound: async (inbound) => takeAnswer(world, line, inbound, await centresNow())
	});
	listening.set(world.database, { provider, stop });
}

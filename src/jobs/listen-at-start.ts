import { log } from '#lib/platform/log.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';

/**
 * Opens the line of a provider that speaks on one as soon as the server is there: what people write is not
 * refused until the next minute's job. When it cannot, that job tries again. Gives what hangs up.
 */
export async function listenAtStart(world: JobWorld): Promise<() => Promise<void>> {
	const { keepListening } = await import('#lib/features/reminders/reminders/index.server.ts');
	const { smsLine } = await import('#lib/features/reminders/messages/index.server.ts');
	try {
		await keepListening(world, await smsLine(world));
	} catch (error) {
		log.warn({ error }, 'the line of SMS is not open yet');
	}
	return () => keepListening(world, null);
}

import type { Job } from '#lib/platform/jobs/job.ts';

/** Then the next minute's job goes on, in this process or another. */
const MOST_MS = 50_000;

/**
 * Every minute: hands over the reminders whose hour has come, at the pace that the provider takes, and
 * says which ones nobody knows of any more. Never tried again by itself: the next minute is the next try.
 */
export const sendRemindersJob: Job = {
	name: 'send-reminders',
	cron: '* * * * *',
	longestMinutes: 3,
	retries: { times: 0, firstSeconds: 10, longestSeconds: 60 },
	async run(world) {
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { sendDueReminders } = await import('#lib/features/reminders/reminders/index.server.ts');
		const centres = await listCentres(world.database, world.now());
		await sendDueReminders(world, centres, { untilMs: performance.now() + MOST_MS });
	}
};

import type { Job } from '#lib/platform/jobs/job.ts';

/** Every minute: plans what changed; all that is ahead, when a centre's day begins. */
export const planRemindersJob: Job = {
	name: 'plan-reminders',
	cron: '* * * * *',
	retries: { times: 0, firstSeconds: 10, longestSeconds: 60 },
	async run(world) {
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { planAllCentres } = await import('#lib/features/reminders/reminders/index.server.ts');
		await planAllCentres(world, await listCentres(world.database, world.now()));
	}
};

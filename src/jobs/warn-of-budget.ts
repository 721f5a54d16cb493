import type { Job } from '#lib/platform/jobs/job.ts';

/** Every quarter of an hour: tells a direction that its month of SMS comes to its end. */
export const warnOfBudgetJob: Job = {
	name: 'warn-of-budget',
	cron: '*/15 * * * *',
	async run(world) {
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { warnOfBudget } = await import('#lib/features/reminders/reminders/index.server.ts');
		await warnOfBudget(world, await listCentres(world.database, world.now()));
	}
};

import type { Job } from '#lib/platform/jobs/job.ts';

/**
 * Every night, when the places of the directory are open is written for the days ahead. Without it, eight days after
 * its hours were typed, nobody would know any more when a place is open.
 */
export const writePlaceDaysJob: Job = {
	name: 'write-place-days',
	cron: '5 0 * * *',
	async run(world) {
		const { writePlaceDays } = await import('#lib/features/resources/places/index.server.ts');
		const { todayIn } = await import('#lib/platform/clock.ts');
		const { asActing } = await import('#lib/platform/database/acting.ts');
		const at = world.now();
		const acting = { staffId: null, role: 'operator' as const, centres: [], at };
		await asActing(world.database, acting, (db) => writePlaceDays(db, todayIn('Europe/Paris', at)));
	}
};

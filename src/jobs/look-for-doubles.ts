import type { Job } from '#lib/platform/jobs/job.ts';

/**
 * Every night, in every centre: the list of possible doubles is made anew, merges of more than
 * thirty days forget what they moved, and link codes that expired are forgotten.
 */
export const lookForDoublesJob: Job = {
	name: 'look-for-doubles',
	cron: '10 2 * * *',
	longestMinutes: 60,
	async run(world) {
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { findDoubles, keepMerges } =
			await import('#lib/features/people/doubles/index.server.ts');
		const { forgetOldCodes } = await import('#lib/features/people/bonds/index.server.ts');
		const { asActing } = await import('#lib/platform/database/acting.ts');
		const at = world.now();
		for (const { id } of await listCentres(world.database, at)) {
			// One transaction a centre: a night cut short leaves whole lists.
			const acting = { staffId: null, role: 'operator' as const, centres: [id], at };
			await asActing(world.database, acting, async (db) => {
				await keepMerges(db);
				await forgetOldCodes(db);
				await findDoubles(db);
			});
		}
	}
};

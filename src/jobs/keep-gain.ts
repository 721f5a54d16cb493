import type { GainToKeep, KEEP_GAIN } from '#lib/features/learning/placement/index.server.ts';
import type { Job } from '#lib/platform/jobs/job.ts';

/** Measures what a conversation that has just ended says of a progress, with the one before the course. */
export const keepGainJob: Job<GainToKeep> = {
	name: 'keep-gain' satisfies typeof KEEP_GAIN,
	async run(world, { centreId, placementId }) {
		const { keepGain } = await import('#lib/features/learning/placement/index.server.ts');
		const { asActing } = await import('#lib/platform/database/acting.ts');
		const at = world.now();
		const acting = { staffId: null, role: 'operator' as const, centres: [centreId], at };
		await asActing(world.database, acting, (db) => keepGain(db, placementId));
	}
};

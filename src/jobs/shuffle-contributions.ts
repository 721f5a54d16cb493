import type { Job, JobWorld } from '#lib/platform/jobs/job.ts';
import { log } from '#lib/platform/log.ts';

/** Every hour: what residents said today and who sent it are written again, apart, in an order drawn by chance. */
export const hourlyShuffleJob: Job = {
	name: 'hourly-shuffle',
	cron: '35 * * * *',
	run: (world) => shuffle(world, 'hour')
};

/** Every night, before the backup: those of a month, and their tables are laid out anew. */
export const nightlyShuffleJob: Job = {
	name: 'nightly-shuffle',
	cron: '5 1 * * *',
	retries: { times: 3, firstSeconds: 5 * 60, longestSeconds: 30 * 60 },
	run: (world) => shuffle(world, 'night')
};

async function shuffle(world: JobWorld, at: 'hour' | 'night'): Promise<void> {
	const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
	const { shuffleContributions } =
		await import('#lib/features/neighbourhood/contributions/index.server.ts');
	const centres = await listCentres(world.database, world.now());
	const { poured } = await shuffleContributions(world, {
		at,
		centres: centres.map(({ id }) => id)
	});
	if (poured > 0) log.info({ at }, 'what identifies senders was written apart');
}

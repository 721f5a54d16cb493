import type { Job } from '#lib/platform/jobs/job.ts';
import { log } from '#lib/platform/log.ts';

/**
 * Every night, before the backup: announces the names that come to their end and erases those whose
 * end was announced thirty days ago. A centre that fails does not keep the others from theirs.
 */
export const nightlyRetentionJob: Job = {
	name: 'nightly-retention',
	cron: '20 1 * * *',
	longestMinutes: 120,
	retries: { times: 3, firstSeconds: 10 * 60, longestSeconds: 60 * 60 },
	async run(world) {
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { retainCentre } = await import('../retention/retain-centre.ts');
		const failures: unknown[] = [];
		for (const centre of await listCentres(world.database, world.now())) {
			try {
				const { warned, erased, yearsClosed } = await retainCentre(world, centre);
				if (warned + erased > 0)
					log.info({ centre: centre.slug, warned, erased, yearsClosed }, 'names came to their end');
			} catch (error) {
				failures.push(error);
				log.error({ error, centre: centre.slug }, 'a centre kept its names this night');
			}
		}
		if (failures.length > 0) throw new AggregateError(failures, 'retention failed');
	}
};

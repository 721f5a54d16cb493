import type { Job } from '#lib/platform/jobs/job.ts';
import { log } from '#lib/platform/log.ts';

/**
 * Every night, before the backup: opens the questionnaires that nobody closed, where enough people
 * answered for none of them to be picked out.
 */
export const nightlyAnswersJob: Job = {
	name: 'nightly-answers',
	cron: '10 1 * * *',
	async run(world) {
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { openWaitingUrns } = await import('#lib/features/learning/satisfaction/index.server.ts');
		const { asActing } = await import('#lib/platform/database/acting.ts');
		for (const centre of await listCentres(world.database, world.now())) {
			const at = world.now();
			const acting = { staffId: null, role: 'operator' as const, centres: [centre.id], at };
			const opened = await asActing(world.database, acting, (db) =>
				openWaitingUrns(db, world.secrets.urns)
			);
			if (opened > 0) log.info({ centre: centre.slug, opened }, 'answers that waited are counted');
		}
	}
};

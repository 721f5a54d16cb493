import type { Job } from '#lib/platform/jobs/job.ts';
import { log } from '#lib/platform/log.ts';

/**
 * Every hour: calls a colleague, then the network, for what residents said and nobody has read yet; tells by mail
 * each morning what waits. Run again, it tells nobody twice.
 */
export const tellReadersJob: Job = {
	name: 'tell-readers',
	cron: '5 * * * *',
	async run(world) {
		const { listCentres } = await import('#lib/features/house/centres/index.server.ts');
		const { tellReaders } =
			await import('#lib/features/neighbourhood/contributions/index.server.ts');
		const { countTownWords, countWaitingEchoes } =
			await import('#lib/features/neighbourhood/town-answers/index.server.ts');
		const centres = await listCentres(world.database, world.now());
		const { mails } = await tellReaders(world, centres, async (db) => ({
			townWords: await countTownWords(db),
			echoes: await countWaitingEchoes(db)
		}));
		if (mails > 0) log.info({ mails }, 'readers of contributions were told');
	}
};

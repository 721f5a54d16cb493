import type {
	NewcomerToWelcome,
	WELCOME_NEWCOMER
} from '#lib/features/learning/territories/index.server.ts';
import type { Job } from '#lib/platform/jobs/job.ts';

/** Puts somebody who accepted a slot elsewhere on the list of that centre, once. */
export const welcomeNewcomerJob: Job<NewcomerToWelcome> = {
	name: 'welcome-newcomer' satisfies typeof WELCOME_NEWCOMER,
	async run(world, data) {
		const { welcomeNewcomer } = await import('#lib/features/learning/territories/index.server.ts');
		await welcomeNewcomer(world, data);
	}
};

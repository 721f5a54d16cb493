import type { SEARCH_TERRITORY } from '#lib/features/learning/territories/index.server.ts';
import type { Job } from '#lib/platform/jobs/job.ts';

/** Seeks the groups of a territory, in a thread: taken up again by another process after a crash. */
export const searchTerritoryJob: Job<{ searchId: string }> = {
	name: 'search-territory' satisfies typeof SEARCH_TERRITORY,
	longestMinutes: 10,
	retries: { times: 3, firstSeconds: 5, longestSeconds: 60 },
	async run(world, data) {
		const { searchTerritory } = await import('#lib/features/learning/territories/index.server.ts');
		await searchTerritory(world, data);
	}
};

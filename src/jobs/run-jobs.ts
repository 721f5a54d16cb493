import { readDemo } from '#lib/features/house/centres/index.server.ts';
import { despiteOutages } from '#lib/platform/database/despite-outages.ts';
import { startJobs } from '#lib/platform/jobs/start-jobs.ts';
import { openWorld } from '#lib/platform/world.ts';
import { jobs } from './jobs.ts';
import { listenAtStart } from './listen-at-start.ts';

type Refusal = { refusal: string; message: string };

/**
 * Works the jobs of the product beside the pages, in a world of their own: once the demonstration
 * is loaded, if it is to be. A database that is getting up is waited for, a minute at most. A line on
 * which people answer is open from then on. `stop` lets those under way finish.
 */
export async function runJobs(options: {
	ownerUrl: string;
	appUrl: string;
	dataDir: string;
	origin: string;
	env: NodeJS.ProcessEnv;
	say: (line: string) => void;
}): Promise<{ stop(): Promise<void> } | Refusal> {
	const { ownerUrl, appUrl, dataDir, origin, env, say } = options;
	const world = await despiteOutages(() =>
		openWorld({ appUrl: named(appUrl, 'declic jobs'), dataDir, env, isDemo: readDemo })
	);
	if ('refusal' in world) return world;
	const jobWorld = { ...world, ownerUrl, dataDir, origin, say };
	const working = await despiteOutages(() => startJobs({ world: jobWorld, jobs }));
	const hangUp = await listenAtStart(jobWorld);
	return {
		stop: async () => {
			await working.stop();
			await hangUp();
			await world.close();
		}
	};
}

/** In PostgreSQL's own lists, what the jobs ask is told from what a page asks. */
function named(url: string, name: string): string {
	const told = new URL(url);
	told.searchParams.set('application_name', name);
	return told.toString();
}

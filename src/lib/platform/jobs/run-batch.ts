import type { Job as QueuedJob, JobResult, JobWithMetadata } from 'pg-boss';
import { factsOf, log } from '../log.ts';
import type { Job, JobWorld } from './job.ts';

/**
 * Runs jobs one after the other, and says how each went. What a failure quotes may be somebody's:
 * only its name and code are kept and logged.
 */
export async function runBatch(
	world: JobWorld,
	job: Job,
	batch: QueuedJob<unknown>[]
): Promise<JobResult[]> {
	const results: JobResult[] = [];
	for (const { id, data, retryCount, signal } of batch) {
		// Taken for dead meanwhile, it is another worker's: doing it here too would do it twice.
		if (signal.aborted) continue;
		try {
			// What queueJob was given, or nothing: the calendar has nothing to say.
			await job.run(world, (data ?? {}) as object);
			results.push({ id, status: 'completed' });
		} catch (error) {
			log.warn({ job: job.name, id, tries: retryCount + 1, error }, 'job failed');
			const { name, code } = factsOf(error);
			results.push({ id, status: 'failed', output: { name, code } });
		}
	}
	return results;
}

/** Says, by name and identifier, which jobs will not be tried again. */
export async function tellGivenUp(batch: JobWithMetadata[]): Promise<void> {
	for (const { sourceName, sourceId } of batch) {
		log.error({ job: sourceName, id: sourceId }, 'job given up');
	}
}

import { createHash } from 'node:crypto';
import type { Job } from './job.ts';

/** Where the queue keeps its tables, apart from those of the product. */
export const SCHEMA = 'pgboss';

/** Where the jobs end that failed every time; they are said in the log, and go no further. */
export const GIVEN_UP = 'given-up';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
// A relay or a disk that comes back within the hour is waited for.
const RETRIES = { times: 8, firstSeconds: 10, longestSeconds: 15 * MINUTE };

/** What a queue is told of its jobs. Changing any of it reaches a database at its next start. */
export function queueOf(job: Job) {
	const { times, firstSeconds, longestSeconds } = job.retries ?? RETRIES;
	return {
		name: job.name,
		retryLimit: times,
		retryDelay: firstSeconds,
		retryBackoff: true,
		retryDelayMax: longestSeconds,
		expireInSeconds: (job.longestMinutes ?? 15) * MINUTE,
		// A process that died says nothing more: its jobs are taken up after that long.
		heartbeatSeconds: MINUTE,
		retentionSeconds: 14 * DAY,
		deleteAfterSeconds: 3 * DAY,
		deadLetter: GIVEN_UP,
		notify: true
	};
}

/** The queue of the jobs given up. */
export const GIVEN_UP_QUEUE = { name: GIVEN_UP, retryLimit: 0, deleteAfterSeconds: 3 * DAY };

/** Tells two sets of jobs apart, or two versions of the queue that carries them. */
export function fingerprint(jobs: readonly Job[], bossVersion: string, grants: string): string {
	const whole = JSON.stringify([bossVersion, grants, GIVEN_UP_QUEUE, jobs.map(queueOf)]);
	return createHash('sha256').update(whole).digest('base64url');
}

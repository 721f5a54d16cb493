import type { World } from '../world.ts';

/** What a job works with: the world of the application, and what only the server process has. */
export type JobWorld = World & {
	ownerUrl: string;
	/** Where the pages are, for a mail that leads to one. */
	origin: string;
	dataDir: string;
	say(line: string): void;
};

/**
 * Work done outside any request. Its data hold identifiers only, never a person's values: they
 * stay in the queue for days. After a crash it runs again: done twice, it must change nothing more.
 */
export type Job<Data extends object = object> = {
	/** Kebab case, and never given another meaning: jobs queued by an older version may wait. */
	name: string;
	/**
	 * The five fields of cron, read in `timeZone` (Europe/Paris unless told). One that came due
	 * while every machine was off runs once when the first one is back.
	 */
	cron?: string;
	timeZone?: string;
	/** Taken for dead after that long, and tried again. 15 unless told. */
	longestMinutes?: number;
	/** Tried again after a failure, waiting twice as long each time. */
	retries?: { times: number; firstSeconds: number; longestSeconds: number };
	run(world: JobWorld, data: Data): Promise<void>;
};

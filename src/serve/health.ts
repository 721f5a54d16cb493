import type { Probe } from '#lib/platform/database/probe.ts';

/** What `/health` answers: 503 when the pages cannot be served here, 200 otherwise. */
export type Health = {
	/**
	 * `starting` and `stopping`: send visitors elsewhere, nothing is broken. `degraded`: the pages
	 * answer, something behind them does not.
	 */
	status: 'ok' | 'degraded' | 'starting' | 'stopping' | 'unwell';
	database?: boolean;
	/** Whether the database has had every migration of this version. */
	migrations?: boolean;
	/** Whether the work outside requests is looked after: mails, erasures, backups. */
	jobs?: boolean;
};

/** Whether visitors can be sent here. */
export function canServe({ status }: Health): boolean {
	return status === 'ok' || status === 'degraded';
}

/** A proxy and a supervisor may each ask every second: the database is asked once. */
const FRESH_MS = 1_000;
/** The queues are looked after every minute. */
const JOBS_FORGOTTEN_S = 300;

/** Remembers what `check` found for a second, and asks once for all who ask meanwhile. */
export function rememberHealth(
	check: () => Promise<Health>,
	now: () => number = () => performance.now()
): () => Promise<Health> {
	let found: { at: number; health: Promise<Health> } | null = null;
	return () => {
		if (!found || now() - found.at >= FRESH_MS) found = { at: now(), health: check() };
		return found.health;
	};
}

/**
 * How the application is, from what it needs to work. A newer database is no illness: the other
 * process has been updated first. Jobs that nobody looks after do not close the pages.
 */
export async function examine(
	probe: Pick<Probe, 'migrations' | 'secondsSinceJobs'>,
	expected: number
): Promise<Health> {
	const had = await probe.migrations();
	if (had === null) return { status: 'unwell', database: false };
	const migrations = had >= expected;
	const jobs = ((await probe.secondsSinceJobs()) ?? 0) < JOBS_FORGOTTEN_S;
	const status = !migrations ? 'unwell' : jobs ? 'ok' : 'degraded';
	return { status, database: true, migrations, jobs };
}

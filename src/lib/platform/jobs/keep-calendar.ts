import type { PgBoss } from 'pg-boss';
import type { Job } from './job.ts';

/**
 * Makes the calendar of the database that of these jobs. Told by whoever works them, since an hour
 * may be a setting of the server that a command does not know.
 */
export async function keepCalendar(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
	const known = await boss.getSchedules();
	for (const { name, key } of known) {
		if (!jobs.some((job) => job.name === name && job.cron)) await boss.unschedule(name, key);
	}
	for (const { name, cron, timeZone = 'Europe/Paris' } of jobs) {
		const isKept = known.some(
			(one) => one.name === name && one.cron === cron && one.timezone === timeZone
		);
		// A social centre's computer sleeps at night: what it missed runs once when it wakes.
		if (cron && !isKept) await boss.schedule(name, cron, {}, { tz: timeZone, missed: 'once' });
	}
}

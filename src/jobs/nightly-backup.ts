import type { Job } from '#lib/platform/jobs/job.ts';
import { log } from '#lib/platform/log.ts';

/** The hour of the night, in Paris: `BACKUP_HOUR`, 3 unless told. */
function hourOf(env: NodeJS.ProcessEnv): number {
	const hour = Number(env.BACKUP_HOUR || 3);
	return Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : 3;
}

/** Every night; a computer that was off makes it when it is back. */
export const nightlyBackupJob: Job = {
	name: 'nightly-backup',
	cron: `0 ${hourOf(process.env)} * * *`,
	longestMinutes: 120,
	retries: { times: 3, firstSeconds: 10 * 60, longestSeconds: 60 * 60 },
	async run(world) {
		const { runNightlyBackup } = await import('../backup/nightly.ts');
		const done = await runNightlyBackup(world);
		if ('refusal' in done) {
			world.say(done.message);
			// Tried again, and counted among the jobs that failed.
			throw new Error(`no backup: ${done.refusal}`);
		}
		if (done.made)
			log.info({ bytes: done.made.bytes, removed: done.removed.length }, 'backup made');
	}
};

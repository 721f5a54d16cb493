import type { Job } from '#lib/platform/jobs/job.ts';
import { eraseMails } from '#lib/platform/mail/erase-mails.ts';

/** Every hour, forgets what the mails said. */
export const eraseMailsJob: Job = {
	name: 'erase-mails',
	cron: '17 * * * *',
	async run(world) {
		await eraseMails(world);
	}
};

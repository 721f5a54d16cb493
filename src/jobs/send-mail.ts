import { listCentres } from '#lib/features/house/centres/index.server.ts';
import type { Job } from '#lib/platform/jobs/job.ts';
import { SEND_MAIL, sendMail } from '#lib/platform/mail/send-mail.ts';

/**
 * Sends one mail of the outbox, soon, then ever less often: a relay that greylists is answered
 * within minutes, one that is down does not lose the day's mails.
 */
export const sendMailJob: Job<{ mailId: string }> = {
	name: SEND_MAIL,
	longestMinutes: 10,
	retries: { times: 100, firstSeconds: 15, longestSeconds: 30 * 60 },
	async run(world, { mailId }) {
		await sendMail(world, mailId, async (centreId) => {
			const centres = await listCentres(world.database, world.now());
			return centres.find((centre) => centre.id === centreId)?.name ?? null;
		});
	}
};

import { error } from '@sveltejs/kit';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { frameMail } from '#lib/platform/mail/frame-mail.ts';
import { readMailbox } from '#lib/platform/mail/read-mailbox.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import type { PageServerLoad } from './$types';
import { textParts } from './text-parts.ts';

/** The mails a demonstration would have sent: for all to read, and nowhere else. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const { world } = locals;
	const mails = await readMailbox(world);
	if (!mails) error(404, 'Cette page n’existe pas.');
	setHeaders({ 'cache-control': 'no-store' });
	const centres = await listCentres(world.database, world.now());
	return {
		mails: mails.map(({ id, centre_id, recipient, subject, text, queued_at }) => {
			const centre = centres.find((one) => one.id === centre_id);
			return {
				id,
				recipient,
				subject,
				when: momentIn(centre?.timeZone ?? 'Europe/Paris', queued_at),
				at: queued_at.toString(),
				parts: textParts(frameMail(text, centre?.name ?? null))
			};
		})
	};
};

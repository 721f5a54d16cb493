import { error } from '@sveltejs/kit';
import { readReferral } from '#lib/features/desk/partners/index.server.ts';
import {
	appointmentWords,
	entranceWords,
	type Sheet,
	standingAppointment
} from '#lib/features/desk/partners/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { guideOnPaper } from '#lib/features/resources/guides/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';

export const UNKNOWN_REFERRAL = 'Cette orientation n’existe pas, ou n’est pas de votre centre.';

/** The sheet she takes with her; 403 or 404 otherwise, as for somebody who came to us. */
export async function findSheet(locals: App.Locals, id: string): Promise<Sheet> {
	const { centre } = requireDeed(locals.viewer, 'refer');
	const referral = await asViewer(locals, (db) => readReferral(db, id));
	if (!referral) error(404, { message: UNKNOWN_REFERRAL });
	if (referral.direction === 'in') error(404, { message: 'Cette personne vient chez nous.' });
	const { guide } = referral;
	const home = { origin: locals.keys.origin, centre: centre.slug };
	const appointment = standingAppointment(referral.answers);
	return {
		centre: centre.name,
		day: todayIn(centre.timeZone, referral.at),
		partner: { name: referral.partner, ...referral.place },
		entrance: referral.entrance && entranceWords(referral.entrance),
		told: referral.told,
		bring: referral.bring,
		appointment: appointment && appointmentWords(appointment),
		guide: guide?.isPublished ? guideOnPaper(guide, home) : null
	};
}

import { error } from '@sveltejs/kit';
import { type ReferralDetails, readReferral } from '#lib/features/desk/partners/index.server.ts';
import {
	appointmentWords,
	type Sheet,
	standingAppointment
} from '#lib/features/desk/partners/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { type CentreViewer, requireDeed } from '../../../require-deed.ts';

/** The referral of an address and who looks at it; 403 or 404 otherwise. */
export async function findReferral(
	locals: App.Locals,
	id: string
): Promise<{ viewer: CentreViewer; referral: ReferralDetails }> {
	const viewer = requireDeed(locals.viewer, 'refer');
	const referral = await asViewer(locals, (db) => readReferral(db, id));
	if (!referral) {
		error(404, { message: 'Cette orientation n’existe pas, ou n’est pas de votre centre.' });
	}
	return { viewer, referral };
}

/** The sheet she takes with her; 404 for somebody who came to us. */
export async function findSheet(locals: App.Locals, id: string): Promise<Sheet> {
	const { viewer, referral } = await findReferral(locals, id);
	if (referral.direction === 'in') error(404, { message: 'Cette personne vient chez nous.' });
	const appointment = standingAppointment(referral.answers);
	return {
		centre: viewer.centre.name,
		day: todayIn(viewer.centre.timeZone, referral.at),
		partner: { name: referral.partner, ...referral.place },
		told: referral.told,
		bring: referral.bring,
		appointment: appointment && appointmentWords(appointment)
	};
}

import { invite, mailInvitation } from '#lib/features/house/keys/index.server.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';

type Wanted = {
	name: string;
	email: string;
	role: Role;
	centreId: string | null;
	/** Who invites, as the mail says it. */
	place: string;
};

/** Invites somebody: by mail where there is one, otherwise with a link to hand over, shown once. */
export async function sendInvitation(locals: App.Locals, wanted: Wanted) {
	const canMail = mailDelivery(locals.world) !== 'none';
	return asViewer(locals, async (db) => {
		const made = await invite(db, wanted);
		if ('refusal' in made) return made;
		const link = `${locals.keys.origin}/invitation/${made.token}`;
		if (canMail)
			await mailInvitation(
				db,
				{ ...wanted, invitationId: made.invitationId, email: made.email! },
				link
			);
		return { name: made.name, link: canMail ? null : link };
	});
}

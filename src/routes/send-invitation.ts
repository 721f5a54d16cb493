import { invite, mailInvitation } from '#lib/features/house/keys/index.server.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
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
export async function sendInvitation(db: Db, { world, keys }: App.Locals, wanted: Wanted) {
	const made = await invite(db, wanted);
	if ('refusal' in made) return made;
	const { invitationId, name } = made;
	const link = `${keys.origin}/invitation/${made.token}`;
	if (mailDelivery(world) === 'none') return { name, link };
	await mailInvitation(db, { ...wanted, invitationId, email: made.email! }, link);
	return { name, link: null };
}

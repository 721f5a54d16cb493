import {
	type GivenLink,
	mailPartnerLink,
	readPartner,
	sealLink
} from '#lib/features/partners/index.server.ts';
import { mailtoOf, partnerMail } from '#lib/features/partners/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import type { CentreViewer } from '../require-deed.ts';

type Db = Parameters<typeof readPartner>[0];
type Centre = CentreViewer['centre'];
type Carried = { opens: 'referral' | 'door'; link: GivenLink };

/** The words of the mail that carries a link; its address is made again each time: no table keeps it. */
function carriedBy({ keys, world }: App.Locals, centre: Centre, { opens, link }: Carried) {
	return {
		centre: centre.name,
		opens,
		link: `${keys.origin}/partenaire/${sealLink(world.secrets.partnerLinks, link)}`,
		until: todayIn(centre.timeZone, link.expiresAt)
	};
}

/** Whether a link leaves by itself to a partner with this address. */
export function canMail({ world }: App.Locals, email: string | null): email is string {
	return email !== null && mailDelivery(world) !== 'none';
}

/** A link as the team is shown it, with the ways it has to give it. */
export function linkToGive(
	locals: App.Locals,
	centre: Centre,
	{ email, ...carried }: Carried & { email: string | null }
) {
	const words = carriedBy(locals, centre, carried);
	const isMailed = canMail(locals, email);
	return {
		address: words.link,
		until: words.until,
		mailto: isMailed ? null : mailtoOf(partnerMail(centre.name, words), email)
	};
}

/** Mails a link to its partner, in the transaction that gives it; whether it leaves. */
export async function mailLink(
	db: Db,
	locals: App.Locals,
	centre: Centre,
	{ partnerId, ...carried }: Carried & { partnerId: string }
): Promise<boolean> {
	const email = (await readPartner(db, partnerId))?.email ?? null;
	if (!canMail(locals, email)) return false;
	await mailPartnerLink(db, email, carriedBy(locals, centre, carried));
	return true;
}

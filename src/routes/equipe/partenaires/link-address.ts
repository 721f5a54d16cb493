import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import {
	type GivenLink,
	mailOutcome,
	mailPartnerLink,
	readPartner,
	readReferral
} from '#lib/features/desk/partners/index.server.ts';
import {
	answerLabel,
	mailtoOf,
	partnerMail,
	type Standing
} from '#lib/features/desk/partners/index.ts';
import { sealLink } from '#lib/platform/links/link-token.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import type { CentreViewer } from '#lib/http/asked.ts';

type Db = Parameters<typeof readPartner>[0];
type Centre = CentreViewer['centre'];
type Carried = { opens: 'referral' | Standing; link: GivenLink };

/** Where a link leads; its address is made again each time: no table keeps it. */
const addressOf = ({ keys, world }: App.Locals, link: GivenLink) =>
	`${keys.origin}/partenaire/${sealLink(world.secrets.partnerLinks, 'partner-link', link)}`;

/** The words of the mail that carries a link. */
async function carriedBy(db: Db, locals: App.Locals, centre: Centre, { opens, link }: Carried) {
	return {
		centre: centre.name,
		phone: (await readCentrePhone(db))?.written ?? null,
		opens,
		link: addressOf(locals, link),
		until: todayIn(centre.timeZone, link.expiresAt)
	};
}

/** Whether a link leaves by itself to a partner with this address. */
export function canMail({ world }: App.Locals, email: string | null): email is string {
	return email !== null && mailDelivery(world) !== 'none';
}

/** A link as the team is shown it, with the ways it has to give it: by hand too, once no mail goes. */
export async function linkToGive(
	db: Db,
	locals: App.Locals,
	centre: Centre,
	{ email, isMailed, ...carried }: Carried & { email: string | null; isMailed: boolean }
) {
	const words = await carriedBy(db, locals, centre, carried);
	return {
		address: words.link,
		until: words.until,
		mailto: isMailed ? null : mailtoOf(partnerMail(words), email)
	};
}

/** Mails a link to its partner, in the transaction that gives it; whether a mail was queued. */
export async function mailLink(
	db: Db,
	locals: App.Locals,
	centre: Centre,
	{ partnerId, ...carried }: Carried & { partnerId: string }
): Promise<boolean> {
	const email = (await readPartner(db, partnerId))?.email ?? null;
	if (!canMail(locals, email)) return false;
	const words = await carriedBy(db, locals, centre, carried);
	await mailPartnerLink(db, { to: email, linkId: carried.link.id, words });
	return true;
}

/** Tells a partner, by mail if it has an address, what the centre has just noted of whom it sent. */
export async function tellOutcome(
	db: Db,
	locals: App.Locals,
	centre: Centre,
	{ referralId, answerId }: { referralId: string; answerId: string }
): Promise<void> {
	const referral = await readReferral(db, referralId);
	const answer = referral?.lastAnswer;
	if (referral?.direction !== 'in' || !answer || !canMail(locals, referral.place.email)) return;
	const words = {
		centre: centre.name,
		phone: (await readCentrePhone(db))?.written ?? null,
		outcome: answerLabel('in', answer),
		sentOn: todayIn(centre.timeZone, referral.at),
		link: referral.link && addressOf(locals, referral.link)
	};
	await mailOutcome(db, { to: referral.place.email, answerId, words });
}

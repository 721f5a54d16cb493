import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { endOfLink, type Opens, type Standing } from '../domain/link-life.ts';
import { revokeLinks } from './revoke-links.ts';

export type GivenLink = { id: string; expiresAt: Temporal.Instant };

/** Writes a link; what it opens is sealed in an address by `sealLink`, and never kept. */
export async function writeLink(
	db: Db,
	link: { partnerId: string; opens: Opens; referralId: string | null; expiresAt?: Temporal.Instant }
): Promise<GivenLink> {
	const expiresAt = link.expiresAt ?? endOfLink(link.opens, db.acting.at);
	const { id } = await db
		.insertInto('partner_links')
		.values({
			centre_id: centreOf(db),
			partner_id: link.partnerId,
			opens: link.opens,
			referral_id: link.referralId,
			expires_at: expiresAt.toString(),
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'give', kind: 'partner-link', id });
	return { id, expiresAt };
}

export type LinkRefusal = { refusal: 'unknown-referral' | 'not-agreed'; message: string };

/** A new link for a referral, when the first one was lost or opened elsewhere: the others close. */
export async function giveNewLink(db: Db, referralId: string): Promise<GivenLink | LinkRefusal> {
	const referral = await db
		.selectFrom('referrals')
		.where('id', '=', referralId)
		.select(['partner_id', 'direction', 'agreed_at'])
		.executeTakeFirst();
	if (!referral) return refuse('unknown-referral', 'Cette orientation n’existe plus.');
	const opens = referral.direction === 'in' ? 'follow-up' : 'referral';
	if (opens === 'referral' && !referral.agreed_at) {
		return refuse(
			'not-agreed',
			'La personne n’a pas donné son accord : rien ne part. Refaites l’orientation, avec la personne.'
		);
	}
	await revokeLinks(db, { referralId });
	return writeLink(db, { partnerId: referral.partner_id, opens, referralId });
}

/** A door for a partner, for a year; the one it had before closes. */
export function giveDoor(db: Db, partnerId: string): Promise<GivenLink> {
	return giveStanding(db, partnerId, 'door');
}

/** A page for a partner to read, for a year; the one it had before closes. */
export function givePage(db: Db, partnerId: string): Promise<GivenLink> {
	return giveStanding(db, partnerId, 'page');
}

async function giveStanding(db: Db, partnerId: string, opens: Standing): Promise<GivenLink> {
	// Two who give at once: the second closes what the first has just given.
	await db
		.selectFrom('partners')
		.where('id', '=', partnerId)
		.forNoKeyUpdate()
		.select('id')
		.executeTakeFirst();
	await revokeLinks(db, { partnerId, opens });
	return writeLink(db, { partnerId, opens, referralId: null });
}

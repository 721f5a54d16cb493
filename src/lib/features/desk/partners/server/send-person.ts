import { sql } from 'kysely';
import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { endOfLink } from '../domain/link-life.ts';
import {
	refuseSentPerson,
	type SentPerson,
	type SentRefusal,
	toldBy
} from '../domain/sent-person.ts';
import { findOwnLink } from './find-own-link.ts';

export type FollowUp = { link: { id: string; expiresAt: Temporal.Instant } };

/**
 * Through its door, a partner sends somebody to the centre, once the charter was read; gives the link
 * that tells what becomes of her. Identifiers are drawn here: a partner may not read what she adds.
 */
export async function sendPerson(
	db: Db,
	sent: SentPerson
): Promise<FollowUp | SentRefusal | ConfidentialRefusal | null> {
	const door = await findOwnLink(db, null);
	if (door?.opens !== 'door') return null;
	const refusal =
		refuseSentPerson(sent) ??
		refuseConfidential({ 'Ce dont la personne a besoin': sent.words, 'Son nom': sent.name });
	if (refusal) return refusal;
	const { rows } = await sql<{ referral: string; link: string }>`
		select uuidv7() as referral, uuidv7() as link`.execute(db);
	const { referral, link } = rows[0]!;
	const { centreId, partnerId } = door;
	const stamp = recordedBy(db);
	await db
		.insertInto('referrals')
		.values({
			id: referral,
			centre_id: centreId,
			partner_id: partnerId,
			direction: 'in',
			kind: 'referral',
			told: toldBy(sent),
			agreed_at: sent.name.trim() ? stamp.recorded_at : null,
			...stamp
		})
		.execute();
	const expiresAt = endOfLink('follow-up', db.acting.at);
	await db
		.insertInto('partner_links')
		.values({
			id: link,
			centre_id: centreId,
			partner_id: partnerId,
			opens: 'follow-up',
			referral_id: referral,
			expires_at: expiresAt.toString(),
			...stamp
		})
		.execute();
	await writeJournal(db, { action: 'send', kind: 'referral', id: referral, centreId });
	return { link: { id: link, expiresAt } };
}

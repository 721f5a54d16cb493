import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { OfferRefusal } from '../domain/group-offer.ts';

/** A slot that is offered no more; groups already signed on it go on. */
export async function withdrawOffer(
	db: Db,
	offerId: string
): Promise<{ id: string } | OfferRefusal> {
	const offer = await db
		.selectFrom('group_offers')
		.where('id', '=', offerId)
		.select('id')
		.executeTakeFirst();
	if (!offer) return { refusal: 'unknown-offer', message: 'Ce créneau n’existe pas.' };
	const withdrawn = await db
		.insertInto('group_offer_withdrawals')
		.values({ offer_id: offerId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('offer_id').doNothing())
		.returning('offer_id')
		.executeTakeFirst();
	if (!withdrawn) return { refusal: 'withdrawn', message: 'Ce créneau est déjà retiré.' };
	await writeJournal(db, { action: 'withdraw', kind: 'group-offer', id: offerId });
	return { id: offerId };
}

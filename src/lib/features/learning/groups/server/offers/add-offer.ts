import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { lockProgramme, refuseStepOf } from '#lib/features/learning/workshops/index.server.ts';
import type { FormatRefusal } from '#lib/features/learning/workshops/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { clockName } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type NewOffer, type OfferRefusal, refuseOffer } from '../../domain/offers/group-offer.ts';
import { crossing } from '../../domain/offers/overlaps.ts';
import { weeklySlotName } from '../../domain/offers/slot-key.ts';
import { findOfferRoom } from './find-offer-room.ts';
import { listOffersOfCentre } from './list-offers.ts';
import { lockOffers } from './lock-offers.ts';

/** Adds a weekly slot that a programme could open; nobody and no room is promised twice at once. */
export async function addOffer(
	db: Db,
	offer: NewOffer
): Promise<{ id: string } | OfferRefusal | FormatRefusal> {
	const refusal = refuseOffer(offer);
	if (refusal) return refusal;
	await lockOffers(db);
	if (!(await lockProgramme(db, offer.programmeId))) {
		return refuse('unknown-programme', 'Choisissez un programme de la liste.');
	}
	const other = await refuseStepOf(db, 'level-groups', [offer.programmeId]);
	if (other) return other;
	const partner = await partnerName(db, offer.partnerId);
	if (partner === undefined) {
		return refuse('unknown-partner', 'Choisissez un partenaire de la liste.');
	}
	const team = new Set((await listAnimators(db)).map(({ staffId }) => staffId));
	if (!offer.animators.every((staffId) => team.has(staffId))) {
		return refuse(
			'unknown-animator',
			'Une des personnes qui animent n’est plus de votre équipe\u00a0: rechargez la page, puis choisissez.'
		);
	}
	const placed = await findOfferRoom(db, offer);
	if ('refusal' in placed) return placed;
	const place = partner ?? offer.venue;
	const crossed = crossing({ ...offer, place, room: placed.name }, await listOffersOfCentre(db));
	if (crossed) return tellCrossing(crossed);
	const id = await write(db, { ...offer, room: placed.room, roomId: placed.roomId });
	await writeJournal(db, { action: 'offer', kind: 'group-offer', id });
	return { id };
}

/** Null when it is the centre itself, undefined when there is no such partner. */
async function partnerName(db: Db, id: string | null): Promise<string | null | undefined> {
	if (id === null) return null;
	const row = await db
		.selectFrom('partners')
		.where('id', '=', id)
		.where('centre_id', '=', centreOf(db))
		.select('name')
		.executeTakeFirst();
	return row?.name;
}

function tellCrossing({ offer, leader }: NonNullable<ReturnType<typeof crossing>>): OfferRefusal {
	const what = leader ? `${leader.name} a déjà un créneau` : 'Cette salle est déjà prise';
	return refuse(
		'overlap',
		`${what} le ${weeklySlotName(offer)}, qui croise celui-ci. Reprenez la même heure de début (${clockName(offer.startsAt)}), ou retirez d’abord l’autre créneau.`
	);
}

async function write(db: Db, offer: NewOffer): Promise<string> {
	const centre_id = centreOf(db);
	const stamp = recordedBy(db);
	const { id } = await db
		.insertInto('group_offers')
		.values({
			centre_id,
			programme_id: offer.programmeId,
			partner_id: offer.partnerId,
			venue: offer.venue?.trim() || null,
			room: offer.room?.trim() || null,
			room_id: offer.roomId,
			weekday: offer.weekday,
			starts_at: offer.startsAt,
			minutes: offer.minutes,
			capacity: offer.capacity,
			minimum: offer.minimum,
			provides: [...new Set(offer.provides)],
			format: offer.format,
			...stamp
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	if (offer.animators.length > 0) {
		await db
			.insertInto('group_offer_animators')
			.values(
				offer.animators.map((staffId) => ({
					offer_id: id,
					staff_id: staffId,
					centre_id,
					...stamp
				}))
			)
			.execute();
	}
	return id;
}

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
	if (!offer) return refuse('unknown-offer', 'Ce créneau n’existe pas.');
	const withdrawn = await db
		.insertInto('group_offer_withdrawals')
		.values({ offer_id: offerId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('offer_id').doNothing())
		.returning('offer_id')
		.executeTakeFirst();
	if (!withdrawn) return refuse('withdrawn', 'Ce créneau est déjà retiré.');
	await writeJournal(db, { action: 'withdraw', kind: 'group-offer', id: offerId });
	return { id: offerId };
}

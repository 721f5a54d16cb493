import type { PlaceCard } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Now } from '../domain/asked.ts';
import { tellCard, type ToldCard } from '../domain/told-card.ts';
import { momentIn } from '../domain/when.ts';
import { readDays } from './read-days.ts';

/** A card as it is read now, by the clock of its place, or later. A refuge has no hours: nobody goes there. */
export async function tellCardNow(
	db: Db,
	place: PlaceCard,
	now: Now,
	isForLater = false
): Promise<ToldCard> {
	const there = momentIn(place, now);
	const days = place.isRefuge ? [] : await readDays(db, place.id, there.day);
	return tellCard(place, days, there, isForLater);
}

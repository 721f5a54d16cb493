import { spacedPhone } from '#lib/features/desk/partners/index.ts';
import { listPlaces, readPlace } from '#lib/features/resources/places/index.server.ts';
import {
	hoursTold,
	kindLabel,
	type PlaceFacts,
	writtenAddress
} from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';

/** As many as one reads without scrolling far; more, and another word is typed. */
const MOST = 12;

/** The places of the network that answer to what was typed in the address of the page, and the one that was chosen. */
export async function placesToChoose(db: Db, url: URL) {
	const typed = url.searchParams.get('cherche')?.trim().slice(0, 120) ?? '';
	const id = url.searchParams.get('lieu') ?? '';
	const chosen = isId(id) ? await readPlace(db, id) : null;
	const found = typed ? await listPlaces(db, { typed, most: MOST * 2 }) : [];
	return {
		typed,
		chosen: chosen && !chosen.removed && !chosen.mergedInto ? { id, ...shownFacts(chosen) } : null,
		// Of one that says neither where it is nor how to reach it, nobody can tell which it is.
		found: found
			.filter(
				(place) => !place.isRemoved && (place.isRefuge || place.phone || place.street || place.town)
			)
			.slice(0, MOST)
			.map((place) => ({
				id: place.id,
				name: place.name,
				about: [
					kindLabel(place.kind),
					writtenAddress(place),
					place.phone && spacedPhone(place.phone)
				]
					.filter(Boolean)
					.join(' · ')
			}))
	};
}

/** What a form shows of a place, field by field; a refuge has neither address, hours nor site. */
export function shownFacts(place: PlaceFacts) {
	return {
		isRefuge: place.isRefuge,
		/** Told as a week, in words: changed where it was typed. */
		week: place.hours ? hoursTold(place) : null,
		known: {
			nom: place.name,
			genre: place.kind,
			telephone: place.phone ? spacedPhone(place.phone) : '',
			...(!place.isRefuge && {
				adresse: writtenAddress(place) ?? '',
				...(!place.hours && { horaires: place.hoursSaid ?? '' }),
				site: place.websites[0] ?? ''
			})
		}
	};
}

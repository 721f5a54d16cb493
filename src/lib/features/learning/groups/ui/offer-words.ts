import { PROFILE_NAMES } from '#lib/features/house/staff/index.ts';
import { durationName } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';
import type { GroupOffer } from '../domain/offers/group-offer.ts';
import { needName } from '../domain/offers/needs.ts';
import { weeklySlotName } from '../domain/offers/slot-key.ts';

/** « mercredi 17 h, à la médiathèque » */
export function offerTitle(
	offer: Pick<GroupOffer, 'weekday' | 'startsAt' | 'place' | 'room'>
): string {
	return [weeklySlotName(offer), offer.place, offer.room].filter(Boolean).join(', ');
}

/** What an animator reads of a slot, a fact a line. */
export function offerFacts(offer: GroupOffer): string[] {
	const { minutes, capacity, minimum, format, animators, provides } = offer;
	const kind = format === 'open' ? 'tous niveaux ensemble' : 'un groupe de niveau';
	return [
		`${durationName(minutes)}, ${capacity} places au plus, ${minimum} au moins, ${kind}`,
		...animators.map(({ name, profile }) =>
			profile ? `${name}, profil ${PROFILE_NAMES[profile]}` : name
		),
		...(provides.length > 0 ? [`Salle\u00a0: ${provides.map(needName).join(', ')}`] : [])
	];
}

/** « depuis 12 jours » */
export function waitedWords(days: number): string {
	return days === 0 ? 'depuis aujourd’hui' : `depuis ${counted(days, 'jour')}`;
}

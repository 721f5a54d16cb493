import type { Occasion } from './occasion.ts';

/** A centre as it says itself to a search engine: what it does not say is left out. */
export type LinkedCentre = {
	name: string;
	/** Its page, whole. */
	url: string;
	timeZone: string;
	telephone?: string;
	address?: { street?: string; postcode?: string; town?: string };
};
type Linked = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

/** A centre, in the words of schema.org. */
export function organizationLd(centre: LinkedCentre): Linked {
	return {
		'@context': CONTEXT,
		'@type': 'Organization',
		'@id': centre.url,
		name: centre.name,
		url: centre.url,
		...(centre.telephone && { telephone: centre.telephone }),
		...addressOf(centre)
	};
}

/**
 * An occasion as an Event of schema.org: of a course, its next séance. It says that it is free only where
 * the centre does; with no hour, it is a day.
 */
export function eventLd(
	occasion: Occasion,
	{ centre, isFree = false }: { centre: LinkedCentre; isFree?: boolean }
): Linked {
	const { title, place, isRoom, seatsLeft } = occasion;
	return {
		'@context': CONTEXT,
		'@type': 'Event',
		'@id': `${centre.url}#${occasion.id}`,
		name: title,
		url: centre.url,
		...hoursOf(occasion, centre.timeZone),
		eventStatus: `${CONTEXT}/EventScheduled`,
		eventAttendanceMode: `${CONTEXT}/OfflineEventAttendanceMode`,
		// The address of the centre is said of the centre, and of its rooms; elsewhere is elsewhere.
		location: {
			'@type': 'Place',
			name: [place, ...(isRoom || !place ? [centre.name] : [])].filter(Boolean).join(', '),
			...(isRoom || !place ? addressOf(centre) : {})
		},
		organizer: { '@type': 'Organization', name: centre.name, url: centre.url },
		...(isFree && { isAccessibleForFree: true }),
		...(seatsLeft !== null && { remainingAttendeeCapacity: seatsLeft })
	};
}

/** Linked data as a page carries it: no text of a centre closes the element that it stands in. */
export function linkedText(data: Linked | readonly Linked[]): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function addressOf({ address }: LinkedCentre): Linked {
	if (!address) return {};
	const { street, postcode, town } = address;
	return {
		address: {
			'@type': 'PostalAddress',
			...(street && { streetAddress: street }),
			...(postcode && { postalCode: postcode }),
			...(town && { addressLocality: town }),
			addressCountry: 'FR'
		}
	};
}

function hoursOf({ day, startsAt, endsAt }: Occasion, timeZone: string): Linked {
	if (startsAt === null) return { startDate: day, endDate: day };
	const start = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: startsAt });
	// What ends before it begins ends on the day after.
	const end = start.add({ minutes: endsAt ? minutesTo(startsAt, endsAt) : 0 });
	return { startDate: momentOf(start), ...(endsAt && { endDate: momentOf(end) }) };
}

const DAY = 24 * 60;

function minutesTo(startsAt: string, endsAt: string): number {
	const { hours, minutes } = Temporal.PlainTime.from(startsAt).until(endsAt);
	return (hours * 60 + minutes + DAY) % DAY;
}

/** « 2027-03-02T14:00:00+01:00 » */
const momentOf = (at: Temporal.ZonedDateTime) =>
	at.toString({ smallestUnit: 'second', timeZoneName: 'never' });

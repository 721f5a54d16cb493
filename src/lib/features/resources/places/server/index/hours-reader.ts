import type OpeningHours from 'opening_hours';
import { departmentOf, type SchoolZone, zoneOf } from '#lib/shared/school-zone.ts';

/** Minutes of a day, from and until: 1440 is its end. */
export type Span = { from: number; until: number };

/** Hours that can be read, what is loose in them, and how they are better written. */
export type JudgedHours = {
	warnings: string[];
	pretty: string;
	/** What they say of the days that were asked for. */
	spans: Span[][];
};

type Position = { latitude: number | null; longitude: number | null; postcode?: string | null };

const DAY_MINUTES = 24 * 60;
/** Somewhere in France, for hours that follow no sun. */
const FRANCE = { lat: 47, lon: 2.5 };

/** Where the library keeps the school holidays of each zone (« SH »). */
const SCHOOL_REGIONS: Readonly<Record<SchoolZone, string>> = {
	...{ A: 'Nouvelle-Aquitaine', B: 'Zone B', C: 'Zone C', corse: 'Corse', none: 'Zone B' },
	...{ guadeloupe: 'Guadeloupe', martinique: 'Martinique', guyane: 'Guyane' },
	...{ reunion: 'La Réunion', mayotte: 'Mayotte' }
};
/** Départements that have public holidays of their own (« PH »), by what the library calls them. */
const OWN_HOLIDAYS: Readonly<Record<string, string>> = {
	...{ 57: 'Moselle', 67: 'Bas-Rhin', 68: 'Haut-Rhin', 971: 'Guadeloupe', 972: 'Martinique' },
	...{ 973: 'Guyane', 974: 'La Réunion', 976: 'Mayotte' }
};

/** Whose holidays they follow: the same hours are not those of the same days in Metz and in Boulogne. */
export function holidaysOf(hours: string, postcode: string | null | undefined): string {
	if (/\bSH\b/.test(hours)) return SCHOOL_REGIONS[zoneOf(postcode ?? null) ?? 'none'];
	return (/\bPH\b/.test(hours) && postcode && OWN_HOLIDAYS[departmentOf(postcode)]) || '';
}

/**
 * What hours written as OpenStreetMap writes them say of some days; null when they cannot be read. The library
 * (LGPL, used as it comes, in this file alone) reads the clock of the process: it is given the clock on the wall of
 * the place, whatever the zone of the machine.
 */
export async function spansOfDays(
	hours: string,
	days: readonly string[],
	position: Position = { latitude: null, longitude: null }
): Promise<Span[][] | null> {
	const read = await parsed(hours, position);
	return read && days.map((day) => spansOf(read, day));
}

/** Whether they can be read, and how well; null when they cannot. To read them is what takes long: it is done once. */
export async function judgeHours(
	hours: string,
	days: readonly string[] = []
): Promise<JudgedHours | null> {
	const read = await parsed(hours, { latitude: null, longitude: null });
	return (
		read && {
			...{ warnings: read.getWarnings(), pretty: read.prettifyValue() },
			spans: days.map((day) => spansOf(read, day))
		}
	);
}

async function parsed(hours: string, place: Position): Promise<OpeningHours | null> {
	const { default: Reader } = await import('opening_hours');
	const where =
		place.latitude === null || place.longitude === null
			? FRANCE
			: { lat: place.latitude, lon: place.longitude };
	try {
		const address = { country_code: 'fr', state: holidaysOf(hours, place.postcode) };
		return new Reader(hours, { ...where, address } as never, { locale: 'fr' } as never);
	} catch {
		return null;
	}
}

function spansOf(hours: OpeningHours, day: string): Span[] {
	const { year, month, day: date } = Temporal.PlainDate.from(day);
	return hours
		.getOpenIntervals(new Date(year, month - 1, date), new Date(year, month - 1, date + 1))
		.filter(([, , isUnknown]) => !isUnknown)
		.map(([from, until]) => ({ from: minuteOf(from, date), until: minuteOf(until, date) }));
}

const minuteOf = (moment: Date, date: number) =>
	moment.getDate() === date ? moment.getHours() * 60 + moment.getMinutes() : DAY_MINUTES;

import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { hoursFromWords } from '../hours/said-hours.ts';
import { changedColumns, type PlaceColumns, type PlaceFacts } from '../facts/place.ts';
import { type PlaceRefusal, readFacts } from '../facts/read-facts.ts';
import { WEEKDAYS, type Weekday } from '../hours/hour-words.ts';
import { hoursOfLines, linesOfHours, type WeekLines } from './week-lines.ts';

/** What the owner of a place types on its page: every field as it stands, changed or not. */
export type TypedCorrection = {
	phone: string;
	street: string;
	streetMore: string;
	postcode: string;
	town: string;
	stepFree: string;
	bring: string;
	/** Absent: its hours cannot be said day by day. */
	week: WeekLines | null;
	hoursSaid: string;
	isClosed: boolean;
};

export type CorrectionRefusal =
	PlaceRefusal | Refusal<'nothing'> | (Refusal<'week'> & { day: Weekday });

/** What a correction would change, by column; its refusal names the field to look at. */
export function readCorrection(
	place: PlaceFacts,
	typed: TypedCorrection
): { after: Partial<PlaceColumns>; isClosed: boolean } | CorrectionRefusal {
	const hours = readHours(place, typed);
	if ('refusal' in hours) return hours;
	const where = place.isRefuge ? {} : { ...readWhere(place, typed), ...hours };
	const now = readFacts({ ...place, phone: typed.phone.trim() || null, ...where }, place);
	if ('refusal' in now) return now;
	const { after, changed } = changedColumns(place, now);
	if (changed.length === 0 && !typed.isClosed) {
		return refuse('nothing', 'Vous n’avez rien changé. Tout est juste\u00a0? Dites-le plus haut.');
	}
	return { after, isClosed: typed.isClosed };
}

function readWhere(place: PlaceFacts, typed: TypedCorrection): Partial<PlaceFacts> {
	const text = (words: string) => words.trim() || null;
	const { stepFree } = typed;
	const town = text(typed.town);
	return {
		street: text(typed.street),
		streetMore: text(typed.streetMore),
		postcode: text(typed.postcode),
		town,
		bring: text(typed.bring),
		stepFree: stepFree === 'yes' || stepFree === 'help' || stepFree === 'no' ? stepFree : null,
		// Elsewhere: neither its code nor its point on the map is that of this town any more.
		...(town !== place.town && { insee: null, latitude: null, longitude: null })
	};
}

/** Hours told day by day, or in a sentence; what was not touched stays as it was. */
function readHours(
	place: PlaceFacts,
	{ week, hoursSaid }: TypedCorrection
): Partial<PlaceFacts> | (Refusal<'week'> & { day: Weekday }) {
	const before = linesOfHours(place.hours);
	const said = hoursSaid.trim() || null;
	const isSaidAnew = said !== place.hoursSaid;
	if (week && before && WEEKDAYS.some((day) => week[day].trim() !== before[day])) {
		const read = hoursOfLines(week, place.hours);
		if ('unread' in read) {
			return refuse(
				'week',
				'Écrivez par exemple «\u202f9h-12h et 14h-17h\u202f», ou «\u202ffermé\u202f».',
				{
					day: read.unread
				}
			);
		}
		return { hours: read.hours, hoursSaid: isSaidAnew ? said : null };
	}
	if (!isSaidAnew) return {};
	const read = said && hoursFromWords(said);
	if (read) return { hours: read, hoursSaid: null };
	return said === null ? { hoursSaid: null } : { hours: null, hoursSaid: said };
}

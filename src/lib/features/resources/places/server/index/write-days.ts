import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type HolidayPlace, publicHolidays } from '#lib/shared/french-holidays.ts';
import { zoneOfPlace } from '#lib/shared/zone-of-commune.ts';
import { holidaysOf, type Span, spansOfDays } from './hours-reader.ts';

/** Yesterday, that lasts until the morning in the Antilles and the Pacific; today, and the week after. */
const DAYS = 9;
const A_TIME = 500;
/** Hours that follow the sun are not the same from one place to the next. */
const SUN = /sun(rise|set)|dawn|dusk/;

type Row = {
	id: string;
	hours: string;
	postcode: string | null;
	insee: string | null;
	latitude: number | null;
	longitude: number | null;
};
/** What hours that were just read say of those days. */
export type KnownSpans = ReadonlyMap<string, Span[][]>;
type Memo = Map<string, Promise<Span[][] | null>>;

/** Today and those that are written with it. */
export const daysAround = (today: string): string[] =>
	Array.from({ length: DAYS }, (_, n) =>
		Temporal.PlainDate.from(today)
			.add({ days: n - 1 })
			.toString()
	);

/**
 * Writes again when places are open, by the clock of each, today and the week after: those named, or all. Each night, and whenever hours
 * change. A place whose hours nobody typed, or that cannot be read, has no day.
 */
export async function writePlaceDays(
	db: Db,
	today: string,
	ids?: readonly string[],
	known: KnownSpans = new Map()
): Promise<{ places: number }> {
	const days = daysAround(today);
	let places = db
		.selectFrom('places')
		.where('merged_into', 'is', null)
		.select(['id', 'hours', 'postcode', 'insee', 'latitude', 'longitude'])
		.orderBy('id');
	if (ids) places = places.where('id', '=', sql<string>`any(${ids}::uuid[])`);
	const rows = await places.execute();
	await sql`
		delete from place_days d
		where ${ids ? sql`d.place_id = any(${ids}::uuid[])` : sql`true`}
	`.execute(db);
	const told = rows.filter((row): row is Row => row.hours !== null);
	const memo: Memo = new Map(
		[...known].flatMap(([hours, spans]): [string, Promise<Span[][]>][] =>
			SUN.test(hours) || holidaysOf(hours, null) ? [] : [[keyOf(hours), Promise.resolve(spans)]]
		)
	);
	const isHoliday = calendars();
	for (let from = 0; from < told.length; from += A_TIME) {
		const some = await Promise.all(
			told.slice(from, from + A_TIME).map((row) => daysOf(row, days, { memo, isHoliday }))
		);
		await insertDays(db, some.flat());
	}
	return { places: told.length };
}

/** Hours say the same wherever they follow neither the sun nor the holidays of a place. */
const keyOf = (hours: string, where = '', holidays = '') => `${where} ${holidays} ${hours}`;

type PlaceDay = {
	id: string;
	day: string;
	spans: Span[];
	isUntold: boolean;
	zone: string | null;
};

async function daysOf(
	row: Row,
	days: readonly string[],
	{ memo, isHoliday }: { memo: Memo; isHoliday: IsHoliday }
): Promise<PlaceDay[]> {
	const where = SUN.test(row.hours) ? `${row.latitude} ${row.longitude}` : '';
	const key = keyOf(row.hours, where, holidaysOf(row.hours, row.postcode));
	if (!memo.has(key)) memo.set(key, spansOfDays(row.hours, days, row));
	const spans = await memo.get(key)!;
	if (!spans) return [];
	const zone = zoneOfPlace(row);
	const tellsHolidays = /\bPH\b/.test(row.hours);
	return days.map((day, n) => ({
		id: row.id,
		day,
		spans: spans[n]!,
		isUntold: !tellsHolidays && isHoliday(day, row.postcode),
		zone
	}));
}

type IsHoliday = (day: string, postcode: string | null) => boolean;

/** The calendar of a year is made once a department, not once a place. */
function calendars(): IsHoliday {
	const made = new Map<string, ReturnType<typeof publicHolidays>>();
	return (day, postcode) => {
		const [year, place] = [day.slice(0, 4), placeOf(postcode)];
		const key = `${year} ${place.department ?? ''}`;
		const holidays = made.get(key) ?? publicHolidays(Number(year), place);
		made.set(key, holidays);
		return holidays.has(day);
	};
}

function placeOf(postcode: string | null): HolidayPlace {
	if (!postcode) return {};
	const department = postcode.slice(0, postcode.startsWith('97') ? 3 : 2);
	return { department, inAlsaceMoselle: ['57', '67', '68'].includes(department) };
}

async function insertDays(db: Db, days: readonly PlaceDay[]): Promise<void> {
	if (days.length === 0) return;
	const spans = days.map(
		(one) => `{${one.spans.map(({ from, until }) => `[${from},${until})`).join(',')}}`
	);
	await sql`
		insert into place_days (place_id, day, spans, is_untold_holiday, time_zone)
		select * from unnest(${days.map(({ id }) => id)}::uuid[], ${days.map(({ day }) => day)}::date[],
			${spans}::int4multirange[], ${days.map(({ isUntold }) => isUntold)}::boolean[],
			${days.map(({ zone }) => zone)}::text[])
		on conflict do nothing
	`.execute(db);
}

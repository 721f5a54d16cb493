import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Door, hasEnd, type Subject } from '../../domain/doors.ts';
import type { Shown } from '../../domain/shown/told-shown.ts';

/** What is asked of what residents say; nothing asked: all of it. */
export type ShownAsked = {
	door?: Door | null;
	subject?: Subject | null;
	/** A commune: its INSEE code. */
	insee?: string | null;
	centreId?: string | null;
	placeId?: string | null;
	themeId?: string | null;
	/** News and services that ended before are told no more. */
	today: string;
	/** The last one that was told before. */
	after?: string | null;
	most: number;
};

/** What is published, the last said first; `next` is where to go on from, null at the end. */
export async function listShown(
	db: Db,
	asked: ShownAsked
): Promise<{ shown: Shown[]; next: string | null }> {
	const rows = await shownRows(
		db,
		sql`where ${whatIsAsked(asked)} order by s.contribution_id desc limit ${asked.most + 1}`
	);
	const shown = rows.slice(0, asked.most);
	return { shown, next: rows.length > asked.most ? shown.at(-1)!.id : null };
}

/** One that is published; null: it is not, or is no more. */
export async function readShown(db: Db, id: string, today: string): Promise<Shown | null> {
	const [shown] = await shownRows(db, sql`where s.contribution_id = ${id} and ${isNotOver(today)}`);
	return shown ?? null;
}

/** What an answer holds of the table of what is shown, called `s`. */
export function whatIsAsked(asked: Omit<ShownAsked, 'most'>): RawBuilder<unknown> {
	const { door, subject, insee, centreId, placeId, themeId, today, after } = asked;
	const conditions = [
		// Of a door whose messages all end, those that have not are found by their last day.
		door && hasEnd(door) ? sql`s.ends_on >= ${today}::date` : isNotOver(today),
		...(door ? [sql`s.door = ${door}`] : []),
		...(subject ? [sql`s.subject = ${subject}`] : []),
		...(insee ? [sql`s.insee = ${insee}`] : []),
		...(centreId ? [sql`s.centre_id = ${centreId}`] : []),
		...(placeId ? [sql`s.place_id = ${placeId}`] : []),
		...(themeId ? [sql`s.theme_id = ${themeId}`] : []),
		...(after ? [sql`s.contribution_id < ${after}`] : [])
	];
	return sql.join(conditions, sql` and `);
}

/** News and services are told until their last day, included. */
export const isNotOver = (today: string) => sql`(s.ends_on is null or s.ends_on >= ${today}::date)`;

type Row = Omit<Shown, 'photo' | 'answered'> & {
	photoId: string | null;
	photo: [number, number] | null;
	townState: string | null;
	plannedOn: string | null;
	townWords: string | null;
	answeredOn: string | null;
};

/** A place that visitors do not see says no name: its own policy hides it here. */
async function shownRows(db: Db, which: RawBuilder<unknown>): Promise<Shown[]> {
	const { rows } = await sql<Row>`
		select s.contribution_id as id, s.door, s.subject, s.words, s.is_corrected as "isCorrected",
			case when t.id is not null then json_build_object('id', t.id, 'title', t.title) end as theme,
			s.place_id as "placeId", p.name as place, s.street, s.town, s.insee, s.photo_id as "photoId",
			(select array[f.width, f.height] from contribution_photos f where f.id = s.photo_id) as photo,
			s.ends_on as "endsOn", s.language, (s.said_at at time zone c.time_zone)::date as day,
			s.town_state as "townState", s.town_planned_on as "plannedOn", s.town_words as "townWords",
			(s.town_at at time zone c.time_zone)::date as "answeredOn", s.echoes
		from shown_contributions s
		join centres c on c.id = s.centre_id
		left join places p on p.id = s.place_id
		left join themes t on t.id = s.theme_id
		${which}`.execute(db);
	return rows.map(({ photoId, photo, townState, plannedOn, townWords, answeredOn, ...row }) => ({
		...row,
		answered:
			townState && answeredOn
				? { state: townState, plannedOn, words: townWords, on: answeredOn }
				: null,
		photo: photoId && photo ? { id: photoId, width: photo[0], height: photo[1] } : null
	}));
}

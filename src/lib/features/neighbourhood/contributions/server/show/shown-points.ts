import { sql } from 'kysely';
import type { MapPoint } from '#lib/features/neighbourhood/map/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Door, type Subject, SUBJECTS } from '../../domain/doors.ts';
import { SAID_DOORS } from '../../domain/shown/told-shown.ts';
import { type ShownAsked, whatIsAsked } from './list-shown.ts';

/** More would be one stain on a map, and weigh: the last said are drawn. */
const MOST_POINTS = 1000;

type Row = { id: string; door: Door; subject: Subject | null; latitude: number; longitude: number };

/** Where what is published is: streets, places and squares, as they were kept. */
export async function shownPoints(
	db: Db,
	asked: Omit<ShownAsked, 'most' | 'after'>,
	most = MOST_POINTS
): Promise<MapPoint[]> {
	const { rows } = await sql<Row>`
		select s.contribution_id as id, s.door, s.subject, s.latitude, s.longitude
		from shown_contributions s
		where s.latitude is not null and ${whatIsAsked(asked)}
		order by s.contribution_id desc limit ${most}`.execute(db);
	return rows.map(({ id, door, subject, latitude, longitude }) => ({
		...{ id, kind: door, latitude, longitude },
		name: subject ? SUBJECTS[subject] : SAID_DOORS[door]
	}));
}

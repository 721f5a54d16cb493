import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	featureOf,
	OPEN_LICENCE,
	type OpenRow,
	SHEET_HEADINGS,
	sheetLine
} from '../../domain/shown/open-data.ts';
import { whatIsAsked } from './list-shown.ts';

/** How many are read at a time. */
const A_TIME = 500;

type Reading = {
	/** Each asking is a visit of its own: whoever reads slowly holds no connection. */
	visit: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
	today: string;
};

/** All that is published, in one of the formats others read, as it is asked for. */
export async function* exportShown(
	reading: Reading,
	format: 'csv' | 'geojson'
): AsyncGenerator<string> {
	yield format === 'csv'
		? SHEET_HEADINGS
		: `{"type":"FeatureCollection","licence":${JSON.stringify(OPEN_LICENCE.name)},"features":[`;
	let isFirst = true;
	for await (const rows of shownByPieces(reading)) {
		const written = rows.map(format === 'csv' ? sheetLine : writtenFeature);
		if (format === 'csv') yield written.join('');
		else yield `${isFirst ? '' : ','}\n${written.join(',\n')}`;
		isFirst = false;
	}
	if (format === 'geojson') yield '\n]}\n';
}

const writtenFeature = (row: OpenRow) => JSON.stringify(featureOf(row));

async function* shownByPieces({ visit, today }: Reading): AsyncGenerator<OpenRow[]> {
	let after: string | null = null;
	for (;;) {
		const from: string | null = after;
		const rows: OpenRow[] = await visit((db) => openRows(db, { today, after: from }));
		if (rows.length > 0) yield rows;
		if (rows.length < A_TIME) return;
		after = rows.at(-1)!.id;
	}
}

async function openRows(
	db: Db,
	asked: { today: string; after: string | null }
): Promise<OpenRow[]> {
	const { rows } = await sql<OpenRow>`
		select s.contribution_id as id, (s.said_at at time zone c.time_zone)::date as day, s.door, s.subject,
			s.words, s.is_corrected as "isCorrected", p.name as place, s.street, s.town, s.insee,
			s.latitude, s.longitude, s.ends_on as "endsOn", c.name as centre
		from shown_contributions s
		join centres c on c.id = s.centre_id
		left join places p on p.id = s.place_id
		where ${whatIsAsked(asked)} order by s.contribution_id desc limit ${A_TIME}`.execute(db);
	return rows;
}

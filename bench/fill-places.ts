import { reindexPlaces, writePlaceDays } from '#lib/features/resources/places/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { drawPlaces } from './draw-places.ts';
import { acting, asOwner, type BenchNetwork, TODAY } from './network.ts';

export const PLACES = 20_000;

const COLUMNS = `name text, kind text, needs text[], aliases text[], town text, insee text, street text,
	latitude float8, longitude float8, summary text, hours text, step_free text, phone text, languages text[]`;

/** Twenty thousand places that everybody sees, with their words and the days ahead; once. */
export async function fillPlaces({ ownerUrl, appUrl }: BenchNetwork): Promise<void> {
	const told = await asOwner<{ count: number }>(
		ownerUrl,
		'select count(*)::integer as count from places where is_public'
	);
	if (told.rows[0]!.count >= PLACES) return;
	const rows = JSON.stringify(drawPlaces(PLACES));
	await asOwner(
		ownerUrl,
		`insert into places (name, kind, needs, aliases, town, insee, postcode, street, latitude, longitude,
			summary, hours, step_free, phone, languages, verify_months, updated_on, recorded_at)
		select name, kind, needs, aliases, town, insee, '62000', street, latitude, longitude,
			summary, hours, step_free, phone, languages, 6, '2026-11-01', now()
		from jsonb_to_recordset($1::jsonb) as r(${COLUMNS})`,
		[rows]
	);
	await asOwner(
		ownerUrl,
		`insert into place_showings (place_id, is_shown, recorded_at)
		select id, true, now() from places where not is_public`
	);
	const database = openPool(appUrl, 1);
	const operator = acting('operator', null);
	await asActing(database, operator, reindexPlaces);
	await asActing(database, operator, (db) => writePlaceDays(db, TODAY));
	await database.destroy();
	await asOwner(ownerUrl, 'vacuum (analyze) places, place_words, place_postings, place_days');
}

import { askDatabase } from './database.ts';
import { SQL_NOW } from './day.ts';

/** Two places of the port, one of them close to the other; all of it is invented. */
export const PORT = [
	{
		name: 'Médiathèque du Môle',
		kind: 'BIB',
		town: 'Outreau',
		latitude: 50.7132,
		longitude: 1.6038
	},
	{ name: 'Épicerie du Port', kind: 'ES', town: 'Outreau', latitude: 50.7116, longitude: 1.6012 },
	{
		name: 'Mission locale du Phare',
		kind: 'ML',
		town: 'Wimereux',
		latitude: 50.7702,
		longitude: 1.6131
	}
];

/** Places that everybody sees, and no others. */
export async function givePlaces(places: readonly object[] = PORT): Promise<string[]> {
	const rows = await askDatabase<{ id: string }>(
		`with hidden as (
			insert into place_showings (place_id, is_shown, recorded_at)
			select id, false, ${SQL_NOW} from places where is_public
		), added as (
			insert into places (name, kind, town, latitude, longitude, verify_months, updated_on, recorded_at)
			select p.name, p.kind, p.town, p.latitude, p.longitude, 12, current_date, ${SQL_NOW}
			from jsonb_to_recordset($1::jsonb)
				p(name text, kind text, town text, latitude float8, longitude float8)
			returning id
		)
		select id from added`,
		[JSON.stringify(places)]
	);
	const ids = rows.map(({ id }) => id);
	await askDatabase(
		`insert into place_showings (place_id, is_shown, recorded_at) select id, true, ${SQL_NOW} from unnest($1::uuid[]) id`,
		[ids]
	);
	// Many at once: the planner learns of them at night, or now.
	await askDatabase('analyze places');
	return ids;
}

/** So many places, all over the network. */
export const manyPlaces = (count: number) =>
	Array.from({ length: count }, (_, i) => ({
		name: `Lieu inventé ${i}`,
		kind: ['CS', 'BIB', 'ML', 'CMS', 'CCAS', 'ASSO'][i % 6],
		town: 'Outreau',
		latitude: 50.6 + ((i * 7919) % 2000) / 10_000,
		longitude: 1.57 + ((i * 104_729) % 1700) / 10_000
	}));

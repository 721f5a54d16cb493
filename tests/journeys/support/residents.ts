import { normalisePersonName } from '#lib/shared/person-name.ts';
import { askDatabase } from './database.ts';
import { SQL_NOW } from './day.ts';
import { MAIN_CENTRE } from './enter.ts';

/** Somebody known of the centre, without the screens that residents.spec.ts walks; her sheet's address. */
export async function addResident(
	name: string,
	{ centre = MAIN_CENTRE, phone = null as string | null } = {}
): Promise<string> {
	const [given, family] = name.split(' ') as [string, string];
	const [person] = await askDatabase<{ id: string }>(
		`with somebody as (
			insert into people (centre_id, recorded_at)
			select id, ${SQL_NOW} from centres where name = $1 returning id, centre_id
		), named as (
			insert into person_identities
				(person_id, centre_id, family_name, given_name, name_key, recorded_at)
			select id, centre_id, $2, $3, $4, ${SQL_NOW} from somebody
		), phoned as (
			insert into person_phones (person_id, centre_id, number, owner, is_fictional, recorded_at)
			select id, centre_id, $5, 'own', true, ${SQL_NOW} from somebody where $5::text is not null
		)
		select id from somebody`,
		[centre, family, given, normalisePersonName(family, given), phone]
	);
	return `/equipe/habitants/${person!.id}`;
}

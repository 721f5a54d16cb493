import { normalisePersonName } from '#lib/shared/person-name.ts';
import { askDatabase } from './database.ts';
import { SQL_NOW } from './day.ts';
import { MAIN_CENTRE } from './enter.ts';

type More = { phone?: string; email?: string; waitsFor?: string };

/**
 * Somebody known of the centre, without the screens that residents.spec.ts walks; her sheet's
 * address. `waitsFor`: the programme whose pré-list she is on.
 */
export async function addResident(name: string, more: More = {}): Promise<string> {
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
		), mailed as (
			insert into person_emails (person_id, centre_id, address, owner, recorded_at)
			select id, centre_id, $6, 'own', ${SQL_NOW} from somebody where $6::text is not null
		), waiting as (
			insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
			select s.centre_id, p.id, s.id, ${SQL_NOW} from somebody s
			join programmes p on p.centre_id = s.centre_id and p.slug = $7
		)
		select id from somebody`,
		[
			...[MAIN_CENTRE, family, given, normalisePersonName(family, given)],
			...[more.phone ?? null, more.email ?? null, more.waitsFor ?? null]
		]
	);
	return `/equipe/habitants/${person!.id}`;
}

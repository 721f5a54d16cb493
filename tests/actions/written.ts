import { askDatabase } from '../journeys/support/database.ts';

/** What no form of the site writes: what a machine finds, what the command line proposes. */
const WRITTEN = {
	/** A search among centres gives a seat next door to the last person who agreed to go there. */
	'a seat next door': `
		with agreed as (
			select g.centre_id, g.entry_id, g.host_centre_id, j.round_id
			from territory_agreements g join territory_joinings j on j.centre_id = g.host_centre_id
			order by g.id desc, j.id desc limit 1
		), search as (
			insert into territory_searches (round_id, recorded_at) select round_id, now() from agreed
			returning id
		), ending as (
			insert into territory_search_endings (search_id, outcome, recorded_at)
			select id, 'found', now() from search
		)
		insert into territory_lines
			(centre_id, search_id, entry_id, host_centre_id, offer_id, recorded_at)
		select a.centre_id, s.id, a.entry_id, a.host_centre_id, o.id, now()
		from agreed a, search s, lateral (
			select id from group_offers where centre_id = a.host_centre_id order by id desc limit 1
		) o`,
	/** The command line proposes another version of the bank of questions. */
	'a version of the bank': `
		insert into bank_calibrations
			(from_version, version, people, items, changes, recorded_at)
		values ('essai', 'essai-' || gen_random_uuid(), 40, '[]',
			'{"moved": [], "stayed": [], "least": 30}', now())`,
	/** The last who came in has been in for too long. */
	'the end of the last sign-in': `
		update key_sign_ins set expires_at = now() - interval '1 minute'
		where id = (select id from key_sign_ins order by created_at desc limit 1)`,
	/** The administration has invited somebody. */
	'an invitation of the network': `
		insert into invitations
			(email, display_name, role, link_digest, expires_at, recorded_at)
		values (gen_random_uuid() || '@exemple.fr', 'Claire Nord', 'coordination',
			sha256(convert_to(gen_random_uuid()::text, 'UTF8')), now() + interval '7 days', now())`
} as const;

export type Written = keyof typeof WRITTEN;

export async function write(what: Written): Promise<void> {
	await askDatabase(WRITTEN[what]);
}

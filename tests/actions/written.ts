import { askDatabase } from '../journeys/support/database.ts';
import { SQL_TODAY } from '../journeys/support/day.ts';
import { CENTRE, NEXT_DOOR } from './cast.ts';
import { FREE_ROOMS } from './places.ts';
import { anAppeal, aReport, whatResidentsSay, whoLeftAPhone } from './written-voices.ts';
import {
	A_BURST,
	A_REFUGE,
	A_PROBLEM,
	A_PROBLEM_NEXT_DOOR,
	WORDS_OF_THE_TOWN
} from './written-town.ts';

/** What no form of the site writes: what a machine finds, what the command line proposes. */
const WRITTEN = {
	/** As if each had been invited: those of the demonstration came in without an address. */
	'accounts of the team': `
		insert into key_holders (id, name, email)
		select id, display_name, id || '@exemple.fr' from staff_members on conflict do nothing`,
	/** Without one, nobody says anything: the direction of the centre names her. */
	'a director of publication': `
		insert into publication_directors (centre_id, name, recorded_at)
		select id, case when name = '${CENTRE}' then 'Philippe Essai' end, now() from centres`,
	/** Where the kiosk stands: on the site, there is one to choose from then. */
	'a director of publication next door': `
		insert into publication_directors (centre_id, name, recorded_at)
		select id, 'Philippe Essai', now() from centres where name = '${NEXT_DOOR}'`,
	/** A colleague of the centre has refused what came by the site: no table says which came last. */
	'a refusal of what came by the site': `
		insert into contribution_decisions
			(centre_id, contribution_id, version_id, decision, reason, recorded_at)
		select w.centre_id, w.contribution_id, w.version_id, 'refuse', 'unclear', now()
		from waiting_contributions w join contributions c on c.id = w.contribution_id where c.channel = 'web'`,
	/** Somebody stands before the screen of the lobby, and calls: a machine that is enrolled writes it. */
	'a call at the kiosk': `
		with kiosk as (
			insert into kiosks (centre_id, name, recorded_at)
			select id, 'Borne ' || gen_random_uuid(), now() from centres where name = '${CENTRE}'
			returning id, centre_id
		)
		insert into help_calls (centre_id, kiosk_id, guide, step, language, recorded_at)
		select centre_id, id, 'carte-vitale', 2, 'fr', now() from kiosk`,
	/** A machine took its code. */
	'a kiosk that a machine holds': `
		with kiosk as (
			insert into kiosks (centre_id, name, recorded_at)
			select id, 'Borne ' || gen_random_uuid(), now() from centres where name = '${CENTRE}'
			returning id, centre_id
		), code as (
			insert into kiosk_codes (centre_id, kiosk_id, digest, expires_at, recorded_at)
			select centre_id, id, sha256(id::text::bytea), now(), now() from kiosk
			returning id, centre_id, kiosk_id
		)
		insert into kiosk_enrolments (centre_id, kiosk_id, code_id, token_digest, recorded_at)
		select centre_id, kiosk_id, id, sha256(id::text::bytea), now() from code`,
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
	/** Somebody of a group that goes on, whom nobody has called, has missed its last two séances. */
	'two absences in a row': `
		with somebody as (
			select e.id from enrolments e
			join centres k on k.id = e.centre_id and k.name = '${CENTRE}'
			join person_identities i on i.person_id = e.person_id
			where exists (select from seances s where s.group_id = e.group_id and s.day > ${SQL_TODAY})
				and not exists (select from departures d where d.enrolment_id = e.id)
				and not exists (select from absence_calls c where c.enrolment_id = e.id)
				and (select count(*) from attendances a where a.enrolment_id = e.id) > 1
			order by e.id limit 1
		), missed as (
			select a.seance_id, a.enrolment_id from attendances a join seances s on s.id = a.seance_id
			where a.enrolment_id in (select id from somebody) order by s.day desc limit 2
		)
		update attendances set kind = 'absent', late_minutes = null
		where (seance_id, enrolment_id) in (select seance_id, enrolment_id from missed)`,
	/** Whoever waits for the course whose groups are formed has committed herself, a click each. */
	'everybody who waits has committed herself': `
		insert into commitments (centre_id, entry_id, way, committed_on, recorded_at)
		select l.centre_id, l.id, 'paper', ${SQL_TODAY}, now() from pre_list_entries l
		join programmes p on p.id = l.programme_id and p.slug = 'ateliers'
		join centres k on k.id = l.centre_id and k.name = '${CENTRE}'
		where not exists (select from pre_list_withdrawals w where w.entry_id = l.id)
			and not exists (select from commitments c where c.entry_id = l.id)`,
	/** Everybody of the centre told where she lives: whoever is asked each year may have a letter. */
	'addresses of those whose course ended': `
		insert into person_addresses (person_id, centre_id, delivery, postcode, town, recorded_at)
		select i.person_id, k.id, '3 rue du Quai', '62230', 'OUTREAU', now()
		from person_identities i join centres k on k.id = i.centre_id and k.name = '${CENTRE}'
		on conflict do nothing`,
	/** Nobody of the centre has an address: each is told by a call. */
	'nobody to write to': `
		with centre as (select id from centres where name = '${CENTRE}'),
			mails as (delete from person_emails where centre_id in (select id from centre))
		delete from person_addresses where centre_id in (select id from centre)`,
	'rooms where nothing is held': `
		insert into rooms (id, centre_id, name, recorded_at)
		select r.id, k.id, 'Salle ' || right(r.id::text, 1), now()
		from centres k, unnest('{${FREE_ROOMS.join(',')}}'::uuid[]) r (id)
		where k.name = '${CENTRE}' on conflict do nothing`,
	/** A reader of each guide told that something has changed. */
	'a remark on each guide': `
		insert into guide_remarks (guide, text, what, recorded_at)
		select distinct guide, 'fr', 'screen', now() from guide_versions`,
	/** Where many stop at the kiosk of the demonstration. */
	'steps of guides that nobody looked at': 'delete from kiosk_step_looks',
	/** The network has another title for each guide, and Déclic's was another one when it was written. */
	'guides that the network changed': `
		insert into guide_versions (guide, content, base, digests, recorded_at)
		select distinct on (guide) guide, jsonb_set(content, '{texts,fr,title}', to_jsonb('Titre de ' || clock_timestamp())),
			jsonb_set(content, '{texts,fr,title}', '"Titre d’avant"'), digests, now()
		from guide_versions where file_digest is not null order by guide, id desc`,
	/** Somebody answered an SMS in words, in the centre where it is played. */
	'an answer to an SMS': `
		insert into sms_answers (centre_id, provider, answer_key, number_mark, recipient, text, meaning,
			may_mean_stop, answer_by, received_at)
		select k.id, 'screen', gen_random_uuid()::text, sha256(convert_to(gen_random_uuid()::text, 'UTF8')),
			'+33639980001', 'Je serai en retard', 'message', false, ${SQL_TODAY}, now()
		from centres k where k.name = '${CENTRE}'`,
	'a problem that everybody reads': A_PROBLEM,
	'a problem that everybody reads next door': A_PROBLEM_NEXT_DOOR,
	'a burst of « moi aussi »': A_BURST,
	'a message whose place is a refuge': A_REFUGE,
	'words of the town': WORDS_OF_THE_TOWN,
	/** Two reminders leave today in a centre that asks from the second one on. */
	'more reminders than usual': `
		with centre as (select id from centres where name = '${CENTRE}'), habits as (
			insert into reminder_habits (centre_id, from_hour, until_hour, in_alsace_moselle, most_a_day,
				most_unasked, month_cents, recorded_at)
			select id, '09:00', '19:00', false, 2, 1, 10000, now() from centre
		)
		insert into reminders (centre_id, person_id, kind, subject_id, due_on, step, leaves_at, lapses_at,
			planned_at)
		select c.id, i.person_id, 'thing-to-return', gen_random_uuid(), ${SQL_TODAY} + 1, 'P1D',
			${SQL_TODAY} + time '20:00', ${SQL_TODAY} + 1, now()
		from centre c, lateral (select person_id from person_identities where centre_id = c.id
			order by person_id limit 2) i`,
	/** Who was stopped at once had answered enough, and nobody of the team has said her word of it. */
	'a result that tells a level': `
		with told as (delete from told_levels where placement_id is not null)
		update placement_endings set verdict = '1' where verdict is null`,
	/** The command line proposes another version of the bank of questions. */
	'a version of the bank': `
		insert into bank_calibrations
			(from_version, version, people, items, changes, recorded_at)
		values ('essai', 'essai-' || gen_random_uuid(), 40, '[]',
			'{"moved": [], "stayed": [], "least": 30}', now())`,
	/** Somebody and a file told of one place, each in her words. */
	'two places that may be one': `
		with town as (select 'Dune ' || gen_random_uuid() as name)
		insert into places (name, kind, town, street, phone, verify_months, updated_on, recorded_at)
		select p.name, 'ASSO', t.name, '4 rue Alma', p.phone, 3, ${SQL_TODAY}, now()
		from town t, (values ('La Ruche', null), ('RUCHE', '+33199001234')) p (name, phone)`,
	/** The last who came in has been in for too long. */
	'the end of the last sign-in': `
		update key_sign_ins set expires_at = now() - interval '1 minute'
		where id = (select id from key_sign_ins order by created_at desc limit 1)`,
	/** The administration has invited somebody. */
	'an invitation of the network': `
		insert into invitations
			(email, display_name, role, link_digest, expires_at, recorded_at)
		values (gen_random_uuid() || '@exemple.fr', 'Claire Nord', 'coordination',
			sha256(convert_to(gen_random_uuid()::text, 'UTF8')), now() + interval '7 days', now())`,
	'what residents say': whatResidentsSay,
	'somebody who left a telephone': whoLeftAPhone,
	'a report of what is published': aReport,
	'an appeal against what was refused': anAppeal
} as const;

export type Written = keyof typeof WRITTEN;

export async function write(what: Written): Promise<void> {
	const statement = WRITTEN[what];
	await askDatabase(typeof statement === 'string' ? statement : await statement());
}

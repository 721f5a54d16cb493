import { CENTRE, NEXT_DOOR } from './cast.ts';

/** A lamp is broken, and somebody has read it: everybody may. */
const publishedAt = (centre: string) => `
	said as (
		insert into contributions (centre_id, door, subject, channel, language, recorded_at)
		select id, 'problem', 'lighting', 'web', 'fr', now() from centres where name = '${centre}'
		returning id, centre_id
	), version as (
		insert into contribution_versions (contribution_id, centre_id, way, words, recorded_at)
		select id, centre_id, 'author', 'La lampe est cassée ' || gen_random_uuid(), now() from said
		returning id, contribution_id, centre_id
	), decided as (
		insert into contribution_decisions (contribution_id, centre_id, version_id, decision, recorded_at)
		select contribution_id, centre_id, id, 'publish', now() from version
		returning contribution_id, centre_id
	)`;

const PUBLISHED = publishedAt(CENTRE);

export const A_PROBLEM = `with ${PUBLISHED} select from decided`;
export const A_PROBLEM_NEXT_DOOR = `with ${publishedAt(NEXT_DOOR)} select from decided`;

/** Many have said « moi aussi » to it at once. */
export const A_BURST = `with ${PUBLISHED}
	insert into waiting_echoes (contribution_id, centre_id, times, since)
	select contribution_id, centre_id, 57, current_date from decided`;

/** Its place is a refuge since this morning. */
export const A_REFUGE = `with ${PUBLISHED}
	insert into refuge_alterations (contribution_id, centre_id, place_id, altered_on, was_shown)
	select contribution_id, centre_id, (select id from places limit 1), current_date, true from decided`;

/** A service said in its words what it did. */
export const WORDS_OF_THE_TOWN = `with ${PUBLISHED}, service as (
		insert into town_services (centre_id, name, mail, recorded_at)
		select centre_id, 'Voirie', 'voirie@exemple.fr', now() from decided returning id
	), link as (
		insert into town_links (centre_id, contribution_id, service_id, expires_at, recorded_at)
		select centre_id, contribution_id, (select id from service), now() + interval '1 year', now() from decided
		returning id, centre_id, contribution_id
	)
	insert into town_answers (link_id, centre_id, contribution_id, state, words, recorded_at)
	select id, centre_id, contribution_id, 'mended', 'Ampoule changée.', now() from link`;

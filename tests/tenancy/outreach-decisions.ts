import {
	type Actor,
	actsForACentre,
	type Decision,
	DIRECTION,
	kept,
	network,
	ownCentre
} from './decision.ts';

const own = (actor: Actor, whose: 'own' | 'other') => whose === 'own' && actsForACentre(actor);
const ownDirection = (actor: Actor, whose: 'own' | 'other') =>
	own(actor, whose) && DIRECTION.some((one) => one === actor);

const CENTRE_READS = 'select, insert, update';

/** What was decided for the pages that anybody reads, and for what somebody asks there. */
export const OUTREACH_DECISIONS: Record<string, Decision> = {
	programme_showings: ownCentre('select, insert', `Whether everybody sees a programme. ${kept}`, {
		insert: ['animateur', 'direction', 'operator']
	}),
	place_requests: ownCentre(CENTRE_READS, 'Whom to call is the centre’s; the nights empty it.'),
	place_request_calls: ownCentre(CENTRE_READS, 'Somebody called, or did not after all.'),
	place_request_ends: ownCentre(CENTRE_READS, 'What became of it, or did not after all.'),
	place_request_holds: ownCentre(CENTRE_READS, `Why it was set aside, who looked. ${kept}`),
	centre_page_versions: network(
		'A page is its centre’s to write; a visitor reads what was published.',
		{ select: own, insert: ownDirection }
	),
	centre_page_publications: network('Which version is read is public; the direction says it.', {
		select: (actor, whose) => actor === 'visitor' || own(actor, whose),
		insert: ownDirection
	}),
	centre_photos: network(
		'Shown on a page by its direction; a visitor finds those of the page that is published.',
		{ select: own, insert: ownDirection, update: ownDirection }
	),
	public_changes: network(
		'That a centre changed something public, and not what; forgotten within days.',
		{
			select: (actor) => actor === 'visitor' || actor === 'operator',
			delete: (actor) => actor === 'operator'
		}
	),
	site_notices: network(
		'Who publishes the site is everybody’s to read, the administration’s to say.',
		{
			select: (actor) => actor !== 'nobody',
			insert: (actor) => actor === 'administration' || actor === 'operator'
		}
	)
};

/** Columns from which the counting role tells the public days, and never why. */
export const OUTREACH_COUNTED: Record<string, readonly string[]> = {
	cycles: ['centre_id', 'id', 'label', 'programme_id', 'year'],
	departures: ['enrolment_id'],
	drop_in_cancellations: ['recorded_at', 'slot_id'],
	drop_in_leavings: ['visit_id'],
	drop_in_rooms: ['room_id', 'slot_id'],
	drop_in_slots: [
		...['capacity', 'centre_id', 'day', 'ends_at', 'id', 'recorded_at', 'starts_at', 'venue']
	],
	drop_in_visit_undos: ['visit_id'],
	drop_in_visits: ['id', 'slot_id'],
	group_rooms: ['group_id', 'room_id'],
	partner_link_revocations: ['link_id'],
	partner_links: ['centre_id', 'expires_at', 'id', 'opens', 'partner_id'],
	programme_partners: ['id', 'partner_id', 'programme_id'],
	programme_showings: ['id', 'is_shown', 'programme_id', 'recorded_at'],
	programmes: ['capacity', 'centre_id', 'format', 'id', 'name', 'oldest'],
	referral_answers: ['answer', 'id', 'recorded_at', 'referral_id'],
	referrals: ['centre_id', 'direction', 'id', 'partner_id', 'person_id', 'recorded_at'],
	rooms: ['id', 'name'],
	seance_cancellations: ['recorded_at', 'seance_id'],
	seance_moves: ['seance_id'],
	seance_restorations: ['seance_id'],
	seance_rooms: ['room_id', 'seance_id'],
	seances: [
		...['centre_id', 'day', 'group_id', 'id', 'planned_minutes', 'real_minutes'],
		...['recorded_at', 'starts_at', 'venue']
	],
	workshop_groups: [
		...['capacity', 'centre_id', 'cycle_id', 'id', 'recorded_at', 'starts_at', 'venue']
	],
	place_request_calls: ['id', 'recorded_at', 'request_id', 'result', 'undone_at'],
	place_request_ends: [
		...['enrolment_id', 'id', 'outcome', 'recorded_at', 'request_id', 'undone_at', 'visit_id']
	],
	place_request_holds: ['released_at', 'request_id'],
	place_requests: [
		...[
			'centre_id',
			'id',
			'kind',
			'occasion_day',
			'occasion_id',
			'occasion_starts_at',
			'occasion_title'
		],
		...['recorded_at', 'same_mark', 'ticket_digest']
	],
	closures: ['centre_id', 'first_day', 'id', 'kind', 'last_day'],
	closure_withdrawals: ['closure_id']
};

/** What a page without an account asks of a table that is not public. */
export const OUTREACH_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	note_public_change: {
		runsAs: 'declic_counts',
		reason: 'Notes that a centre changed something public, in the transaction that changes it.'
	},
	partner_agenda: {
		runsAs: 'declic_counts',
		reason: 'The same days for the partner of an open page, with those of its own programmes.'
	},
	partner_page_counts: {
		runsAs: 'declic_counts',
		reason: 'How many of those it sent were received, and so on: never a few, never a name.'
	},
	public_agenda: {
		runsAs: 'declic_counts',
		reason: 'Days, places and seats left of what is open to all: a number, nothing of whoever sits.'
	},
	public_events: {
		runsAs: 'declic_counts',
		reason: 'The same days one by one, with those that are cancelled: why is not said.'
	},
	place_request_of_ticket: {
		runsAs: 'declic_counts',
		reason: 'Where the request of a ticket stands: of whoever holds it, nothing.'
	},
	place_requests_alike: {
		runsAs: 'declic_counts',
		reason: 'Whether the same number waits for the same thing, and how many came within the hour.'
	},
	public_phones: {
		runsAs: 'declic_counts',
		reason: 'The telephone that each centre writes on its letters, for whoever looks for one.'
	},
	visited_closures: {
		runsAs: 'declic_counts',
		reason: 'Days on which the visited centre is shut, without the words of its team.'
	}
};

import { HOLDS } from '#lib/holds.server.ts';
import { tablesOfPeople } from '#lib/platform/database/holds.ts';
import {
	decidedByDefault,
	type Decision,
	type Deed,
	DEEDS,
	actsForACentre,
	ownCentre,
	network,
	everybody,
	isStranger,
	operator,
	knowsEverybody,
	colleague,
	DIRECTION,
	hersHere,
	runsNetwork,
	invites,
	ALL,
	FOLLOWERS,
	register,
	door,
	kept
} from './decision.ts';
import { DESK_DECISIONS } from './desk-decisions.ts';
import { GUIDE_COUNTED, GUIDE_DECISIONS, GUIDE_DEFINERS } from './guide-decisions.ts';
import { LESSON_DECISIONS } from './lesson-decisions.ts';
import { REMINDER_COUNTED, REMINDER_DECISIONS, REMINDER_DEFINERS } from './reminder-decisions.ts';
import { PLACE_COUNTED, PLACE_DEFINERS } from './place-decisions.ts';

/** What the door's own role may do: its tables, and just what letting somebody in asks. */
export const DOOR_RIGHTS: Record<string, readonly Deed[]> = {
	...Object.fromEntries(
		[
			'key_devices',
			'key_device_people',
			'key_holders',
			'key_accounts',
			'key_sign_ins',
			'key_verifications',
			'key_second_factors',
			'key_passkeys',
			'key_attempts',
			'key_desks',
			'key_pins',
			'key_entry_uses'
		].map((table) => [table, DEEDS])
	),
	kept_forms: ['select', 'insert', 'delete'],
	kept_texts: ['delete'],
	'kept_texts.recorded_at': ['select'],
	invitations: ['select', 'update'],
	second_proof_delays: ['select'],
	staff_members: ['select', 'insert'],
	memberships: ['select', 'insert'],
	centres: ['select'],
	demo_loadings: ['select'],
	journal: ['insert']
};

/** The desk reads who came and who left. */
const NOT_THE_DESK = { insert: FOLLOWERS, update: FOLLOWERS, delete: FOLLOWERS };

/** What was decided for every table; the walk compares it with what PostgreSQL really allows. */
export const DECISIONS: Record<string, Decision> = {
	...Object.fromEntries(
		[...tablesOfPeople(HOLDS)].map(([table, said]) => [table, decidedByDefault(table, said)])
	),
	centres: network('A centre’s name is public in its network; the operator renames.', {
		select: everybody,
		insert: runsNetwork,
		update: operator
	}),
	staff_members: network('One knows one’s colleagues; a sign-in must find out who somebody is.', {
		select: (actor, whose) => colleague(actor, whose) || runsNetwork(actor),
		insert: operator
	}),
	memberships: network('A role is read in its centre, given by the door, ended by who invites.', {
		select: (actor, whose) => colleague(actor, whose) || runsNetwork(actor),
		insert: operator,
		update: invites
	}),
	invitations: network('A direction invites in her centre, the administration anywhere.', {
		select: invites,
		insert: invites,
		update: invites
	}),
	key_devices: network(door, {}),
	key_device_people: network(door, {}),
	key_holders: network(door, {}),
	key_accounts: network(door, {}),
	key_sign_ins: network(door, {}),
	key_verifications: network(door, {}),
	key_second_factors: network(door, {}),
	key_passkeys: network(door, {}),
	key_attempts: network(door, {}),
	key_desks: network(door, {}),
	key_pins: network(door, {}),
	key_entry_uses: network(door, {}),
	second_proof_delays: ownCentre(
		'select, insert',
		'The direction of a centre leaves some days there, and nobody takes them back.',
		{ select: DIRECTION, insert: DIRECTION }
	),
	kept_forms: network('What she sent too late is hers alone, behind the door.', {}),
	kept_texts: network('What somebody is typing is hers alone, in her centre.', {
		select: hersHere,
		insert: hersHere,
		update: hersHere,
		delete: hersHere
	}),
	demo_loadings: network('Every screen must know whether the people it shows are invented.', {
		select: everybody,
		insert: operator
	}),
	backups: network('Every team may know the age of the last backup; the operator makes them.', {
		select: (actor) => !isStranger(actor),
		insert: operator,
		update: operator
	}),
	handled_posts: network('Who sent a form is known to her alone; the operator forgets old ones.', {
		select: (actor, whose) => operator(actor) || hersHere(actor, whose),
		insert: hersHere,
		update: hersHere,
		delete: operator
	}),
	journal: network('Append-only: read in its centre, added by whoever acts, never changed.', {
		select: (actor, whose) => operator(actor) || (whose === 'own' && actsForACentre(actor)),
		insert: (actor, whose) => operator(actor) || (whose === 'own' && actsForACentre(actor))
	}),
	mails: network('Whoever acts may write to somebody; only the job that sends reads and erases.', {
		select: operator,
		insert: (actor, whose) =>
			knowsEverybody(actor) ||
			actor === 'administration' ||
			(whose === 'own' && actsForACentre(actor)),
		update: operator,
		delete: operator
	}),
	...DESK_DECISIONS,
	centre_objectives: ownCentre(ALL, register),
	programmes: ownCentre(ALL, register),
	programme_aliases: ownCentre(ALL, register),
	programme_objectives: ownCentre(ALL, register),
	cycles: ownCentre(ALL, register),
	cycle_cancellations: ownCentre(ALL, register),
	workshop_groups: ownCentre(ALL, register),
	seances: ownCentre(ALL, register),
	seance_cancellations: ownCentre(ALL, register),
	seance_closings: ownCentre(
		'select, insert',
		`Who closed a sheet, and when. ${kept}`,
		NOT_THE_DESK
	),
	group_animators: ownCentre('select, insert, delete', register),
	seance_animators: ownCentre('select, insert, delete', register),
	school_zone_choices: ownCentre('select, insert', `Whose holidays a centre follows. ${kept}`),
	closures: ownCentre('select, insert', `When a centre is closed. ${kept}`),
	closure_withdrawals: ownCentre('select, insert', `And when it is not after all. ${kept}`),
	calendar_links: ownCentre('select, insert', `An address was given. ${kept}`),
	calendar_link_revocations: ownCentre('select, insert', `It opens nothing any more. ${kept}`),
	rooms: ownCentre('select, insert, update', 'A centre knows its own rooms.'),
	room_withdrawals: ownCentre('select, insert, delete', 'And which ones it uses no more.'),
	seance_moves: ownCentre('select, insert', `Where a séance was, and went. ${kept}`),
	seance_tellings: ownCentre('select, insert, delete', 'Who was told, and by whom.'),
	seance_restorations: ownCentre('select, insert', `It takes place after all. ${kept}`),
	programme_content_lists: ownCentre('select, insert', `What a centre teaches. ${kept}`),
	...{ ...GUIDE_DECISIONS, ...LESSON_DECISIONS, ...REMINDER_DECISIONS },
	seance_contents: ownCentre('select, insert', `What was done that day. ${kept}`),
	group_rooms: ownCentre(ALL, register),
	seance_rooms: ownCentre(ALL, register),
	bookings: ownCentre('select, insert, delete', 'What is taken when follows what a centre plans.'),
	departures: ownCentre(ALL, register, NOT_THE_DESK),
	attendances: ownCentre(ALL, register, NOT_THE_DESK),
	imports: ownCentre('select, insert', `An import happened. ${kept}`),
	import_files: ownCentre('select, insert', `These files were read. ${kept}`),
	import_groups: ownCentre('select, insert', `What these files had of a group. ${kept}`),
	import_undos: ownCentre('select, insert', `An import was undone. ${kept}`),
	import_writes: ownCentre(ALL, `What an undo must put back, until a name comes to its end.`),
	import_layouts: ownCentre(ALL, 'How a centre keeps its registers concerns it alone.'),
	import_drafts: ownCentre(ALL, 'Files dropped: for the colleague who dropped them alone.'),
	observations: ownCentre(ALL, 'What the direction kept about somebody stays in the centre.'),
	person_traces: ownCentre('select, insert, delete', 'A digest is destroyed, never rewritten.'),
	fiche_versions: ownCentre('select, insert', `A text has versions. ${kept}`),
	fiche_photos: ownCentre('select, insert, delete', 'A consent may be taken back.'),
	typed_figures: ownCentre('select, insert', `A figure the team typed. ${kept}`),
	figure_choices: ownCentre('select, insert', `The direction chose a figure. ${kept}`, {
		insert: DIRECTION
	}),
	year_closings: ownCentre('select, insert', `The direction closed a year. ${kept}`, {
		insert: DIRECTION
	})
};

/** Columns the counting role may read, to add up the network's year; nothing else is its. */
export const COUNTED_COLUMNS: Record<string, readonly string[]> = {
	attendances: ['centre_id', 'group_id', 'kind', 'seance_id'],
	centres: ['id', 'name', 'slug', 'time_zone'],
	cycles: ['centre_id', 'id', 'programme_id', 'year'],
	enrolments: ['centre_id', 'group_id', 'id', 'person_id'],
	placement_answers: ['item', 'placement_id'],
	placement_undos: ['placement_id'],
	request_answer_undos: ['answer_id'],
	request_answers: ['id', 'kind', 'request_id'],
	requests: ['centre_id', 'day', 'family', 'id'],
	exceptions: ['answer_id'],
	linked_people: ['bond', 'person_id'],
	people: ['birth_year', 'id', 'quarter_id'],
	person_identities: ['given_name', 'name_key', 'person_id'],
	memberships: ['centre_id', 'ended_at', 'role', 'staff_id'],
	project_grant_endings: ['grant_id'],
	project_grants: ['centre_id', 'guest_centre_id', 'id', 'project_id', 'staff_id'],
	project_people: ['person_id', 'project_id'],
	project_visit_people: ['person_id', 'visit_id'],
	project_visit_undos: ['visit_id'],
	project_visits: ['centre_id', 'day', 'id', 'minutes'],
	repaired_devices: ['repaired', 'visit_id'],
	staff_members: ['display_name', 'id'],
	seance_cancellations: ['seance_id'],
	seances: ['centre_id', 'day', 'group_id', 'id', 'planned_minutes', 'real_minutes'],
	workshop_groups: ['centre_id', 'cycle_id', 'id'],
	...{ ...GUIDE_COUNTED, ...PLACE_COUNTED, ...REMINDER_COUNTED }
};

/** Functions that run with somebody else's rights: each one is a door to watch. */
export const DEFINERS: Record<string, { runsAs: 'declic_counts' | 'owner'; reason: string }> = {
	network_year_counts: {
		runsAs: 'declic_counts',
		reason: 'Counts by centre and year for the network, never a row nor a small cell.'
	},
	network_desk_counts: {
		runsAs: 'declic_counts',
		reason: 'Requests by centre for the network, never a word nor a small cell.'
	},
	network_exception_count: { runsAs: 'declic_counts', reason: 'One number, of no centre.' },
	network_families: {
		runsAs: 'declic_counts',
		reason: 'Needs by family over the network, never a small cell.'
	},
	network_free_counts: {
		runsAs: 'declic_counts',
		reason: 'Groups, visits to projects and things mended by centre, never a row nor a small cell.'
	},
	network_people_counts: {
		runsAs: 'declic_counts',
		reason: 'People of the network counted once, and how many may be doubles: three numbers.'
	},
	network_item_counts: {
		runsAs: 'declic_counts',
		reason: 'How often each question was asked over the network, never a row nor a small cell.'
	},
	guest_first_names: {
		runsAs: 'declic_counts',
		reason:
			'First names of the people of projects opened to the guest who acts, nothing else of them.'
	},
	colleague_named: {
		runsAs: 'declic_counts',
		reason: 'One colleague of another centre by her whole name: nobody reads a neighbour’s team.'
	},
	...{ ...PLACE_DEFINERS, ...REMINDER_DEFINERS, ...GUIDE_DEFINERS },
	recount_imported_tables: {
		runsAs: 'owner',
		reason: 'Only the owner may refresh statistics; it takes nothing and gives nothing back.'
	}
};

/** Functions anybody may call: they read what the transaction said of itself, or are triggers. */
export const HARMLESS_FUNCTIONS: readonly string[] = [
	'invites_anywhere',
	'inviting_centres',
	...['acting_centres', 'acting_role', 'acting_staff'],
	'log_import_delete',
	'log_import_insert',
	'log_import_update',
	...['acting_bond', 'acting_collection', 'acting_conversation'],
	'current_placement_endings',
	...['acting_door', 'guest_projects', 'was_read'],
	'slips_of',
	'takes_part',
	'tell_link_mail_end',
	'tells_of_herself',
	'territory_result',
	'fold_name',
	...['free_cancelled_cycle', 'free_cancelled_meeting', 'free_cancelled_seance'],
	'free_cancelled_slot',
	...['follow_said_format', 'refuse_unsaid_format', 'say_first_format'],
	...Array<string>(3).fill('uuid_multirange'),
	...Array<string>(2).fill('uuid_range'),
	...['acting_link', 'acting_subject', 'visited_centre'],
	...['refresh_search_terms', 'refuse_nobody_and_somebody'],
	'search_terms_of',
	'search_terms_of_changed_rows',
	'search_terms_of_new_rows',
	'search_terms_of_old_rows',
	'sound_of_name'
];

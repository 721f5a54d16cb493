import {
	type Decision,
	DEEDS,
	type Deed,
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
	her,
	desk,
	FOLLOWERS,
	register,
	door,
	kept
} from './decision.ts';

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
			'key_pins'
		].map((table) => [table, DEEDS])
	),
	kept_texts: ['delete'],
	'kept_texts.recorded_at': ['select'],
	invitations: ['select', 'update'],
	staff_members: ['select', 'insert'],
	memberships: ['select', 'insert'],
	centres: ['select'],
	demo_loadings: ['select'],
	journal: ['insert']
};

/** What was decided for every table; the walk compares it with what PostgreSQL really allows. */
export const DECISIONS: Record<string, Decision> = {
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
	people: ownCentre(ALL, 'A resident is known to her centre alone.'),
	person_identities: ownCentre(ALL, 'Her name too, and it can be erased.'),
	person_phones: ownCentre(ALL, 'Her number too, and it can be erased.'),
	person_emails: ownCentre(ALL, her),
	phone_absences: ownCentre('select, insert, delete', her),
	responsible_adults: ownCentre(ALL, her),
	member_numbers: ownCentre(ALL, her),
	person_notices: ownCentre('select, insert, update', her),
	person_consents: ownCentre('select, insert, update', her),
	person_notes: ownCentre(ALL, 'For those who follow her, never for the desk.', {
		select: FOLLOWERS,
		insert: FOLLOWERS,
		update: FOLLOWERS,
		delete: FOLLOWERS
	}),
	person_search_terms: ownCentre('select, insert, delete', her),
	partners: ownCentre('select, insert, update', 'Each centre knows its own partners.'),
	partner_aliases: ownCentre('select, insert, delete', 'How its own people name them.'),
	partner_verifications: ownCentre('select, insert', `Somebody checked them. ${kept}`),
	partner_removals: ownCentre('select, insert, delete', 'No longer proposed, or again.'),
	charter_words: ownCentre('select, insert', `The centre’s own words. ${kept}`),
	postures: network('Every team may know what a neighbour does; a direction says it of hers.', {
		select: (actor) => !isStranger(actor),
		insert: (actor, whose) => whose === 'own' && (actor === 'direction' || operator(actor))
	}),
	requests: ownCentre('select, insert, update', desk),
	family_corrections: ownCentre('select, insert', `A family was put right. ${kept}`),
	request_answers: ownCentre('select, insert, update', desk),
	request_answer_undos: ownCentre('select, insert', `An answer was taken back. ${kept}`),
	request_answer_endings: ownCentre('select, insert, delete', desk),
	pre_list_entries: ownCentre('select, insert', `She waits for a programme. ${kept}`),
	pre_list_withdrawals: ownCentre('select, insert, delete', 'She no longer does, or again.'),
	drop_in_slots: ownCentre('select, insert, update', desk),
	drop_in_cancellations: ownCentre('select, insert, delete', desk),
	drop_in_visits: ownCentre('select, insert, update', desk),
	drop_in_arrivals: ownCentre('select, insert, delete', desk),
	drop_in_leavings: ownCentre('select, insert, delete', desk),
	drop_in_visit_undos: ownCentre('select, insert', `A visit was taken back. ${kept}`),
	referrals: ownCentre('select, insert, update', desk),
	referral_answers: ownCentre(
		'select, insert, update',
		'What the other side said; a reason is erased.'
	),
	partner_links: ownCentre('select, insert', `A link was given. ${kept}`),
	partner_link_revocations: ownCentre('select, insert', `A link was closed. ${kept}`),
	partner_link_openings: ownCentre('select, insert', `A browser opened a link. ${kept}`),
	announced_absences: ownCentre('select, insert, delete', register),
	refused_secrets: ownCentre('select, insert', `How many were refused, never which. ${kept}`),
	person_merges: ownCentre('select, insert, update', her),
	person_merge_undos: ownCentre('select, insert', `A merge was taken back. ${kept}`),
	known_differences: ownCentre('select, insert, delete', her),
	possible_doubles: ownCentre(ALL, her),
	link_codes: ownCentre('select, insert, delete', 'A code is carried by the person herself.'),
	linked_people: ownCentre('select, insert, delete', 'The bond says nothing of the other centre.'),
	rights_requests: ownCentre('select, insert, update', her),
	rights_answers: ownCentre('select, insert', `What was answered to her. ${kept}`),
	retention_warnings: ownCentre(ALL, her),
	retention_pauses: ownCentre('select, insert', `A reason to keep longer. ${kept}`),
	destruction_certificates: ownCentre('select, insert', `Proof without the data. ${kept}`),
	centre_objectives: ownCentre(ALL, register),
	programmes: ownCentre(ALL, register),
	programme_aliases: ownCentre(ALL, register),
	programme_objectives: ownCentre(ALL, register),
	cycles: ownCentre(ALL, register),
	cycle_cancellations: ownCentre(ALL, register),
	workshop_groups: ownCentre(ALL, register),
	seances: ownCentre(ALL, register),
	seance_cancellations: ownCentre(ALL, register),
	seance_closings: ownCentre('select, insert', `Who closed a sheet, and when. ${kept}`),
	group_animators: ownCentre('select, insert, delete', register),
	seance_animators: ownCentre('select, insert, delete', register),
	enrolments: ownCentre(ALL, register),
	departures: ownCentre(ALL, register),
	attendances: ownCentre(ALL, register),
	imports: ownCentre('select, insert', `An import happened. ${kept}`),
	import_files: ownCentre('select, insert', `These files were read. ${kept}`),
	import_groups: ownCentre('select, insert', `What these files had of a group. ${kept}`),
	import_undos: ownCentre('select, insert', `An import was undone. ${kept}`),
	import_writes: ownCentre('select, insert', `What an undo must put back. ${kept}`),
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
	centres: ['id', 'name', 'slug'],
	cycles: ['centre_id', 'id', 'programme_id', 'year'],
	enrolments: ['centre_id', 'group_id', 'id', 'person_id'],
	seance_cancellations: ['seance_id'],
	seances: ['centre_id', 'day', 'group_id', 'id', 'planned_minutes', 'real_minutes'],
	workshop_groups: ['centre_id', 'cycle_id', 'id']
};

/** Functions that run with somebody else's rights: each one is a door to watch. */
export const DEFINERS: Record<string, { runsAs: 'declic_counts' | 'owner'; reason: string }> = {
	network_year_counts: {
		runsAs: 'declic_counts',
		reason: 'Counts by centre and year for the network, never a row nor a small cell.'
	},
	recount_imported_tables: {
		runsAs: 'owner',
		reason: 'Only the owner may refresh statistics; it takes nothing and gives nothing back.'
	}
};

/** Functions anybody may call: they read what the transaction said of itself, or are triggers. */
export const HARMLESS_FUNCTIONS: readonly string[] = [
	'invites_anywhere',
	'inviting_centres',
	'acting_centres',
	'acting_role',
	'acting_staff',
	'log_import_delete',
	'log_import_insert',
	'log_import_update',
	'acting_door',
	'acting_subject',
	'refresh_search_terms',
	'search_terms_of',
	'search_terms_of_changed_rows',
	'search_terms_of_new_rows',
	'search_terms_of_old_rows',
	'sound_of_name'
];

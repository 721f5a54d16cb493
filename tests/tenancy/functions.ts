import { CONTRIBUTION_COUNTED, CONTRIBUTION_DEFINERS } from './contribution-decisions.ts';
import { GUIDE_COUNTED, GUIDE_DEFINERS } from './guide-decisions.ts';
import { LOBBY_COUNTED, LOBBY_DEFINERS } from './lobby-decisions.ts';
import {
	NEIGHBOURHOOD_COUNTED,
	NEIGHBOURHOOD_DEFINERS,
	NEIGHBOURHOOD_FUNCTIONS
} from './neighbourhood-decisions.ts';
import { OUTREACH_COUNTED, OUTREACH_DEFINERS } from './outreach-decisions.ts';
import { PLACE_COUNTED, PLACE_DEFINERS } from './place-decisions.ts';
import { REMINDER_COUNTED, REMINDER_DEFINERS } from './reminder-decisions.ts';

/** Columns the counting role may read, to add up the network's year; nothing else is its. */
export const COUNTED_COLUMNS: Record<string, readonly string[]> = {
	attendances: ['centre_id', 'group_id', 'kind', 'seance_id'],
	centres: ['id', 'name', 'slug', 'time_zone'],
	enrolments: ['centre_id', 'enrolled_on', 'group_id', 'id', 'person_id', 'recorded_at'],
	placement_answers: ['item', 'placement_id'],
	placement_undos: ['placement_id'],
	request_answer_undos: ['answer_id'],
	request_answers: ['id', 'kind', 'request_id'],
	requests: ['centre_id', 'day', 'family', 'id'],
	exceptions: ['answer_id'],
	linked_people: ['bond', 'person_id'],
	people: ['birth_year', 'centre_id', 'commune_insee', 'id', 'quarter_id'],
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
	...{ ...GUIDE_COUNTED, ...OUTREACH_COUNTED, ...PLACE_COUNTED, ...REMINDER_COUNTED },
	...LOBBY_COUNTED,
	...NEIGHBOURHOOD_COUNTED,
	...CONTRIBUTION_COUNTED
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
		reason:
			'People of the network counted once, how many may be doubles, and by kind of quarter: six numbers.'
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
	...LOBBY_DEFINERS,
	...NEIGHBOURHOOD_DEFINERS,
	...CONTRIBUTION_DEFINERS,
	...{ ...PLACE_DEFINERS, ...REMINDER_DEFINERS, ...GUIDE_DEFINERS, ...OUTREACH_DEFINERS },
	recount_imported_tables: {
		runsAs: 'owner',
		reason: 'Only the owner may refresh statistics; it takes nothing and gives nothing back.'
	}
};

/** Functions anybody may call: they read what the transaction said of itself, or are triggers. */
export const HARMLESS_FUNCTIONS: readonly string[] = [
	...NEIGHBOURHOOD_FUNCTIONS,
	...['reads_contributions', 'acting_town_link', 'theme_takes', 'id_from'],
	'invites_anywhere',
	'kinds_of_network',
	...['next_of_group', 'occasion_stands', 'place_given'],
	'inviting_centres',
	...['acting_centres', 'acting_role', 'acting_staff'],
	'log_import_delete',
	'log_import_insert',
	'log_import_update',
	...['acting_bond', 'acting_collection', 'acting_conversation'],
	'current_placement_endings',
	...['acting_door', 'guest_projects', 'was_read'],
	...['centres_told', 'is_shown_to_public', 'is_tellable', 'kept_from_public', 'told_of_sent'],
	'slips_of',
	'takes_part',
	'tell_link_mail_end',
	'tells_of_herself',
	'territory_result',
	'told_cells',
	'fold_name',
	...['free_cancelled_cycle', 'free_cancelled_meeting', 'free_cancelled_seance'],
	'free_cancelled_slot',
	...['follow_said_format', 'refuse_unsaid_format', 'say_first_format'],
	...Array<string>(3).fill('uuid_multirange'),
	...Array<string>(2).fill('uuid_range'),
	...['acting_kiosk', 'tell_help_call', 'acting_link', 'acting_subject', 'visited_centre'],
	...['refresh_search_terms', 'refuse_nobody_and_somebody'],
	'search_terms_of',
	'search_terms_of_changed_rows',
	'search_terms_of_new_rows',
	'search_terms_of_old_rows',
	'sound_of_name'
];

import {
	type Actor,
	actsForACentre,
	type Decision,
	hersHere,
	kept,
	network,
	operator,
	ownCentre
} from './decision.ts';

const sees = (actor: Actor) =>
	actsForACentre(actor) || actor === 'coordination' || actor === 'administration';
const writes = (actor: Actor) => sees(actor) && actor !== 'accueil' && actor !== 'administration';
const arbitrates = (actor: Actor) => actor === 'coordination' || actor === 'operator';
const ofHerCentre = (actor: Actor, whose: 'own' | 'other') =>
	whose === 'own' && actsForACentre(actor) && writes(actor);
/** Told beside its doors: here nobody holds a link. */
const byLinkAlone = () => false;
const isSaid = (actor: Actor) => actor !== 'nobody';

/** Dated records of places: the team reads them, those who write places add, nobody changes one. */
const record = (reason: string) => network(`${reason} ${kept}`, { select: sees, insert: writes });
const networkRecord = (reason: string) =>
	network(`${reason} ${kept}`, { select: sees, insert: arbitrates });

/** The rows walked are of a walk: told beside their doors, those of an owner are read by every team. */
const ofAWalk = (reason: string) =>
	network(`${reason} ${kept}`, { select: hersHere, insert: ofHerCentre });

/**
 * What was decided for the places of the neighbourhood. A row just written is not shown yet, and opens by no
 * link: what visitors and links read is told beside their doors (resources/places).
 */
export const NEIGHBOURHOOD_DECISIONS: Record<string, Decision> = {
	places: network('The network’s: accueil reads, animators write, a centre adds in its own name.', {
		select: sees,
		insert: ofHerCentre,
		update: writes
	}),
	place_changes: record('Who changed what of a place.'),
	place_showings: record('Whether everybody sees a place; the last one counts.'),
	place_verifications: record('Somebody says that all is true.'),
	place_removals: network('The network decides of others’ places; a centre, of what it added.', {
		select: sees,
		insert: (actor, whose) => arbitrates(actor) || ofHerCentre(actor, whose),
		delete: (actor, whose) => arbitrates(actor) || ofHerCentre(actor, whose)
	}),
	place_photos: network('A door or a counter; withdrawn, its bytes go.', {
		select: (actor) => sees(actor),
		insert: writes,
		update: writes
	}),
	place_merges: networkRecord('Two rows that were one.'),
	place_merge_undos: networkRecord('And were two.'),
	place_doubles_apart: networkRecord('Alike, and two places.'),
	place_imports: record('Files were read.'),
	place_import_faults: record('What a row said that was not kept.'),
	place_import_undos: networkRecord('What files had written was taken back.'),
	place_links: ofAWalk('A walk is its centre’s own; the link of an owner, the network’s.'),
	place_link_revocations: ofAWalk('A link opens nothing any more.'),
	place_link_mailings: ofAWalk('Which mail carried a link.'),
	place_link_mail_ends: network('A mail left or did not: the outbox alone says so.', {
		select: sees,
		insert: operator
	}),
	place_silences: network('Asked by whoever holds the link; a team lifts it when she is told to.', {
		select: sees,
		insert: byLinkAlone,
		delete: writes
	}),
	place_streets_seen: network('Ticked by whoever holds the link; read by its centre.', {
		select: hersHere,
		insert: byLinkAlone
	}),
	place_proposals: network('Added by a link; the team reads; a year after, the night forgets.', {
		select: sees,
		insert: byLinkAlone,
		delete: operator
	}),
	place_proposal_ends: record('What became of a proposal.'),
	place_words: network('Words by which shown places are found: everybody looks.', {
		select: (actor) => sees(actor) || actor === 'visitor',
		insert: writes
	}),
	place_postings: network('Of shown places alone: everybody looks, the index is made again.', {
		select: (actor) => sees(actor) || actor === 'visitor',
		insert: writes,
		delete: writes
	}),
	place_days: network('When a shown place is open; made again each night.', {
		select: sees,
		insert: writes,
		delete: writes
	}),
	place_misses: network('Counted by a function; in words from twenty on; the night forgets.', {
		select: operator,
		delete: operator
	}),
	place_miss_answers: network('A colleague has seen to what was found nowhere.', {
		select: sees,
		// Of what was told alone: the walk has no search that twenty people made.
		insert: () => false
	}),
	quarter_points: ownCentre(
		'select, insert, update',
		'Where its quarters are is set by the direction of a centre.',
		{ insert: ['direction', 'operator'], update: ['direction', 'operator'] }
	),
	map_base_choices: network('The administration chooses the ground of the map; everybody reads.', {
		select: isSaid,
		insert: (actor) => actor === 'administration' || actor === 'operator'
	})
};

/** Columns from which the machine counts what stands, and forgets where a refuge is. */
export const NEIGHBOURHOOD_COUNTED: Record<string, readonly string[]> = {
	partner_entrances: ['id', 'name', 'partner_id'],
	place_changes: ['after', 'before', 'id', 'place_id'],
	place_days: ['is_shown', 'place_id'],
	place_import_faults: ['id', 'place_id', 'raw'],
	place_merge_undos: ['merge_id'],
	place_merges: ['gone_id', 'id', 'kept_before', 'kept_id', 'taken'],
	place_misses: ['key', 'month', 'times', 'words'],
	place_photos: ['id', 'place_id'],
	place_postings: ['nth', 'word'],
	place_proposal_ends: ['place_id', 'proposal_id'],
	place_proposals: ['facts', 'id', 'place_id'],
	place_removals: ['place_id'],
	place_showings: ['id', 'is_shown', 'place_id'],
	place_verifications: ['id', 'place_id', 'true_at', 'way'],
	place_words: ['id'],
	places: ['id', 'is_public', 'is_refuge', 'merged_into', 'nth', 'verified_at', 'verified_way'],
	quarter_points: ['centre_id', 'latitude', 'longitude', 'quarter_id', 'radius_m']
};

const updated = (table: string, ...columns: string[]) =>
	columns.map((column) => `${table}.${column} declic_counts update`);

/** What the machine writes of its own: counts, and the address of a refuge, taken away. */
export const NEIGHBOURHOOD_WRITTEN: readonly string[] = [
	...updated('places', 'is_public', 'is_refuge', 'merged_into', 'verified_at', 'verified_way'),
	...updated(
		'places',
		'street',
		'street_more',
		'postcode',
		'town',
		'insee',
		'latitude',
		'longitude'
	),
	...updated('places', 'landmark', 'hours_said', 'reach', 'pivot', 'parent', 'summary', 'detail'),
	...updated('places', 'name', 'aliases', 'hours', 'price_said', 'bring', 'other_labels'),
	...updated('places', 'access_sheet', 'booking_url', 'websites', 'mails', 'source_id'),
	...updated('partners', 'name'),
	...updated('partner_entrances', 'name'),
	...updated('place_days', 'is_shown'),
	...updated('place_changes', 'before', 'after'),
	...updated('place_proposals', 'facts'),
	...updated('place_import_faults', 'raw'),
	...updated('place_merges', 'taken', 'kept_before'),
	'place_photos declic_counts delete',
	'place_postings declic_counts delete',
	'place_words declic_counts delete',
	'place_misses declic_counts insert',
	'place_misses declic_counts update'
];

export const NEIGHBOURHOOD_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	note_place_miss: {
		runsAs: 'declic_counts',
		reason: 'One more search that found nothing: a number, and words once it is twenty.'
	},
	places_stamp: {
		runsAs: 'declic_counts',
		reason: 'How many records of places there are, and the last ones: nothing of them.'
	}
};

/** Triggers of theirs that run as the machine: nobody may call them. */
export const NEIGHBOURHOOD_TRIGGERS: readonly string[] = [
	'forget_postings',
	'forget_refuge_address',
	'forget_refuge_street',
	'settle_merged_places',
	'settle_told_places',
	'show_days_too'
];
export const NEIGHBOURHOOD_FUNCTIONS: readonly string[] = [
	'acting_place_link',
	'arbitrates_places',
	'keep_counted_columns',
	'leave_address_out',
	'leave_street_out',
	'location_columns',
	'refuse_photo_of_refuge',
	'refuse_wrong_merge',
	'sees_places',
	'tell_place_mail_end',
	'told_of_refuge',
	'without_street',
	'writes_places'
];

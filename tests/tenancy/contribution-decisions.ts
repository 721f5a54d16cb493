import {
	type Actor,
	actsForACentre,
	type Decision,
	hersHere,
	kept,
	network,
	operator
} from './decision.ts';

type Whose = 'own' | 'other';

/** Everybody of the team but the desk. */
const reads = (actor: Actor) => actsForACentre(actor) && actor !== 'accueil';
const readsHere = (actor: Actor, whose: Whose) => whose === 'own' && reads(actor);
/** The rows walked are of no ticket, and the network is called for none: told beside their doors. */
const byTicketAlone = () => false;
/** Said in the transaction of what it hangs from, and in no other: the rows walked stand already. */
const asItIsSaid = () => false;

/** Whoever speaks, and the hour that writes who it was apart. */
const sends = (actor: Actor) => actor === 'visitor' || actor === 'author' || operator(actor);

const isTold = (actor: Actor, whose: Whose) =>
	hersHere(actor, whose) || ['visitor', 'author', 'kiosk', 'coordination'].includes(actor);
const isRead = (actor: Actor, whose: Whose) => isTold(actor, whose) || actor === 'town-link';
const orTheNetwork = (actor: Actor, whose: Whose) =>
	hersHere(actor, whose) || actor === 'coordination';

const ofTheCentre = (reason: string, may: Parameters<typeof network>[1] = {}) =>
	network(`${reason} ${kept}`, { select: hersHere, ...may });

/**
 * What residents say of their neighbourhood: a centre reads its own, nobody who visits reads any of it but what is
 * shown (neighbourhood/contributions).
 */
export const CONTRIBUTION_DECISIONS: Record<string, Decision> = {
	themes: network('Opened by its centre; everybody reads.', {
		...{ select: isTold, insert: readsHere, update: readsHere }
	}),
	theme_ends: network('What was decided; everybody reads.', {
		...{ select: isTold, insert: readsHere, update: readsHere }
	}),
	town_services: ofTheCentre('Who mends what in a town.', { insert: readsHere, update: readsHere }),
	town_links: ofTheCentre('A problem was sent to a service.', {
		insert: readsHere,
		update: readsHere
	}),
	town_answers: network('Written by a link alone; its words are read by a colleague.', {
		...{ select: hersHere, insert: byTicketAlone, update: readsHere }
	}),
	contribution_echoes: network('« Moi aussi », of what is shown: counted by the machine alone.', {
		select: hersHere,
		delete: (actor, whose) => whose === 'own' && operator(actor)
	}),
	contribution_echo_marks: network('Counted by the machine alone; the night erases them.', {
		...{ select: hersHere, delete: (actor, whose) => whose === 'own' && operator(actor) }
	}),
	waiting_echoes: network('Counted by the machine; settled by those who read.', {
		...{ select: hersHere, delete: (actor, whose) => whose === 'own' && operator(actor) }
	}),
	echo_decisions: ofTheCentre('Said by those who read, and written by the machine.'),
	publication_directors: network(`Everybody knows who answers for a centre. ${kept}`, {
		select: (actor) => actor !== 'nobody' && actor !== 'guest',
		insert: (actor, whose) => whose === 'own' && (actor === 'direction' || actor === 'operator')
	}),
	contributions: ofTheCentre('Anybody says to a centre; a team types a paper.', {
		insert: hersHere
	}),
	contribution_versions: ofTheCentre('Her words, and those of a colleague beside them.', {
		insert: readsHere
	}),
	contribution_photos: network('Unseen until somebody looked; not shown, it goes.', {
		...{ select: hersHere, insert: asItIsSaid },
		delete: (actor, whose) => whose === 'own' && operator(actor)
	}),
	contribution_decisions: network('Decided and taken back by those who read; never by the desk.', {
		...{ select: hersHere, insert: readsHere, update: readsHere }
	}),
	contribution_holds: network('Perhaps a machine: looked at by those who read.', {
		...{ select: hersHere, insert: asItIsSaid, update: readsHere }
	}),
	contribution_calls: ofTheCentre('Somebody else is asked to look.', { insert: readsHere }),
	contribution_appeals: ofTheCentre('Asked by whoever wrote it; it calls the network.', {
		select: orTheNetwork,
		insert: byTicketAlone
	}),
	contribution_appeal_ends: network(`Decided by somebody else. ${kept}`, {
		select: orTheNetwork,
		insert: (actor, whose) => readsHere(actor, whose) || actor === 'coordination'
	}),
	contribution_reports: ofTheCentre('A reader reports what is shown.', { insert: byTicketAlone }),
	contribution_report_ends: network('Decided by those who read.', {
		select: orTheNetwork,
		...{ insert: readsHere, update: readsHere }
	}),
	refuge_alterations: network('Told by the machine to the centre of the message, which ends it.', {
		select: hersHere
	}),
	contribution_callbacks: network('Asked as it is said; the number is sealed elsewhere.', {
		...{ select: hersHere, insert: asItIsSaid },
		delete: (actor, whose) => whose === 'own' && operator(actor)
	}),
	contribution_callback_tries: network('Whoever answers the telephone calls, the desk too.', {
		...{ select: hersHere, insert: hersHere, update: hersHere },
		delete: (actor, whose) => whose === 'own' && operator(actor)
	}),
	contribution_identities: network('Written apart, opened for the law, erased by the night.', {
		select: operator,
		insert: operator,
		update: operator,
		delete: operator
	}),
	contribution_urns: network('Sealed with all the others as it comes; the hour empties it.', {
		select: sends,
		insert: sends,
		update: sends,
		delete: operator
	}),
	contribution_openings: network(
		'The law asked who sent it: the operator alone opens, and knows.',
		{
			select: operator,
			insert: (actor, whose) => whose === 'own' && operator(actor),
			delete: operator
		}
	),
	contribution_stops: network('A centre asks somebody to stop, without knowing whom.', {
		...{ select: hersHere, insert: readsHere, delete: readsHere }
	}),
	shown_contributions: network('What everybody reads, made by the machine.', {
		select: isRead
	}),
	waiting_contributions: network('What waits, made by the machine.', { select: hersHere })
};

/** Columns from which the machine makes what is shown and what waits. */
export const CONTRIBUTION_COUNTED: Record<string, readonly string[]> = {
	publication_directors: ['centre_id', 'id', 'name'],
	contributions: [
		...['centre_id', 'channel', 'ctid', 'door', 'ends_on', 'id', 'language', 'recorded_at'],
		...['subject', 'theme_id', 'ticket_digest', 'xmin']
	],
	contribution_versions: [
		...['centre_id', 'contribution_id', 'ctid', 'id', 'insee', 'latitude', 'longitude', 'nth'],
		...['place_id', 'recorded_at', 'street', 'town', 'way', 'words']
	],
	contribution_decisions: [
		...['centre_id', 'contribution_id', 'ctid', 'decision', 'id', 'photo_id', 'reason'],
		...['recorded_at', 'recorded_by', 'undone_at', 'version_id']
	],
	contribution_calls: ['asks', 'contribution_id'],
	contribution_appeals: [
		...['centre_id', 'contribution_id', 'ctid', 'decision_id', 'id', 'recorded_at']
	],
	contribution_photos: ['centre_id', 'ctid', 'recorded_at'],
	contribution_callbacks: ['centre_id', 'ctid', 'recorded_at'],
	contribution_identities: ['ctid', 'month'],
	contribution_appeal_ends: ['appeal_id'],
	contribution_holds: ['centre_id', 'contribution_id', 'ctid', 'recorded_at', 'released_at'],
	themes: ['centre_id', 'id', 'opens_on'],
	theme_ends: ['theme_id', 'undone_at'],
	town_links: ['contribution_id', 'id', 'recorded_at', 'revoked_at'],
	contribution_reports: [
		...['centre_id', 'contribution_id', 'ctid', 'id', 'reason', 'recorded_at', 'ticket_digest']
	],
	refuge_alterations: [
		...['centre_id', 'contribution_id', 'ended_at', 'id', 'is_refuge', 'outcome', 'place_id']
	],
	contribution_report_ends: ['id', 'outcome', 'recorded_at', 'report_id', 'undone_at', 'words'],
	contribution_stops: ['centre_id', 'mark', 'until_day'],
	town_answers: [
		...[
			'contribution_id',
			'id',
			'is_shown',
			'link_id',
			'planned_on',
			'recorded_at',
			'state',
			'words'
		]
	],
	contribution_echoes: ['contribution_id', 'ctid', 'day'],
	contribution_echo_marks: ['ctid', 'mark', 'times'],
	waiting_echoes: ['centre_id', 'contribution_id', 'ctid', 'since', 'times'],
	shown_contributions: [
		...['centre_id', 'contribution_id', 'ctid', 'door', 'insee', 'said_at', 'town', 'town_state']
	],
	waiting_contributions: ['centre_id', 'contribution_id', 'ctid', 'since']
};

/** What the machine writes of its own: what is shown, what waits, and where a refuge is, taken away. */
export const CONTRIBUTION_WRITTEN: readonly string[] = [
	...['place_id', 'street', 'town', 'insee', 'latitude', 'longitude', 'snapped_to'].map(
		(column) => `contribution_versions.${column} declic_counts update`
	),
	...[
		'journal declic_counts insert',
		'refuge_alterations declic_counts insert',
		...['ended_at', 'ended_by_id', 'is_refuge', 'outcome'].map(
			(column) => `refuge_alterations.${column} declic_counts update`
		),
		'contribution_echo_marks declic_counts insert',
		'contribution_echo_marks.times declic_counts update',
		'contribution_echoes declic_counts insert',
		'echo_decisions declic_counts insert',
		'waiting_echoes declic_counts delete',
		'waiting_echoes declic_counts insert',
		'waiting_echoes.times declic_counts update'
	],
	...['shown_contributions', 'waiting_contributions'].flatMap((table) => [
		`${table} declic_counts delete`,
		`${table} declic_counts insert`
	]),
	'shown_contributions declic_counts select'
];

/** Written again by the night as they stand, in an order drawn by chance: one column says the same again. */
const SHUFFLED: Record<string, string | null> = {
	contribution_appeals: 'centre_id',
	contribution_callbacks: 'centre_id',
	contribution_decisions: 'centre_id',
	contribution_echo_marks: null,
	contribution_echoes: 'day',
	contribution_holds: 'centre_id',
	contribution_identities: 'month',
	contribution_photos: 'centre_id',
	contribution_reports: 'centre_id',
	contribution_versions: 'centre_id',
	contributions: 'centre_id',
	kiosk_counts: null,
	shown_contributions: 'centre_id',
	waiting_contributions: 'centre_id',
	waiting_echoes: null
};
export const CONTRIBUTION_SHUFFLED: readonly string[] = Object.entries(SHUFFLED).flatMap(
	([table, column]) => [
		`${table} declic_counts maintain`,
		...(column ? [`${table}.${column} declic_counts update`] : [])
	]
);

const counted = (reason: string) => ({ runsAs: 'declic_counts' as const, reason });
export const CONTRIBUTION_DEFINERS = {
	names_director: counted('Whether somebody answers for what a centre publishes: yes or no.'),
	is_being_said: counted('Whether it was said in this very transaction: yes or no.'),
	network_is_called: counted('Whether the network is asked to look: yes or no.'),
	decided_by: counted('Who decided what is asked again: somebody else answers.'),
	contribution_of_ticket: counted('Which contribution a ticket is of, for whoever visits.'),
	report_of_ticket: counted('Where a report stands, for whoever made it.'),
	count_me_too: counted('One more « moi aussi »: whether it counts, and nothing of who said it.'),
	end_refuge_alteration: counted('What becomes of a message of hers whose place is a refuge.'),
	settle_echoes: counted(
		'Those that waited at her own centre count or not, for whoever reads there.'
	),
	was_asked_to_stop: counted('Whether a mark was asked to stop: yes or no.'),
	shuffle_rows: counted('The night writes what nobody signed again, in an order drawn by chance.'),
	network_voices_waiting: counted('What waits by centre, as numbers and ages: never a word.'),
	network_voice_towns: counted('Published problems by town and state, with a median of days.'),
	network_voice_quarters: counted(
		'What was said by quarter and channel, never a small cell nor one found by taking away.'
	),
	network_voice_counts: counted('A year of what was said by centre, never a small number.')
};

/** What they are called in the database, with what they are given. */
export const CONTRIBUTION_COUNTING: readonly string[] = [
	'function contribution_of_ticket(bytea)',
	'function count_me_too(uuid,bytea[],bytea[],integer[],date)',
	'function decided_by(uuid)',
	'function end_refuge_alteration(uuid,text,text,text,text,double precision,double precision,timestamp with time zone)',
	'function forget_said_of_refuge()',
	'function is_being_said(uuid)',
	'function keeps_day_alone()',
	'function names_director(uuid)',
	'function network_is_called(uuid)',
	'function network_voice_counts(integer,integer)',
	'function network_voice_quarters(integer,integer)',
	'function network_voice_towns()',
	'function network_voices_waiting()',
	'function numbers_version()',
	'function report_of_ticket(bytea)',
	'function settle_contribution(uuid)',
	'function settle_echoes(uuid,boolean,timestamp with time zone)',
	'function settles_contribution()',
	'function shuffle_rows(timestamp with time zone,boolean)',
	'function stays_withdrawn()',
	'function tell_echoes()',
	'function was_asked_to_stop(uuid,bytea[],date)',
	'function reopen_refuge_alterations()'
];

/** Triggers that run as the machine: nobody may call them. */
export const CONTRIBUTION_TRIGGERS: readonly string[] = [
	...['forget_said_of_refuge', 'keeps_day_alone', 'numbers_version', 'reopen_refuge_alterations'],
	...['settle_contribution', 'settles_contribution', 'stays_withdrawn', 'tell_echoes']
];

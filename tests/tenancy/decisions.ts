import type { ActingRole } from '#lib/platform/database/acting.ts';

/** Everybody a transaction may act as, and `nobody`: one that forgot to say. */
export const ACTORS = Object.keys({
	accueil: true,
	animateur: true,
	'referent-famille': true,
	direction: true,
	coordination: true,
	administration: true,
	operator: true,
	'sign-in': true,
	nobody: true
} satisfies Record<ActingRole | 'nobody', true>) as (ActingRole | 'nobody')[];

export type Actor = (typeof ACTORS)[number];
export const DEEDS = ['select', 'insert', 'update', 'delete'] as const;
export type Deed = (typeof DEEDS)[number];

/** Those who act for one centre; the others act for none. */
const FOR_A_CENTRE: readonly Actor[] = [
	'accueil',
	'animateur',
	'referent-famille',
	'direction',
	'operator'
];
export const actsForACentre = (actor: Actor) => FOR_A_CENTRE.includes(actor);

export type Decision = {
	/** One line: why it is so. */
	reason: string;
	/** What the application's role is granted. */
	rights: readonly Deed[];
	/** Whether that actor may do that to a row of her own centre, or of another. */
	allows(actor: Actor, deed: Deed, whose: 'own' | 'other'): boolean;
};

type Only = Partial<Record<Deed, readonly Actor[]>>;

/** Rows of a centre: those who act for it, and nobody else. */
function ownCentre(rights: string, reason: string, only: Only = {}): Decision {
	const granted = rights.split(', ') as Deed[];
	return {
		reason,
		rights: granted,
		allows: (actor, deed, whose) =>
			granted.includes(deed) &&
			whose === 'own' &&
			actsForACentre(actor) &&
			(only[deed]?.includes(actor) ?? true)
	};
}

/** Rows above the centres: who may, told deed by deed. */
function network(
	reason: string,
	may: Partial<Record<Deed, (actor: Actor, whose: 'own' | 'other') => boolean>>
): Decision {
	return {
		reason,
		rights: DEEDS.filter((deed) => may[deed]),
		allows: (actor, deed, whose) => may[deed]?.(actor, whose) ?? false
	};
}

const everybody = () => true;
const operator = (actor: Actor) => actor === 'operator';
const knowsEverybody = (actor: Actor) => actor === 'operator' || actor === 'sign-in';
const colleague = (actor: Actor, whose: 'own' | 'other') =>
	knowsEverybody(actor) || (whose === 'own' && actsForACentre(actor));
const DIRECTION = ['direction', 'operator'] as const;

const ALL = 'select, insert, update, delete';
const register = 'Teaching and attendance belong to the centre that recorded them.';
const kept = 'Added, never rewritten.';

/** What was decided for every table; the walk compares it with what PostgreSQL really allows. */
export const DECISIONS: Record<string, Decision> = {
	centres: network('A centre’s name is public in its network; the operator adds and renames.', {
		select: everybody,
		insert: operator,
		update: operator
	}),
	staff_members: network('One knows one’s colleagues; a sign-in must find out who somebody is.', {
		select: colleague,
		insert: operator
	}),
	memberships: network('A role is read in its centre; only the operator gives or ends one.', {
		select: colleague,
		insert: operator,
		update: operator
	}),
	demo_loadings: network('Every screen must know whether the people it shows are invented.', {
		select: everybody,
		insert: operator
	}),
	journal: network('Append-only: read in its centre, added by whoever acts, never changed.', {
		select: (actor, whose) => operator(actor) || (whose === 'own' && actsForACentre(actor)),
		insert: (actor, whose) => operator(actor) || (whose === 'own' && actsForACentre(actor))
	}),
	people: ownCentre(ALL, 'A resident is known to her centre alone.'),
	person_identities: ownCentre(ALL, 'Her name too, and it can be erased.'),
	person_phones: ownCentre(ALL, 'Her number too, and it can be erased.'),
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
	'acting_centres',
	'acting_role',
	'acting_staff',
	'log_import_delete',
	'log_import_insert',
	'log_import_update'
];

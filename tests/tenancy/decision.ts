import type { ActingRole } from '#lib/platform/database/acting.ts';
import type { HeldOfPerson } from '#lib/platform/database/holds.ts';

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
	partner: true,
	tablet: true,
	'place-link': true,
	author: true,
	'town-link': true,
	guest: true,
	visitor: true,
	kiosk: true,
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
export function ownCentre(rights: string, reason: string, only: Only = {}): Decision {
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
export function network(
	reason: string,
	may: Partial<Record<Deed, (actor: Actor, whose: 'own' | 'other') => boolean>>
): Decision {
	return {
		reason,
		rights: DEEDS.filter((deed) => may[deed]),
		allows: (actor, deed, whose) => may[deed]?.(actor, whose) ?? false
	};
}

/** Hidden from the desk. */
export const forFollowers = (rights: string, reason = followed) =>
	ownCentre(rights, reason, {
		select: FOLLOWERS,
		insert: FOLLOWERS,
		update: FOLLOWERS,
		delete: FOLLOWERS
	});

/**
 * Of a table of which nothing else was decided: what is known of a resident is her centre’s alone,
 * and can be erased; what became of it, in a row of its own, is added and never rewritten.
 */
export function decidedByDefault(table: string, { of, hiddenFromDesk }: HeldOfPerson): Decision {
	const isHers = Object.values(of).includes('people');
	const decide = hiddenFromDesk ? forFollowers : ownCentre;
	return decide(isHers ? ALL : 'select, insert', isHers ? her : `${kept} (${table})`);
}

export const everybody = () => true;
/** Nobody yet, or somebody who has no account. */
export const isStranger = (actor: Actor) =>
	[
		'nobody',
		'sign-in',
		'partner',
		'tablet',
		'place-link',
		'author',
		'town-link',
		'visitor',
		'kiosk'
	].includes(actor);
export const operator = (actor: Actor) => actor === 'operator';
export const knowsEverybody = (actor: Actor) => actor === 'operator' || actor === 'sign-in';
export const colleague = (actor: Actor, whose: 'own' | 'other') =>
	knowsEverybody(actor) || (whose === 'own' && actsForACentre(actor));
export const DIRECTION = ['direction', 'operator'] as const;
export const hersHere = (actor: Actor, whose: 'own' | 'other') =>
	whose === 'own' && actsForACentre(actor);
export const runsNetwork = (actor: Actor) => actor === 'operator' || actor === 'administration';
export const invites = (actor: Actor, whose: 'own' | 'other') =>
	runsNetwork(actor) || (whose === 'own' && actor === 'direction');

export const ALL = 'select, insert, update, delete';
export const her = 'What is known of a resident is her centre’s alone, and can be erased.';
export const desk = 'What happened at the desk belongs to the centre that recorded it.';
export const FOLLOWERS = ['animateur', 'referent-famille', 'direction', 'operator'] as const;
export const register = 'Teaching and attendance belong to the centre that recorded them.';
export const door = 'Read and written by the door alone (declic_keys): the pages never see it.';
export const kept = 'Added, never rewritten.';
const followed = 'What somebody can do is for those who follow her, never for the desk.';

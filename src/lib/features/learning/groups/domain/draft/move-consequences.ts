import { ofPerson } from '#lib/shared/french-articles.ts';
import { agreed } from '#lib/shared/french-plural.ts';
import { distanceOf, bandFor } from './draft-groups.ts';
import { type Draft, type DraftPerson, seatedIn } from './draft.ts';
import { HERE, type GroupOffer, placeKey } from '../offers/group-offer.ts';
import { needName } from '../offers/needs.ts';
import { slotKey, weeklySlotName } from '../offers/slot-key.ts';

export type Consequences = {
	/** It cannot be done: there are no seats left. */
	isFull: boolean;
	/** What it would do, a sentence each; empty: nothing to say against it. */
	sentences: string[];
};

/** Within a band; beyond it, within reach of a party only; beyond that, far (bands.ts). */
const CLOSE = 0.7;

/**
 * What moving people would do, told before it is done: seats, a group under its minimum, slots that
 * do not suit, levels, and companions left behind.
 */
export function consequencesOf(
	draft: Draft,
	moving: readonly DraftPerson[],
	target: GroupOffer | null
): Consequences {
	const leaving = sourcesOf(draft, moving, target).flatMap((source) =>
		leftUnder(draft, moving, source)
	);
	const parted = partedBy(draft, moving, target);
	if (!target) return { isFull: false, sentences: [...leaving, ...parted] };
	const there = seatedIn(draft, target.id).filter((one) => !moving.includes(one));
	const after = [...there, ...moving];
	return {
		isFull: after.length > target.capacity,
		sentences: [
			...moving.flatMap((one) => unsuited(draft, one, target)),
			...farFrom(target, after, moving),
			...underMinimum(target, after.length),
			...leaving,
			...parted
		]
	};
}

function sourcesOf({ offers }: Draft, moving: readonly DraftPerson[], target: GroupOffer | null) {
	return offers.filter(({ id }) => id !== target?.id && moving.some(({ seat }) => seat === id));
}

function leftUnder(draft: Draft, moving: readonly DraftPerson[], source: GroupOffer): string[] {
	const left = seatedIn(draft, source.id).filter((one) => !moving.includes(one)).length;
	if (left === 0) return [`Le groupe du ${weeklySlotName(source)} n’ouvrirait plus.`];
	return underMinimum(source, left);
}

function underMinimum(offer: GroupOffer, size: number): string[] {
	if (size >= offer.minimum) return [];
	const people = agreed(size, 'une personne', `${size} personnes`);
	return [
		`Le groupe du ${weeklySlotName(offer)} aurait ${people}\u00a0: votre minimum est de ${offer.minimum}.`
	];
}

function unsuited(
	{ marks }: Draft,
	{ name, wish, entryId }: DraftPerson,
	target: GroupOffer
): string[] {
	const sentences: string[] = [];
	if (!wish) sentences.push(`${name} n’a pas encore dit quels créneaux lui vont.`);
	if (wish && !wish.slots.some((slot) => slotKey(slot) === slotKey(target))) {
		sentences.push(`${name} n’a pas dit pouvoir venir le ${weeklySlotName(target)}.`);
	}
	if (wish?.staysHere && placeKey(target) !== HERE) {
		sentences.push(`${name} ne peut venir qu’au centre.`);
	}
	const lacking = (wish?.needs ?? []).filter((need) => !target.provides.includes(need));
	if (lacking.length > 0) {
		sentences.push(
			`Il manque dans la salle, pour ${name}\u00a0: ${lacking.map(needName).join(', ')}.`
		);
	}
	const isAvoided = marks.some(
		({ kind, entryId: whose, offerId }) =>
			kind === 'avoid' && whose === entryId && offerId === target.id
	);
	if (isAvoided) sentences.push(`Vous aviez noté\u00a0: pas ${name} dans ce groupe.`);
	return sentences;
}

function farFrom(
	target: GroupOffer,
	after: readonly DraftPerson[],
	moving: readonly DraftPerson[]
): string[] {
	const band = bandFor(target, after);
	if (band === null) return [];
	return moving.flatMap((one) => {
		if (!one.level || distanceOf(one, band) <= CLOSE) return [];
		return [`Le niveau ${ofPerson(one.name)} est loin de celui du groupe.`];
	});
}

function partedBy(
	{ people }: Draft,
	moving: readonly DraftPerson[],
	target: GroupOffer | null
): string[] {
	const goal = target?.id ?? null;
	const left = people.filter(
		(one) =>
			one.party !== null &&
			!moving.includes(one) &&
			one.seat !== goal &&
			moving.some(({ party }) => party === one.party)
	);
	return left.map(
		({ name }) => `${name} n’irait pas avec\u00a0: ces personnes ont demandé à venir ensemble.`
	);
}

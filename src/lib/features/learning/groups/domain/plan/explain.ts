import type { Pieces } from '#lib/shared/by-pieces.ts';
import { bandsOf, type Choices, maySit } from '../instance/choices.ts';
import type { Applicant, Instance, Offer } from '../instance/instance.ts';
import type { Cause, Help, Unplaced } from './plan.ts';
import type { Seating } from './seating.ts';
import type { Unit } from '../instance/units.ts';

/** An open group as somebody outside of it sees it. */
export type OpenGroup = { offer: Offer; band: Choices['rooms'][number]['band']; free: number };

/** The same, with who sits in it. */
export type SeatedGroup = OpenGroup & { members: readonly Applicant[] };

/** Why each person has no seat, and one thing that would give her one. */
export function explainUnplaced(instance: Instance, listed: Choices, seating: Seating): Unplaced[] {
	const out = listed.units.filter((_, at) => seating.roomOf[at] === null);
	return explainOutside(instance, openGroups(instance, listed, seating), out);
}

/** Why alone, a person or a party at a time. */
export function* whyUnplaced(
	instance: Instance,
	listed: Choices,
	seating: Seating
): Pieces<Unplaced[]> {
	const open = openGroups(instance, listed, seating);
	const told: Unplaced[] = [];
	for (const [at, unit] of listed.units.entries()) {
		if (seating.roomOf[at] !== null) continue;
		yield;
		const cause = causeOf(instance, open, unit);
		told.push(...unit.members.map(({ id }) => ({ id, cause, wouldHelp: null })));
	}
	return told;
}

/** The same, of groups that were made by hand as well. */
export function explainOutside(
	instance: Instance,
	open: readonly OpenGroup[],
	outside: readonly Unit[]
): Unplaced[] {
	return outside.flatMap((unit) => {
		const cause = causeOf(instance, open, unit);
		return unit.members.map((member) => ({
			id: member.id,
			cause,
			wouldHelp: helpOf(instance, open, unit, member.id)
		}));
	});
}

/** The groups that a seating opens. */
export function openGroups(
	{ offers }: Instance,
	{ rooms, units }: Choices,
	{ unitsOf }: Seating
): SeatedGroup[] {
	return rooms.flatMap(({ offer, band }, room) => {
		const members = unitsOf[room]!.flatMap((unit) => units[unit]!.members);
		if (members.length === 0) return [];
		const free = offers[offer]!.capacity - members.length;
		return [{ offer: offers[offer]!, band, free, members }];
	});
}

/** The first that holds, from no slot at all to a seat that longer waiting took. */
function causeOf({ offers }: Instance, open: readonly OpenGroup[], unit: Unit): Cause {
	const reached = offers.filter(({ slot, centre }) =>
		unit.members.every(({ slots, centres }) => slots.includes(slot) && centres.includes(centre))
	);
	if (reached.length === 0) return 'no-slot';
	if (!reached.some((offer) => couldSit(unit, offer))) return 'incompatible';
	const hers = open.filter(({ offer, band }) => maySit(unit, offer, band));
	if (hers.length === 0) return 'not-opened';
	return hers.every(({ free }) => free < unit.size) ? 'full' : 'longer-wait';
}

const couldSit = (unit: Unit, offer: Offer) =>
	bandsOf(offer).some((band) => maySit(unit, offer, band));

/**
 * One thing that seats her while everybody keeps a seat: one more slot or centre of hers where an open
 * group has room, else an offer that would open for her, below its minimum. Each is a plan that
 * exists: solving again with it places more people (tested).
 */
function helpOf(
	instance: Instance,
	open: readonly OpenGroup[],
	unit: Unit,
	id: string
): Help | null {
	const others = unit.members.filter((member) => member.id !== id);
	const her = unit.members.find((member) => member.id === id)!;
	const roomy = open.filter(({ free }) => free >= unit.size);
	const withSlot = (slot: string) => unitOf([...others, { ...her, slots: [...her.slots, slot] }]);
	const withCentre = (centre: string) =>
		unitOf([...others, { ...her, centres: [...her.centres, centre] }]);
	const bySlot = roomy.find(({ offer, band }) => maySit(withSlot(offer.slot), offer, band));
	if (bySlot) return { addSlot: bySlot.offer.slot };
	const byCentre = roomy.find(({ offer, band }) => maySit(withCentre(offer.centre), offer, band));
	if (byCentre) return { addCentre: byCentre.offer.centre };
	const closed = instance.offers.find(
		(offer) => isClosed(offer, open) && canOpen(instance, open, offer) && couldSit(unit, offer)
	);
	return closed ? { openOffer: closed.id } : null;
}

function unitOf(members: Unit['members']): Unit {
	return { members, size: members.length, waiting: 0 };
}

const isClosed = ({ id }: Offer, open: readonly OpenGroup[]) =>
	!open.some(({ offer }) => offer.id === id);

/** Whether one more group is allowed, and its animators are free at that hour. */
function canOpen({ maxGroups }: Instance, open: readonly OpenGroup[], closed: Offer): boolean {
	if (maxGroups !== null && open.length >= maxGroups) return false;
	return !open.some(
		({ offer }) =>
			offer.slot === closed.slot && offer.animators.some((one) => closed.animators.includes(one))
	);
}

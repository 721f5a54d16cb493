import { type Profile, PROFILES } from '#lib/features/house/staff/index.ts';
import { fitsBand } from '../instance/bands.ts';
import { bandsOf } from '../instance/choices.ts';
import { type Draft, type DraftPerson, leftForLater } from './draft.ts';
import { type GroupOffer, HERE, placeKey } from '../offers/group-offer.ts';
import type { Applicant, Instance, Offer } from '../instance/instance.ts';
import { roomKey } from '../offers/overlaps.ts';
import { slotKey } from '../offers/slot-key.ts';

/** Nothing is known of her: each level is as likely. */
export const UNKNOWN: readonly [number, number, number] = [1 / 3, 1 / 3, 1 / 3];

/** Somebody who would sit with those who go further, where only a technical animator leads. */
const FURTHER: readonly [number, number, number] = [0, 1 / 2, 1 / 2];

/**
 * The instance of a draft. Who was not asked yet is thought free at every slot and everywhere. A
 * group she must avoid is one whose room lacks what she needs. A seat that is held wins over what
 * is known of her: the animator knows better.
 */
export function instanceOf(draft: Draft): Instance {
	const later = leftForLater(draft);
	const people = draft.people.filter(({ entryId }) => !later.has(entryId));
	const held = heldSeats(draft, people);
	const parties = Map.groupBy(people, ({ party, entryId }) => party ?? entryId);
	return {
		applicants: people.map((person) =>
			applicantOf(draft, person, {
				held: held.get(person.party ?? person.entryId) ?? null,
				isAlone: parties.get(person.party ?? person.entryId)!.length === 1
			})
		),
		offers: draft.offers.map((offer) => offerOf(draft, offer)),
		maxGroups: null,
		locked: people.flatMap((person) => {
			const offer = held.get(person.party ?? person.entryId);
			return offer ? [{ applicant: person.entryId, offer: offer.id }] : [];
		})
	};
}

/** Where each party, or person alone, is held; the last mark wins. */
function heldSeats({ offers, marks }: Draft, people: readonly DraftPerson[]) {
	const unitOf = new Map(people.map(({ entryId, party }) => [entryId, party ?? entryId]));
	return new Map(
		marks.flatMap(({ kind, entryId, offerId }): [string, GroupOffer][] => {
			const unit = unitOf.get(entryId);
			const offer = kind === 'stay' && offers.find(({ id }) => id === offerId);
			return unit && offer ? [[unit, offer]] : [];
		})
	);
}

function applicantOf(
	{ offers, marks }: Draft,
	{ entryId, level, wish, waitingDays, party }: DraftPerson,
	{ held, isAlone }: { held: GroupOffer | null; isAlone: boolean }
): Applicant {
	const levels = level?.probabilities ?? UNKNOWN;
	const every = { slots: offers.map(slotKey), centres: [HERE, ...offers.map(placeKey)] };
	const wanted = wish
		? { slots: wish.slots.map(slotKey), centres: wish.staysHere ? [HERE] : every.centres }
		: every;
	const avoided = marks.flatMap(({ kind, offerId, entryId: whose }) =>
		kind === 'avoid' && whose === entryId ? [avoidanceOf(offerId!)] : []
	);
	const applicant = {
		id: entryId,
		levels: normalised(levels),
		slots: unique(wanted.slots),
		centres: unique(wanted.centres),
		waitingDays,
		needs: [...(wish?.needs ?? []), ...avoided],
		party: isAlone ? null : party
	};
	if (!held) return applicant;
	return {
		...applicant,
		levels: heldLevels(applicant.levels, held),
		slots: unique([...applicant.slots, slotKey(held)]),
		centres: unique([...applicant.centres, placeKey(held)]),
		needs: []
	};
}

function offerOf({ marks, offers }: Draft, offer: GroupOffer): Offer {
	const room = roomKey(offer);
	// A group lacks what those who avoid it ask of every other one.
	const avoided = unique(
		marks.flatMap(({ kind, offerId }) => (kind === 'avoid' ? [offerId!] : []))
	);
	return {
		id: offer.id,
		centre: placeKey(offer),
		slot: slotKey(offer),
		capacity: offer.capacity,
		minimum: Math.min(offer.minimum, offer.capacity),
		profiles: profilesOf(offer),
		provides: [
			...offer.provides,
			...avoided
				.filter((id) => id !== offer.id && offers.some((one) => one.id === id))
				.map(avoidanceOf)
		],
		format: offer.format,
		// A room holds one group at a time, as an animator leads one.
		animators: [
			...offer.animators.map(({ staffId }) => staffId),
			...(room ? [`salle ${room}`] : [])
		]
	};
}

/** The profiles of an offer: those of whoever could lead it; nobody’s word yet, and she may lead all. */
export function profilesOf({ animators }: Pick<GroupOffer, 'animators'>): Profile[] {
	const told = new Set(animators.map(({ profile }) => profile ?? 'pedagogic'));
	return PROFILES.filter((profile) => told.has(profile));
}

/** What is known of her, or else what any band of that group would take. */
function heldLevels(levels: Applicant['levels'], held: GroupOffer): Applicant['levels'] {
	return [levels, UNKNOWN].find((one) => fitsSomewhere(one, held)) ?? FURTHER;
}

function fitsSomewhere(levels: Applicant['levels'], offer: GroupOffer): boolean {
	const { format } = offer;
	return bandsOf({ format, profiles: profilesOf(offer) }).some(
		(band) => band === null || fitsBand([levels], band)
	);
}

/** What somebody who avoids a group needs of every other one. */
export const avoidanceOf = (offerId: string) => `hors de ${offerId}`;
const unique = <One>(some: readonly One[]): One[] => [...new Set(some)];

/** Probabilities kept in single precision add up to 1 again. */
function normalised(levels: Applicant['levels']): Applicant['levels'] {
	const sum = levels[0] + levels[1] + levels[2];
	return sum > 0 ? [levels[0] / sum, levels[1] / sum, levels[2] / sum] : UNKNOWN;
}

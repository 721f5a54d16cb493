import { LEVEL_NAMES } from '#lib/features/learning/placement/index.ts';
import { withA } from '#lib/shared/french-articles.ts';
import type { Band } from '../instance/bands.ts';
import { distanceOf, groupsOf } from './draft-groups.ts';
import { instanceOf } from './draft-instance.ts';
import { type Draft, type DraftPerson, leftForLater } from './draft.ts';
import { explainOutside } from '../plan/explain.ts';
import { type GroupOffer, placeKey } from '../offers/group-offer.ts';
import type { Cause, Help } from '../plan/plan.ts';
import { readSlotKey, slotKey, weeklySlotName } from '../offers/slot-key.ts';
import { unitsOf } from '../instance/units.ts';

/** What the groups are called by their levels: the words of the levels, alone or two by two. */
export const BAND_WORDS: Record<Band, string> = {
	'0': LEVEL_NAMES[0],
	'0-1': between(0, 1),
	'1': LEVEL_NAMES[1],
	'1-2': between(1, 2),
	'2': LEVEL_NAMES[2]
};

function between(one: 0 | 1, other: 1 | 2): string {
	return `entre «\u202f${LEVEL_NAMES[one]}\u202f» et «\u202f${LEVEL_NAMES[other]}\u202f»`;
}

const CLOSE = 0.35;
const WITHIN = 0.7;

/** Why somebody is in a group, a reason each: her choice, her level, those who come with her. */
export function whyHere(
	draft: Draft,
	person: DraftPerson,
	offer: GroupOffer,
	band: Band | null
): string[] {
	const { wish, party, entryId, byHand } = person;
	const rank = wish?.slots.findIndex((slot) => slotKey(slot) === slotKey(offer)) ?? -1;
	const reasons = [
		!wish
			? 'créneau à vérifier avec la personne'
			: rank < 0
				? 'ce n’est pas un de ses créneaux'
				: rank === 0
					? 'son premier choix'
					: `son ${rank + 1}e choix`,
		...levelReason(person, band)
	];
	const beside = draft.people.filter(
		(one) => party && one.party === party && one.entryId !== entryId && one.seat === offer.id
	);
	if (beside.length > 0) reasons.push(`avec ${beside.map(({ name }) => name).join(' et ')}`);
	const isHeld = draft.marks.some(
		({ kind, entryId: whose }) => kind === 'stay' && whose === entryId
	);
	if (isHeld) reasons.push('place gardée');
	else if (byHand) reasons.push('place choisie à la main');
	return reasons;
}

function levelReason(person: DraftPerson, band: Band | null): string[] {
	if (band === null) return [];
	if (!person.level) return ['niveau à découvrir'];
	const away = distanceOf(person, band);
	if (away <= CLOSE) return ['niveau tout proche'];
	return [away <= WITHIN ? 'niveau proche' : 'niveau éloigné, accepté pour ne pas les séparer'];
}

export type Outside = {
	entryId: string;
	name: string;
	waitingDays: number;
	lacksCommitment: boolean;
	why: string;
	/** What would help; null: nothing that the slots allow. */
	help: string | null;
	/** Whose level to tell, where it is not known and counts; null: no need. */
	untold: string | null;
};

/** Nobody knows her level, and another one might open another group to her. */
export function untoldLevel({ level, personId }: DraftPerson, cause: Cause): string | null {
	return level === null && (cause === 'incompatible' || cause === 'not-opened') ? personId : null;
}

/** Why somebody has no seat in the draft, and what would give her one. */
export function whyOutside(draft: Draft): Outside[] {
	const later = leftForLater(draft);
	const instance = instanceOf(draft);
	const open = groupsOf(draft).flatMap(({ offer, band, members }) => {
		const known = instance.offers.find(({ id }) => id === offer.id);
		if (members.length === 0 || !known) return [];
		return [{ offer: known, band, free: offer.capacity - members.length }];
	});
	const out = draft.people.filter(({ seat, entryId }) => seat === null && !later.has(entryId));
	const ids = new Set(out.map(({ entryId }) => entryId));
	const units = unitsOf(instance.applicants.filter(({ id }) => ids.has(id)));
	const told = new Map(explainOutside(instance, open, units).map((one) => [one.id, one]));
	return draft.people
		.filter(({ seat }) => seat === null)
		.map((person) => {
			const { entryId, name, waitingDays, lacksCommitment } = person;
			const her = { entryId, name, waitingDays, lacksCommitment };
			const one = told.get(entryId);
			if (!one) {
				const why = 'en attente d’un prochain cycle';
				return { ...her, why, help: null, untold: null };
			}
			const isFree = one.cause === 'longer-wait' || open.length === 0;
			return {
				...her,
				why: isFree && one.cause !== 'no-slot' ? 'pas encore de place' : causeWords(one.cause),
				// Nothing is open yet: nothing is missing to anybody.
				help: open.length > 0 && one.wouldHelp ? helpWords(draft.offers, one.wouldHelp) : null,
				untold: open.length > 0 ? untoldLevel(person, one.cause) : null
			};
		});
}

const CAUSES: Record<Cause, string> = {
	'no-slot': 'aucun créneau proposé ne lui va',
	incompatible:
		'aucun groupe possible ne convient à cette personne, ou à qui l’accompagne (niveau ou salle)',
	'not-opened': 'le groupe qui lui irait n’ouvre pas',
	full: 'les groupes qui lui vont sont complets',
	'longer-wait': 'd’autres attendent depuis plus longtemps'
};

/** The cause of somebody without a seat, in words. */
export function causeWords(cause: Cause): string {
	return CAUSES[cause];
}

/** What would give her a seat, in words; each one is a plan that exists. */
export function helpWords(offers: readonly GroupOffer[], help: Help): string {
	if ('addSlot' in help) {
		const slot = readSlotKey(help.addSlot);
		return `Aurait une place en venant le ${slot ? weeklySlotName(slot) : help.addSlot}.`;
	}
	if ('addCentre' in help) {
		return `Aurait une place en allant ${placeWords(offers, help.addCentre)}.`;
	}
	const offer = offers.find(({ id }) => id === help.openOffer);
	const when = offer ? `du ${weeklySlotName(offer)}` : 'fermé';
	return `Aurait une place si le groupe ${when} ouvrait de plus, sous votre minimum.`;
}

/** « à la médiathèque », or « au centre ». */
export function placeWords(offers: readonly GroupOffer[], key: string): string {
	const place = offers.find((offer) => placeKey(offer) === key)?.place;
	return place ? withA(place) : 'au centre';
}

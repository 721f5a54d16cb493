import { groupsOf } from './draft-groups.ts';
import {
	BAND_WORDS,
	causeWords,
	helpWords,
	type Outside,
	whyHere,
	whyOutside
} from './draft-reasons.ts';
import type { Draft } from './draft.ts';
import type { GroupOffer } from './group-offer.ts';
import type { GroupPlan, Proof } from './plan.ts';
import type { GoalName } from './plan-groups.ts';
import { weeklySlotName } from './slot-key.ts';

export type SeatView = { entryId: string; name: string; reasons: string[] };
export type GroupView = {
	offerId: string;
	title: string;
	level: string;
	size: string;
	/** It has fewer people than its centre wants, or none. */
	state: 'open' | 'under' | 'empty';
	members: SeatView[];
};
export type DraftView = { groups: GroupView[]; outside: Outside[]; placed: number };

/** A draft as its animator reads it: no probability, a reason beside each person. */
export function viewOf(draft: Draft): DraftView {
	const groups = groupsOf(draft).map(({ offer, members, band }): GroupView => {
		const short = members.length > 0 && members.length < offer.minimum;
		return {
			offerId: offer.id,
			title: offerName(offer),
			level:
				offer.format === 'open' ? 'Tous niveaux ensemble' : band === null ? '' : BAND_WORDS[band],
			size: sizeWords(members.length, offer),
			state: members.length === 0 ? 'empty' : short ? 'under' : 'open',
			members: members.map((person) => ({
				entryId: person.entryId,
				name: person.name,
				reasons: whyHere(draft, person, offer, band)
			}))
		};
	});
	return {
		groups,
		outside: whyOutside(draft),
		placed: draft.people.filter(({ seat }) => seat !== null).length
	};
}

/** « mercredi 17 h, Médiathèque, salle 2 » */
export function offerName(offer: GroupOffer): string {
	return [weeklySlotName(offer), offer.place, offer.room].filter(Boolean).join(', ');
}

function sizeWords(size: number, { capacity, minimum }: GroupOffer): string {
	if (size === 0) return `personne pour l’instant (${capacity} places)`;
	const people = `${size} ${size > 1 ? 'personnes' : 'personne'} sur ${capacity}`;
	return size < minimum ? `${people}, sous votre minimum de ${minimum}` : people;
}

export const GOALS: readonly GoalName[] = ['waiting', 'groups', 'small', 'distance', 'rank'];
const GOAL_WORDS: Record<GoalName, string> = {
	placed: 'le plus de personnes placées',
	waiting: 'le plus de personnes placées, celles qui attendent depuis longtemps d’abord',
	groups: 'le moins de groupes',
	small: 'des groupes assez grands',
	distance: 'les niveaux les plus proches',
	rank: 'les créneaux préférés'
};

export type ProposalView = {
	state: 'running' | 'proven' | 'stopped' | 'impossible' | 'failed';
	/** What was reached, in words, and how many of the goals. */
	reached: string | null;
	steps: number;
	proof: string;
	/** People whose seat it changes. */
	changes: number;
	groups: {
		offerId: string;
		title: string;
		level: string;
		members: { name: string; isNew: boolean }[];
	}[];
	outside: Outside[];
};

/** A proposal beside the draft: who would sit where, what is proven, who would be left and why. */
export function proposalView(
	draft: Draft,
	{
		state,
		reached,
		plan
	}: { state: ProposalView['state']; reached: GoalName | null; plan: GroupPlan }
): ProposalView {
	const seats = new Map(
		plan.groups.flatMap(({ offer, members }) => members.map((id) => [id, offer] as const))
	);
	const person = new Map(draft.people.map((one) => [one.entryId, one]));
	const isNew = (id: string) => (person.get(id)?.seat ?? null) !== (seats.get(id) ?? null);
	return {
		state,
		reached: reached && GOAL_WORDS[reached],
		steps: reached ? GOALS.indexOf(reached === 'placed' ? 'waiting' : reached) + 1 : 0,
		proof: proofWords(plan.proof, state === 'proven'),
		changes: draft.people.filter(({ entryId }) => isNew(entryId)).length,
		groups: draft.offers.flatMap((offer) => {
			const group = plan.groups.find((one) => one.offer === offer.id);
			if (!group) return [];
			return [
				{
					offerId: offer.id,
					title: offerName(offer),
					level: group.band === null ? 'Tous niveaux ensemble' : BAND_WORDS[group.band],
					members: group.members.map((id) => ({ name: person.get(id)!.name, isNew: isNew(id) }))
				}
			];
		}),
		outside: plan.unplaced.flatMap(({ id, cause, wouldHelp }) => {
			const one = person.get(id);
			if (!one) return [];
			const { entryId, name, waitingDays } = one;
			const help = wouldHelp && helpWords(draft.offers, wouldHelp);
			return [{ entryId, name, waitingDays, why: causeWords(cause), help }];
		})
	};
}

/** What is proven, without a figure that nobody could read (docs/groups.md). */
function proofWords({ placed, placedBound, groups }: Proof, isProven: boolean): string {
	const people = placed > 1 ? `${placed} personnes placées` : `${placed} personne placée`;
	const rooms = groups > 1 ? `${groups} groupes` : `${groups} groupe`;
	if (placed === placedBound) {
		const proven = isProven ? ', personne ne peut faire mieux avec ces créneaux' : '';
		return `${people} dans ${rooms}${proven}.`;
	}
	return `${people} dans ${rooms} ; au mieux, ${placedBound}.`;
}

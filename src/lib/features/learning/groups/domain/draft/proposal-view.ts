import { agreed, counted } from '#lib/shared/french-plural.ts';
import {
	BAND_WORDS,
	causeWords,
	helpWords,
	type Outside,
	placeWords,
	untoldLevel
} from './draft-reasons.ts';
import { offerName } from './draft-view.ts';
import type { Draft, DraftPerson } from './draft.ts';
import { HERE } from '../offers/group-offer.ts';
import type { MoreGroup } from '../plan/more-groups.ts';
import type { GroupPlan, Proof } from '../plan/plan.ts';
import type { GoalName } from '../plan/plan-groups.ts';
import { readSlotKey, weeklySlotName } from '../offers/slot-key.ts';

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
		members: { name: string; isNew: boolean; lacksCommitment: boolean }[];
	}[];
	outside: Outside[];
	/** Groups that would seat more people, a sentence each. */
	more: string[];
};

/** A proposal beside the draft: who would sit where, what is proven, who would be left and why. */
export function proposalView(
	draft: Draft,
	{
		state,
		reached,
		plan,
		more
	}: {
		state: ProposalView['state'];
		reached: GoalName | null;
		plan: GroupPlan;
		more: readonly MoreGroup[];
	}
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
					members: group.members.map((id) => {
						const { name, lacksCommitment } = person.get(id)!;
						return { name, isNew: isNew(id), lacksCommitment };
					})
				}
			];
		}),
		more: more.map((one) => moreWords(draft, one, person)),
		outside: plan.unplaced.flatMap(({ id, cause, wouldHelp }) => {
			const one = person.get(id);
			if (!one) return [];
			const { entryId, name, waitingDays, lacksCommitment } = one;
			const help = wouldHelp && helpWords(draft.offers, wouldHelp);
			return [
				{
					entryId,
					name,
					waitingDays,
					lacksCommitment,
					why: causeWords(cause),
					help,
					untold: untoldLevel(one, cause)
				}
			];
		})
	};
}

/** What is proven, without a figure that nobody could read (docs/groups.md). */
function proofWords({ placed, placedBound, groups }: Proof, isProven: boolean): string {
	const people = counted(placed, 'personne placée', 'personnes placées');
	const rooms = counted(groups, 'groupe');
	if (placed === placedBound) {
		const proven = isProven ? ', personne ne peut faire mieux avec ces créneaux' : '';
		return `${people} dans ${rooms}${proven}.`;
	}
	return `${people} dans ${rooms}\u00a0; au mieux, ${placedBound}.`;
}

/** « Un groupe de plus le vendredi 14 h donnerait une place à 2 personnes : … » */
function moreWords(
	{ offers }: Draft,
	{ slot, centre, band, members }: MoreGroup,
	who: ReadonlyMap<string, DraftPerson>
): string {
	const hour = readSlotKey(slot);
	const when = `le ${hour ? weeklySlotName(hour) : slot}`;
	const where = centre === HERE ? '' : `, ${placeWords(offers, centre)}`;
	const level = band === null ? 'tous niveaux ensemble' : BAND_WORDS[band];
	const names = members.flatMap((id) => who.get(id)?.name ?? []);
	const people = agreed(names.length, 'une personne', `${names.length} personnes`);
	return `Un groupe de plus ${when}${where} (${level}) donnerait une place à ${people}\u00a0: ${names.join(', ')}.`;
}

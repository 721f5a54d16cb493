import type { GroupPlan } from '#lib/features/learning/groups/index.ts';
import type { Share } from './share.ts';

/** What a search found for somebody, as her centre keeps it. */
export type FoundLine = {
	centreId: string;
	entryId: string;
	hostCentreId: string | null;
	offerId: string | null;
	cause: GroupPlan['unplaced'][number]['cause'] | null;
	help: GroupPlan['unplaced'][number]['wouldHelp'];
};

/** One line a person of the plan: each centre receives its own, and nobody else’s. */
export function foundLines(shares: readonly Share[], plan: GroupPlan): FoundLine[] {
	const home = new Map(
		shares.flatMap(({ centreId, draft }) =>
			draft.people.map(({ entryId }) => [entryId, centreId] as const)
		)
	);
	const host = new Map(
		shares.flatMap(({ centreId, draft }) => draft.offers.map(({ id }) => [id, centreId] as const))
	);
	const placed = plan.groups.flatMap(({ offer, members }) =>
		members.map((entryId): FoundLine => ({
			centreId: home.get(entryId)!,
			entryId,
			hostCentreId: host.get(offer)!,
			offerId: offer,
			cause: null,
			help: null
		}))
	);
	const others = plan.unplaced.map(({ id, cause, wouldHelp }): FoundLine => ({
		centreId: home.get(id)!,
		entryId: id,
		hostCentreId: null,
		offerId: null,
		cause,
		help: wouldHelp
	}));
	return [...placed, ...others];
}

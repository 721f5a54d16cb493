import type { Applicant } from './instance.ts';

/** One person, or a party: what is seated whole. */
export type Unit = {
	members: readonly Applicant[];
	size: number;
	/** Days they have waited, added up. */
	waiting: number;
};

/** The people to seat, parties together, in the order of the instance. */
export function unitsOf(applicants: readonly Applicant[]): Unit[] {
	const parties = Map.groupBy(applicants, ({ id, party }) => party ?? `\u0000${id}`);
	return [...parties.values()].map((members) => ({
		members,
		size: members.length,
		waiting: members.reduce((sum, { waitingDays }) => sum + waitingDays, 0)
	}));
}

import type { Draft } from '#lib/features/learning/groups/index.ts';

/** What a centre brings to a round: its slots and those who wait, without a name. */
export type Share = {
	centreId: string;
	draft: Draft;
	/** The other centres of the round that each agreed to be proposed to, by entry. */
	agreed: ReadonlyMap<string, readonly string[]>;
};

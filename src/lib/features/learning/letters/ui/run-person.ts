import type { Channel } from '#lib/features/learning/funnels/index.ts';

/** Somebody of a run, as its page shows her. */
export type ShownPerson = {
	entryId: string;
	channel: Channel;
	name: string;
	isLargePrint: boolean;
	address: string;
	email: string | null;
	phones: readonly string[];
	hasNoPhone: boolean;
	whyNot: string | null;
};

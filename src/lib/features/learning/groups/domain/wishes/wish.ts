import type { WeeklySlot } from '../offers/slot-key.ts';

/** What somebody who waits can do, and needs, as last told. */
export type Wish = {
	/** The one she likes best first. */
	slots: readonly WeeklySlot[];
	needs: readonly string[];
	/** She comes to the centre itself, and to no partner’s place. */
	staysHere: boolean;
};

export type WishRefusal = {
	refusal: 'no-slot' | 'unknown-need' | 'unknown-entry' | 'companion' | 'form';
	message: string;
};

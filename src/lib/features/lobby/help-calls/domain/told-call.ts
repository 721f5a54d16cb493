import type { CallState } from './help-call.ts';

/** A call as the team reads it. */
export type HelpCall = {
	id: string;
	kiosk: string;
	/** Which guide and which step, in a sentence. */
	about: string;
	language: string;
	state: CallState;
	calledAt: Temporal.Instant;
	/** Who comes, and since when. */
	comes: string | null;
	comesAt: Temporal.Instant | null;
	/** Whoever reads this said it. */
	isMine: boolean;
	outcome: string | null;
	endedAt: Temporal.Instant | null;
	requestId: string | null;
};

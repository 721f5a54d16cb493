import { callState, isUnanswered } from './help-call.ts';

type Told = {
	calledAt: Temporal.Instant;
	comes: string | null;
	comesAt: Temporal.Instant | null;
	outcome: string | null;
};

/** What whoever stands before the kiosk reads of her call. */
export type CallScreen = {
	/** `ask`: nobody is called; `late`: it rings for two minutes already. */
	state: 'ask' | 'rings' | 'late' | 'comes';
	/** The first name of whoever comes. */
	comes: string | null;
	/** A call of this kiosk has just ended. */
	wasCalled: boolean;
};

/** Without any call, or once it is over, one may call. */
export function callScreen(call: Told | null, now: Temporal.Instant): CallScreen {
	const state = call ? callState(call, now) : 'over';
	if (!call || state === 'over') return { state: 'ask', comes: null, wasCalled: call !== null };
	if (state === 'comes') return { state, comes: call.comes, wasCalled: false };
	return { state: isUnanswered(call, now) ? 'late' : 'rings', comes: null, wasCalled: false };
}

import type { FunnelFacts, Invitation, Seat } from './funnel-facts.ts';

/** In the order in which one goes through them; the last two are ends. */
export const FUNNEL_STEPS = [
	'on-the-list',
	'invited',
	'invitation-expired',
	'came',
	'committed',
	'placed',
	'active',
	'completed',
	'dropped'
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** Why somebody is at her step, when the step alone does not say it. */
export type Because =
	| 'expired'
	| 'missed-meeting'
	| 'cannot-come'
	| 'meeting-cancelled'
	| 'sheets-missing'
	| 'withdrew'
	| 'left'
	| 'never-came'
	| 'cycle-cancelled';

export type FunnelStatus = {
	step: FunnelStep;
	/** The day of the fact that put her there. */
	since: string;
	because: Because | null;
};

/**
 * Where somebody stands between the pré-liste and the end of her course: the furthest fact wins,
 * and nothing is typed (study-2.3).
 */
export function funnelStatus(facts: FunnelFacts, today: string): FunnelStatus {
	const { seat, withdrawal, commitment, cameOn, invitation } = facts;
	if (seat) return seatStatus(seat, today);
	if (withdrawal) return at('dropped', withdrawal.on, 'withdrew');
	if (commitment) return at('committed', commitment.on);
	if (cameOn) return at('came', cameOn);
	const ended = invitation && endOf(invitation, facts, today);
	if (ended) return at('invitation-expired', ended.on, ended.because);
	if (invitation) return at('invited', invitation.invitedOn);
	return at('on-the-list', facts.onListOn ?? today);
}

/**
 * Active from the first séance at which she is noted present: a name on the list of a group is a
 * place kept, not yet somebody who learns, and what the study calls « abandon » is of those who
 * came (study-2.3). A course whose sheets say nothing of her leaves her placed, so that they are
 * filled; one where she was always absent is one she never came to.
 */
function seatStatus(seat: Seat, today: string): FunnelStatus {
	const { leftOn, firstPresentOn, lastDay, enrolledOn } = seat;
	if (seat.isCancelled) return at('dropped', enrolledOn, 'cycle-cancelled');
	if (leftOn !== null && leftOn <= today) return at('dropped', leftOn, 'left');
	const isOver = lastDay !== null && lastDay < today;
	if (isOver && firstPresentOn) return at('completed', lastDay);
	if (isOver && seat.isMarked) return at('dropped', lastDay, 'never-came');
	if (isOver) return at('placed', enrolledOn, 'sheets-missing');
	if (firstPresentOn) return at('active', firstPresentOn);
	return at('placed', enrolledOn);
}

function endOf(
	invitation: Invitation,
	{ call }: FunnelFacts,
	today: string
): { on: string; because: Because } | null {
	const { meeting, expiresOn } = invitation;
	if (meeting?.isCancelled) return { on: meeting.day, because: 'meeting-cancelled' };
	if (meeting && invitation.isMissed) return { on: meeting.day, because: 'missed-meeting' };
	if (call?.isSinceInvitation && call.outcome === 'cannot-come') {
		return { on: call.calledOn, because: 'cannot-come' };
	}
	return expiresOn < today ? { on: expiresOn, because: 'expired' } : null;
}

const at = (step: FunnelStep, since: string, because: Because | null = null): FunnelStatus => ({
	step,
	since,
	because
});

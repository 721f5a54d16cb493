import type { FunnelFacts } from './funnel-facts.ts';
import type { FunnelStatus } from './funnel-status.ts';

/** Days without an answer after which somebody asks again (workshops and reminders §2: « J+3 »). */
const FOLLOW_UP_DAYS = 3;

export type FollowUp = {
	/** The day from which she is asked again. */
	dueOn: string;
	because: 'no-answer' | 'meeting-passed' | 'call-again' | 'invite-again' | 'undecided';
};

/**
 * When somebody of the team asks her again, and why; null when nothing is awaited of her: she was
 * not invited yet, has said that she comes, is committed or further. A call puts it off, whatever
 * came of it; only a decision ends it. A pause changes nothing here: it is shown beside.
 */
export function followUp(facts: FunnelFacts, status: FunnelStatus): FollowUp | null {
	switch (status.step) {
		case 'invited':
			return ofInvited(facts);
		case 'invitation-expired':
			return calledSince(facts, status) ?? { dueOn: status.since, because: 'invite-again' };
		case 'came':
			return calledSince(facts, status) ?? { dueOn: later(status.since), because: 'undecided' };
		default:
			return null;
	}
}

/**
 * Whether nobody asks her again today because she wished so: until the day itself, included (same
 * source: « pausable for one person »).
 */
export function isPaused({ pause }: Pick<FunnelFacts, 'pause'>, today: string): boolean {
	return pause !== null && pause.until >= today;
}

function ofInvited({ invitation, call }: FunnelFacts): FollowUp {
	const { meeting, expiresOn, invitedOn } = invitation!;
	const answered = call?.isSinceInvitation ? call : null;
	if (!answered) return { dueOn: later(invitedOn), because: 'no-answer' };
	if (answered.outcome === 'message' || answered.outcome === 'no-answer') {
		return { dueOn: later(answered.calledOn), because: 'call-again' };
	}
	// She answered: the next thing to say is after the meeting, or once the invitation has run out.
	return { dueOn: dayAfter(meeting?.day ?? expiresOn), because: 'meeting-passed' };
}

function calledSince({ call }: FunnelFacts, { since, because }: FunnelStatus): FollowUp | null {
	if (!call || call.calledOn < since || because === 'cannot-come') return null;
	return { dueOn: later(call.calledOn), because: 'call-again' };
}

const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
const later = (day: string) => plus(day, FOLLOW_UP_DAYS);
const dayAfter = (day: string) => plus(day, 1);

import type { CallOutcome, Channel, CommitmentWay } from './channels.ts';
import type { WhereTo } from './where-to.ts';

/** The last invitation not taken back. */
export type Invitation = {
	id: string;
	channel: Channel;
	invitedOn: string;
	/** The last day on which it holds. */
	expiresOn: string;
	meeting: { id: string; day: string; isCancelled: boolean } | null;
	/** Noted absent at that meeting. */
	isMissed: boolean;
};

export type Call = {
	id: string;
	outcome: CallOutcome;
	calledOn: string;
	/** Noted after the last invitation, which it then answers. */
	isSinceInvitation: boolean;
};

/** The enrolment that counts: the one she is in, else the last one. */
export type Seat = {
	enrolmentId: string;
	groupId: string;
	enrolledOn: string;
	leftOn: string | null;
	leftBecause: string | null;
	/** Her cycle was announced and did not happen. */
	isCancelled: boolean;
	/** The first séance at which she was noted present, or late. */
	firstPresentOn: string | null;
	/** Somebody noted something of her at a séance. */
	isMarked: boolean;
	/** The last séance of her group that was not cancelled. */
	lastDay: string | null;
};

/** Everything dated that says where one person stands on her way to one programme. */
export type FunnelFacts = {
	/** Null: she was enrolled without waiting. */
	onListOn: string | null;
	withdrawal: { on: string; because: string | null } | null;
	invitation: Invitation | null;
	call: Call | null;
	/** The last meeting she came to. */
	cameOn: string | null;
	commitment: { id: string; on: string; way: CommitmentWay } | null;
	pause: { id: string; until: string } | null;
	seat: Seat | null;
	whereTo: WhereTo | null;
};

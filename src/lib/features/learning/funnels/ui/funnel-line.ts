/** Somebody as her line of the funnel shows her. */
export type ShownLine = {
	key: string;
	entryId: string | null;
	personId: string;
	name: string;
	hasName: boolean;
	said: readonly string[];
	reach: readonly string[];
	due: { label: string; on: string; isNow: boolean } | null;
	pausedUntil: string | null;
	mayInvite: boolean;
	mayCall: boolean;
	mayCommit: boolean;
	mayPause: boolean;
	maySayWhere: boolean;
	invitationId: string | null;
	callId: string | null;
	commitmentId: string | null;
	pauseId: string | null;
	whereTo: string;
};

export type DecisionKind = 'publish' | 'refuse' | 'hide' | 'restore' | 'withdraw';
/** What was decided of a version; taken back, it counts no more. */
export type Decided = { decision: DecisionKind; versionId: string };
/** What somebody wrote, or a colleague corrected. */
export type Version = { id: string; way: 'author' | 'moderator' };

export type State = 'waiting' | 'published' | 'ended' | 'refused' | 'hidden' | 'withdrawn';
export type Standing = {
	state: State;
	/** Said again since: the last words wait, and what was decided before stands meanwhile. */
	isSaidAgain: boolean;
};

type Told = {
	/** In the order in which they came; none was taken back. */
	decisions: readonly Decided[];
	/** In the order in which they came. */
	versions: readonly Version[];
	/** News and services are shown until then, that day too. */
	endsOn: string | null;
	today: string;
};

const STATES: Readonly<Record<DecisionKind, State>> = {
	publish: 'published',
	restore: 'published',
	refuse: 'refused',
	hide: 'hidden',
	withdraw: 'withdrawn'
};

/**
 * Where a contribution stands, from its dated records alone: the tables that the machine makes say the same. Other
 * words that were refused since take nothing away from what was published.
 */
export function standingOf({ decisions, versions, endsOn, today }: Told): Standing {
	const last = decisions.at(-1);
	if (!last) return { state: 'waiting', isSaidAgain: false };
	const kept = decisions.findLast(({ decision }) => decision !== 'refuse') ?? last;
	const latest = versions.findLast(({ way }) => way === 'author');
	const state = STATES[kept.decision];
	const isOver = state === 'published' && endsOn !== null && endsOn < today;
	// In the order in which they came: their identifiers say none.
	const rankOf = (id: string) => versions.findIndex((version) => version.id === id);
	const isDecided = decisions.some(
		({ versionId }) => latest === undefined || rankOf(versionId) >= rankOf(latest.id)
	);
	return {
		state: isOver ? 'ended' : state,
		isSaidAgain: !isDecided && state !== 'withdrawn'
	};
}

/** As whoever wrote it reads it. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
	waiting: 'Pas encore lue',
	published: 'Publiée',
	ended: 'Terminée',
	refused: 'Pas publiée',
	hidden: 'Masquée',
	withdrawn: 'Retirée'
};

const TOO_LONG_MS = 30 * 60_000;

export type Outcome = 'found' | 'impossible' | 'nothing' | 'failed';

export type SearchFacts = {
	askedAt: Temporal.Instant;
	isStopped: boolean;
	outcome: Outcome | null;
};

export type SearchState = Outcome | 'running' | 'stopped' | 'lost';

/**
 * How far a search is, by what was recorded of it. One that says nothing for half an hour is lost: its
 * process died and nobody took it up; the former result still holds.
 */
export function searchState(
	{ askedAt, isStopped, outcome }: SearchFacts,
	now: Temporal.Instant
): SearchState {
	if (outcome) return outcome;
	if (isStopped) return 'stopped';
	const waited = now.epochMilliseconds - askedAt.epochMilliseconds;
	return waited > TOO_LONG_MS ? 'lost' : 'running';
}

import type { DecisionKind, State } from './contribution-state.ts';
import type { OwnWords } from './own-words.ts';
import { isPhotoReason, isRefusalReason } from './refusal-reasons.ts';

/** She asked for somebody else; `outcome` null: nobody has answered yet. */
export type OwnAppeal = {
	decisionId: string;
	at: Temporal.Instant;
	outcome: 'upheld' | 'overturned' | null;
	words: string | null;
};

type OwnVersion = {
	id: string;
	way: 'author' | 'moderator';
	words: string;
	street: string | null;
	town: string | null;
	place: string | null;
	reason: string | null;
	at: Temporal.Instant;
};
type OwnDecision = {
	id: string;
	decision: DecisionKind;
	versionId: string;
	photoId: string | null;
	reason: string | null;
	photoReason: string | null;
	words: string | null;
	undoneAt: Temporal.Instant | null;
};

/** One contribution with its dated records, in the order in which they came. */
export type Own = {
	id: string;
	state: State;
	isSaidAgain: boolean;
	at: Temporal.Instant;
	versions: readonly OwnVersion[];
	decisions: readonly OwnDecision[];
	/** Those that are kept still. */
	photos: readonly { id: string }[];
	appeals: readonly OwnAppeal[];
};

/** What is told of it to whoever wrote it. */
export type ToldOwn = {
	state: State;
	/** Where it stands, one sentence a line. */
	lines: string[];
	/** What everybody reads; null: nobody does. */
	published: { corrected: { hers: string; theirs: string; reason: string } | null } | null;
	/** Why it is not, or why what she said again is not. */
	refused: { told: string | null; added: string | null } | null;
	/** What became of her photo, or that nobody has looked at it yet; null: she sent none, or it is told with the rest. */
	photo: string | null;
	appeal: {
		at: Temporal.Instant;
		outcome: 'upheld' | 'overturned' | null;
		words: string | null;
	} | null;
	/** Her own last words, and where. */
	words: string;
	where: string | null;
	saidAt: Temporal.Instant;
	may: { change: boolean; withdraw: boolean; appeal: boolean };
};

const REFUSING: readonly DecisionKind[] = ['refuse', 'hide'];

/** `dayOf` says a day as a sentence goes on with it: « mardi 24 novembre ». */
export function tellOwn(
	own: Own,
	words: OwnWords,
	dayOf: (at: Temporal.Instant) => string
): ToldOwn {
	const { state } = own;
	const standing = own.decisions.filter(({ undoneAt }) => undoneAt === null);
	const last = standing.at(-1);
	const hers = own.versions.findLast(({ way }) => way === 'author')!;
	const isOver = state === 'withdrawn';
	const refused = last && REFUSING.includes(last.decision) ? last : null;
	const appeal = own.appeals.findLast(({ decisionId }) => decisionId === last?.id) ?? answered(own);
	const isShown = state === 'published' || state === 'ended';
	const shown = standing.findLast(({ decision }) => decision !== 'refuse');
	return {
		...{ state, words: hers.words, where: whereOf(hers), saidAt: own.at },
		lines: linesOf(own, { words, dayOf, hers, refused }),
		published: isShown && shown ? { corrected: correctedIn(own, shown.versionId) } : null,
		refused: refused && toldWhy(refused, words),
		photo: photoOf(own, isShown ? (shown ?? null) : null, words),
		appeal: appeal && { at: appeal.at, outcome: appeal.outcome, words: appeal.words },
		may: {
			change: !isOver && state !== 'ended',
			withdraw: !isOver,
			appeal: refused !== null && !own.appeals.some(({ decisionId }) => decisionId === refused.id)
		}
	};
}

/** `shown`: the decision by which everybody reads it; null: nobody does. */
function photoOf(
	{ state, isSaidAgain, photos }: Own,
	shown: OwnDecision | null,
	words: OwnWords
): string | null {
	if (shown?.photoReason && isPhotoReason(shown.photoReason))
		return words.noPhoto[shown.photoReason];
	if (photos.length === 0) return null;
	if (shown) return shown.photoId ? words.photoShown : null;
	return state === 'waiting' || isSaidAgain ? words.photoWaits : null;
}

/** The answer stays told, once another decision has taken the place of the one that she did not agree with. */
const answered = ({ appeals }: Own) => appeals.findLast(({ outcome }) => outcome !== null) ?? null;

const whereOf = ({ place, street, town }: OwnVersion) =>
	[place ?? street, town].filter((part) => part !== null).join(', ') || null;

type Around = {
	words: OwnWords;
	dayOf: (at: Temporal.Instant) => string;
	hers: OwnVersion;
	refused: OwnDecision | null;
};

function linesOf({ state, isSaidAgain }: Own, { words, dayOf, hers, refused }: Around): string[] {
	const lines: Readonly<Record<State, string[]>> = {
		waiting: [words.waiting(dayOf(hers.at)), words.waitingHint],
		published: [words.published],
		ended: [words.ended],
		refused: [words.refused],
		hidden: [words.hidden],
		withdrawn: [words.withdrawn]
	};
	const isAgainRefused = refused?.decision === 'refuse' && state === 'published';
	return [
		...lines[state],
		...(isSaidAgain ? [words.again] : []),
		...(isAgainRefused && !isSaidAgain ? [words.againRefused] : [])
	];
}

/** What a colleague published instead of her words, and why. */
function correctedIn({ versions }: Own, shownId: string) {
	const at = versions.findIndex(({ id }) => id === shownId);
	const shown = versions[at];
	if (shown?.way !== 'moderator') return null;
	// In the order in which they came: their identifiers say none.
	const hers = versions.slice(0, at).findLast(({ way }) => way === 'author');
	return { hers: hers?.words ?? '', theirs: shown.words, reason: shown.reason ?? '' };
}

const toldWhy = ({ reason, words: added }: OwnDecision, words: OwnWords) => ({
	told: reason !== null && isRefusalReason(reason) ? words.reasons[reason] : null,
	added
});

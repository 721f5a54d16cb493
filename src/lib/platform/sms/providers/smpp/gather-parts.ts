import type { Clock } from '../../../clock.ts';
import { type Piece, readBytes, type SmppAlphabet } from './read-deliver.ts';

/** What somebody wrote, put together. */
export type Whole = { id: string | null; from: string; to: string | null; text: string };

type Held = { since: Temporal.Instant; first: Piece; pieces: (Piece | undefined)[] };

/** After it, what came of a message is told without what did not. */
const LONGEST = Temporal.Duration.from({ minutes: 10 });
const MOST_HELD = 100;
/** What stands in the place of parts that did not come. */
const MISSING = ' […] ';

/** Puts the parts of long answers together, in whatever order they come, and however often. */
export function gatherParts(now: Clock) {
	const held = new Map<string, Held>();
	const finished = new Map<string, Held>();

	/** The whole that a piece ends, with what makes it forgotten once it is told; null while others are awaited. */
	function add(piece: Piece): { whole: Whole; forget: () => void } | null {
		const { part } = piece;
		if (!part) return { whole: wholeOf(piece, [piece]), forget: () => {} };
		const key = [piece.from, piece.to, part.reference, part.total].join(' ');
		const before = finished.get(key);
		if (before && before.pieces[part.at - 1]!.bytes.equals(piece.bytes)) return null;
		const one = held.get(key) ?? {
			since: now(),
			first: piece,
			pieces: Array.from({ length: part.total }, () => undefined)
		};
		one.pieces[part.at - 1] = piece;
		held.set(key, one);
		if (one.pieces.includes(undefined)) return null;
		return { whole: wholeOf(one.first, one.pieces), forget: () => finish(key, one) };
	}

	function finish(key: string, one: Held): void {
		held.delete(key);
		finished.delete(key);
		if (!one.pieces.includes(undefined)) finished.set(key, one);
		if (finished.size > MOST_HELD) finished.delete(finished.keys().next().value!);
	}

	/** Those that wait for too long, or are too many: each is told as it is. */
	function overdue(all = false): { whole: Whole; forget: () => void }[] {
		const since = now().subtract(LONGEST);
		return Array.from(held)
			.filter(
				([, one], at) =>
					all || at < held.size - MOST_HELD || Temporal.Instant.compare(one.since, since) <= 0
			)
			.map(([key, one]) => ({
				whole: wholeOf(one.first, one.pieces),
				forget: () => finish(key, one)
			}));
	}

	return { add, overdue };
}

function wholeOf({ id, from, to }: Piece, pieces: (Piece | undefined)[]): Whole {
	let text = '';
	for (const run of runsOf(pieces)) {
		text += run ? readBytes(Buffer.concat(run.bytes), run.alphabet) : MISSING;
	}
	return { id, from, to, text };
}

/** Neighbours of one alphabet, together; null for those that are missing. */
function runsOf(pieces: (Piece | undefined)[]) {
	const runs: ({ alphabet: SmppAlphabet; bytes: Buffer[] } | null)[] = [];
	for (const piece of pieces) {
		const last = runs.at(-1);
		if (!piece) {
			if (last !== null) runs.push(null);
		} else if (last?.alphabet === piece.alphabet) last.bytes.push(piece.bytes);
		else runs.push({ alphabet: piece.alphabet, bytes: [piece.bytes] });
	}
	return runs;
}

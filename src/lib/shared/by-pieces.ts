/** A work told in pieces: between two of them, whoever does it may look at something else. */
export type Pieces<Result> = Generator<undefined, Result>;

/** Does it in one go: in a thread of its own. */
export function atOnce<Result>(pieces: Pieces<Result>): Result {
	for (;;) {
		const { done, value } = pieces.next();
		if (done) return value;
	}
}

/** Breathes between two pieces: in the process that answers everybody. */
export async function withBreaths<Result>(
	pieces: Pieces<Result>,
	breathe: () => Promise<void>
): Promise<Result> {
	for (;;) {
		const { done, value } = pieces.next();
		if (done) return value;
		await breathe();
	}
}

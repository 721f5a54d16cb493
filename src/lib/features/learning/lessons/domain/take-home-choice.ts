/** What is chosen before printing: nothing need be. */
export const EXERCISE_FIELD = 'exercice';
export const BLANKS_FIELD = 'vierges';
/** Copies without a name at most. */
const MOST_BLANKS = 30;

/** The exercise asked for and how many copies without a name, read in an address that anybody may type. */
export function readTakeHome(query: URLSearchParams): {
	exerciseOf: string | null;
	blanks: number;
} {
	const asked = Number(query.get(BLANKS_FIELD) ?? 0);
	const blanks = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), MOST_BLANKS) : 0;
	return { exerciseOf: query.get(EXERCISE_FIELD), blanks };
}

/** A command that opens nothing: it reads lines and answers each one with a JSON object. */
export type LineCommand = {
	usage: string;
	summary: string;
	options: Record<string, { type: 'string' | 'boolean' }>;
	/** Blank lines come too. What cannot be answered is thrown as a `LineRefusal`. */
	answer(line: string, number: number): object;
	/**
	 * For a command that refuses nothing: what stands in the place of a line without an answer, told why.
	 * The exit code then stays 0.
	 */
	answerRefused?(reason: string): object;
};

/** Why a line has no answer, in a French sentence that never repeats what the line holds. */
export class LineRefusal extends Error {}

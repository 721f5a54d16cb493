/** A command that opens nothing: it reads lines and answers each one with a JSON object. */
export type LineCommand = {
	usage: string;
	summary: string;
	options: Record<string, { type: 'string' | 'boolean' }>;
	/** Blank lines come too. What cannot be answered is thrown as a `LineRefusal`. */
	answer(line: string, number: number): object;
};

/** Why a line has no answer, in a French sentence that never repeats what the line holds. */
export class LineRefusal extends Error {}

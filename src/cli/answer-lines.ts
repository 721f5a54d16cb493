import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { factsOf } from '#lib/platform/log.ts';
import { type LineCommand, LineRefusal } from './line-command.ts';
import { readLines } from './read-lines.ts';

/**
 * Answers every line as it comes, without waiting for the last one nor keeping any. A line that
 * cannot be answered says so in its turn, and the exit code is 1 (unless the command refuses nothing);
 * the others are answered.
 */
export async function answerLines(
	command: LineCommand,
	input: Readable,
	output: Writable
): Promise<0 | 1> {
	let code: 0 | 1 = 0;
	let number = 0;
	// Whoever reads may have seen enough (`| head`): there is nobody left to answer.
	let isHeard = true;
	output.on('error', () => (isHeard = false));
	for await (const line of readLines(input)) {
		if (!isHeard) break;
		number++;
		let answer: object;
		try {
			if (line === null) throw new LineRefusal('Cette ligne est trop longue : coupez-la.');
			answer = command.answer(line, number);
		} catch (error) {
			const reason = sayError(error);
			if (!command.answerRefused) code = 1;
			answer = command.answerRefused?.(reason) ?? { line: number, error: reason };
		}
		if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain').catch(() => {});
	}
	return code;
}

/** The message of an error nobody expected may quote the line: only its name is said. */
function sayError(error: unknown): string {
	if (error instanceof LineRefusal) return error.message;
	return `Une erreur inattendue a empêché de lire cette ligne (${factsOf(error).name}).`;
}

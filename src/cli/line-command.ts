import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { readOptions } from './read-options.ts';

/** A command that answers each line it reads with a line of JSON, and opens no database. */
export type LineCommand = {
	usage: string;
	summary: string;
	options: Record<string, { type: 'string' | 'boolean' }>;
	answer(line: string, number: number): object;
};

/** Answers each line as it comes, blank ones too; gives the exit code. */
export async function answerLines(
	command: LineCommand,
	words: string[],
	input: Readable,
	output: Writable
): Promise<0 | 2> {
	const usage = `Usage : declic ${command.usage}`;
	if (words.includes('--help') || words.includes('-h')) {
		output.write(`${usage}\n  ${command.summary}\n`);
		return 0;
	}
	const read = readOptions(words, command.options);
	if ('complaint' in read || read.positionals.length > 0) {
		const complaint = 'complaint' in read ? read.complaint : 'Les lignes se donnent en entrée.';
		process.stderr.write(`${complaint}\n${usage}\n`);
		return 2;
	}
	let number = 0;
	for await (const line of createInterface({ input, crlfDelay: Infinity })) {
		output.write(`${JSON.stringify(command.answer(line, ++number))}\n`);
	}
	return 0;
}

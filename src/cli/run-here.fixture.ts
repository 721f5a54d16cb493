import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { answerWords } from './answer-words.ts';
import type { Ran } from './run-declic.fixture.ts';

// Files are named from where the tests run, wherever npm was called from.
process.env.INIT_CWD = '';

/** Runs a command as a process would (`run-declic.fixture.ts`), at the price of none. */
export async function runHere(
	words: string[],
	env: NodeJS.ProcessEnv,
	input: Iterable<string> = []
): Promise<Ran> {
	const [stdout, stderr] = [new PassThrough(), new PassThrough()];
	const said = Promise.all([text(stdout), text(stderr)]);
	const stdin = Readable.from(Array.from(input, (line) => Buffer.from(line)));
	const caller = { env: { ...process.env, ...env }, stdin, stdout, stderr };
	const code = await answerWords(words, caller);
	stdout.end();
	stderr.end();
	const [out, errors] = await said;
	return { code, out, errors };
}

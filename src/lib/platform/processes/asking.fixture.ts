/** A program that asks a process something that it never answers, after it has said its number. */
import { askProcess } from './ask-process.ts';

const { ask } = askProcess<{ word: string }, { pid: number }>(
	new URL('answering.fixture.ts', import.meta.url),
	{ withinMs: 600_000, restMs: 600_000 }
);
const { pid } = await ask({ word: 'Bonjour' });
process.stdout.write(`${pid}\n`);
if (process.argv[2] === 'and waits') await ask({ word: 'Se taire' });

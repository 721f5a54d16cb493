import type { Readable } from 'node:stream';
import type { Command, Outcome } from './command.ts';

/** A command that opens no database: it computes from its files alone. */
export type LoneCommand = Omit<Command, 'run'> & {
	runAlone(
		words: string[],
		options: Record<string, string | boolean | undefined>,
		input: Readable,
		env: NodeJS.ProcessEnv
	): Outcome | Promise<Outcome>;
};

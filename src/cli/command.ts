import { resolve } from 'node:path';
import type { World } from '#lib/platform/world.ts';

/** What a command answers: exit code 0 done, 1 refused, 2 wrongly called. */
export type Outcome =
	| ({ code: 0; value: unknown; lines: string[] } & Each)
	| ({ code: 1; value: { refusal: string; message: string } } & Each)
	| { code: 2; message: string };

/** What is told line by line in JSON, whatever the code. */
type Each = { each?: readonly object[] };

export type CommandWorld = World & {
	ownerUrl: string;
	dataDir: string;
	say: (line: string) => void;
};

export type Command = {
	/** Words after `declic`, then options, as shown by the help. */
	usage: string;
	summary: string;
	/** Options that take a value (`string`) or none (`boolean`). */
	options: Record<string, { type: 'string' | 'boolean' }>;
	/** Reads the words before anything is opened: null when they are well formed. */
	check(words: string[], options: Record<string, string | boolean | undefined>): string | null;
	run(
		world: CommandWorld,
		words: string[],
		options: Record<string, string | boolean | undefined>
	): Promise<Outcome>;
};

export function refused(refusal: { refusal: string; message: string }): Outcome {
	return { code: 1, value: { refusal: refusal.refusal, message: refusal.message } };
}

/** The year of an option, or null when it is not one. */
export function readYear(value: string | boolean | undefined): number | null {
	const year = Number(value);
	return Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null;
}

/** A path as the person typed it: npm changes the working folder, and says where she was. */
export function userPath(path: string): string {
	return resolve(process.env.INIT_CWD ?? '.', path);
}

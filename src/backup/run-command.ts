import { factsOf } from '#lib/platform/log.ts';
import { readSettings, type Settings } from '#lib/platform/settings.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Command, Outcome } from '../cli/command.ts';
import { readOptions } from '../cli/read-options.ts';

export type Words = { positionals: string[]; values: Record<string, string | boolean | undefined> };

export type Told = Outcome | { refusal: string; message: string };

/** Progress goes to the other stream: the output is the answer. */
export const say = (line: string) => void process.stderr.write(`${line}\n`);

/**
 * Reads the words of a command that works on a database as it is, before any migration, runs it,
 * and says its answer as `declic` does: exit code 0 done, 1 refused, 2 wrongly called.
 */
export async function runCommand(
	{ usage, summary, options }: Pick<Command, 'usage' | 'summary' | 'options'>,
	check: (words: Words) => string | null,
	run: (settings: Settings, words: Words) => Promise<Told>
): Promise<void> {
	const argv = process.argv.slice(2);
	const outcome = await answer().catch(unexpected);
	if ('refusal' in outcome) tell({ code: 1, value: outcome });
	else tell(outcome);

	async function answer(): Promise<Told> {
		if (argv.some((word) => word === '--help' || word === '-h')) {
			return { code: 0, value: { help: usage }, lines: [`Usage : ${usage}`, `  ${summary}`] };
		}
		const read = readOptions(argv, options);
		const complaint = 'complaint' in read ? read.complaint : check(read);
		if ('complaint' in read || complaint !== null) {
			return { code: 2, message: `${complaint}\nUsage : ${usage}` };
		}
		const settings = readSettings(process.env);
		if ('refusal' in settings) return { code: 2, message: settings.message };
		return run(settings, read);
	}

	function tell(told: Outcome): void {
		if (told.code === 2) say(told.message);
		else if (argv.includes('--json')) process.stdout.write(`${JSON.stringify(told.value)}\n`);
		else if (told.code === 1) say(told.value.message);
		else process.stdout.write(told.lines.map((line) => `${line}\n`).join(''));
		process.exitCode = told.code;
	}
}

/** An error nobody expected, without what it may quote. */
function unexpected(error: unknown): Told {
	const { name, code, stack } = factsOf(error);
	const facts = [name, code].filter(Boolean).join(' ');
	return refuse(
		'unexpected',
		`Une erreur inattendue a arrêté la commande (${facts}).\n${stack ?? ''}`
	);
}

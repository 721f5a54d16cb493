import { factsOf } from '#lib/platform/log.ts';
import { readSettings } from '#lib/platform/settings.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { answerLines } from './answer-lines.ts';
import type { Caller } from './caller.ts';
import type { Command, Outcome } from './command.ts';
import { commands } from './commands.ts';
import type { LineCommand } from './line-command.ts';
import { lineCommands } from './line-commands.ts';
import type { LoneCommand } from './lone-command.ts';
import { loneCommands } from './lone-commands.ts';
import { onDatabase } from './on-database.ts';
import { type Read, readOptions } from './read-options.ts';

type AnyCommand = Command | LineCommand | LoneCommand;
const known: Record<string, AnyCommand> = { ...commands, ...lineCommands, ...loneCommands };
/** A command that answers lines has written everything by itself. */
type Answered = { code: 0 | 1; answered: true };

const HELP = new Set(['--help', '-h', 'help', 'aide']);

function help(): string {
	const lines = Object.values(known).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
	return `Usage : npm run --silent declic -- COMMANDE … [--json]\n\n${lines.join('\n')}`;
}

/** The command named by the first words, the longest name first. */
function findCommand(words: string[]): { command: AnyCommand; length: number } | null {
	for (const length of [2, 1]) {
		const name = words.slice(0, length).join(' ');
		if (words.length >= length && Object.hasOwn(known, name)) {
			return { command: known[name]!, length };
		}
	}
	return null;
}

async function run(argv: string[], caller: Caller): Promise<Outcome | Answered> {
	if (HELP.has(argv[0] ?? '')) return { code: 0, value: { help: help() }, lines: [help()] };
	const firstOption = argv.findIndex((word) => word.startsWith('-'));
	const found = findCommand(firstOption < 0 ? argv : argv.slice(0, firstOption));
	if (!found) return { code: 2, message: help() };
	const { command, length } = found;
	const usage = `Usage : declic ${command.usage}`;
	const asked = argv.slice(length);
	if (asked.some((word) => word === '--help' || word === '-h')) {
		return { code: 0, value: { help: usage }, lines: [usage, `  ${command.summary}`] };
	}
	const read = readOptions(asked, command.options);
	const complaint = 'complaint' in read ? read.complaint : complainOf(command, read);
	if ('complaint' in read || complaint) return { code: 2, message: `${complaint}\n${usage}` };
	if ('answer' in command) {
		return { code: await answerLines(command, caller.stdin, caller.stdout), answered: true };
	}
	if ('runAlone' in command) {
		return command.runAlone(read.positionals, read.values, caller.stdin, caller.env);
	}
	const settings = readSettings(caller.env);
	if ('refusal' in settings) return { code: 2, message: settings.message };
	return onDatabase(settings.dataDir, caller, (world) =>
		command.run(world, read.positionals, read.values)
	);
}

function complainOf(command: AnyCommand, { positionals, values }: Read): string | null {
	if ('check' in command) return command.check(positionals, values);
	return positionals.length === 0 ? null : 'Cette commande lit l’entrée, ligne par ligne.';
}

/** An error nobody expected, without what it may quote: the output of a command ends up in logs. */
function unexpected(error: unknown): Outcome {
	const { name, code, stack } = factsOf(error);
	const facts = [name, code].filter(Boolean).join(' ');
	return {
		code: 1,
		value: refuse(
			'unexpected',
			`Une erreur inattendue a arrêté la commande (${facts}).\n${stack ?? ''}`
		)
	};
}

/** Runs the command that the words name, and gives the code it ends with. */
export async function answerWords(words: string[], caller: Caller): Promise<0 | 1 | 2> {
	const { stdout, stderr } = caller;
	const outcome = await run(words, caller).catch(unexpected);
	if ('answered' in outcome) return outcome.code;
	if (outcome.code === 2) stderr.write(`${outcome.message}\n`);
	else if (words.includes('--json')) {
		const said = outcome.each ?? [outcome.value];
		stdout.write(said.map((one) => `${JSON.stringify(one)}\n`).join(''));
	} else if (outcome.code === 1) stderr.write(`${outcome.value.message}\n`);
	else stdout.write(outcome.lines.map((line) => `${line}\n`).join(''));
	return outcome.code;
}

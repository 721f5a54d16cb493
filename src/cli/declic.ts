import { parseArgs } from 'node:util';
import { openWorld } from '#lib/platform/world.ts';
import { readSettings } from '#lib/platform/settings.ts';
import { readyDatabase } from '../serve/ready-database.ts';
import { commands } from './commands.ts';
import type { Command, Outcome } from './command.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

function help(): string {
	const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
	return `Usage : npm run --silent declic -- COMMANDE … [--json]\n\n${lines.join('\n')}`;
}

/** The command named by the first words, the longest name first. */
function findCommand(words: string[]): { command: Command; length: number } | null {
	for (const length of [2, 1]) {
		const command = words.length >= length ? commands[words.slice(0, length).join(' ')] : undefined;
		if (command) return { command, length };
	}
	return null;
}

async function main(argv: string[]): Promise<Outcome> {
	const firstOption = argv.findIndex((word) => word.startsWith('-'));
	const found = findCommand(firstOption < 0 ? argv : argv.slice(0, firstOption));
	if (!found) return { code: 2, message: help() };
	const { command } = found;
	let parsed;
	try {
		parsed = parseArgs({
			args: argv.slice(found.length),
			options: { ...command.options, json: { type: 'boolean' } },
			allowPositionals: true
		});
	} catch (error) {
		return { code: 2, message: `${(error as Error).message}\nUsage : declic ${command.usage}` };
	}
	const { values, positionals } = parsed;
	const complaint = command.check(positionals, values);
	if (complaint) return { code: 2, message: `${complaint}\nUsage : declic ${command.usage}` };
	const settings = readSettings(process.env);
	if ('refusal' in settings) return { code: 2, message: settings.message };
	const database = await readyDatabase({
		env: process.env,
		dataDir: settings.dataDir,
		takeOver: false,
		say
	});
	if ('refusal' in database) {
		return { code: 1, value: { refusal: database.refusal, message: database.message } };
	}
	const world = await openWorld({
		appUrl: database.appUrl,
		dataDir: settings.dataDir,
		env: process.env
	});
	try {
		return await command.run({ ...world, ownerUrl: database.ownerUrl, say }, positionals, values);
	} finally {
		await world.close();
		await database.stop();
	}
}

const outcome = await main(process.argv.slice(2));
const asJson = process.argv.includes('--json');
if (outcome.code === 2) say(outcome.message);
else if (asJson) process.stdout.write(`${JSON.stringify(outcome.value)}\n`);
else if (outcome.code === 1) say(outcome.value.message);
else process.stdout.write(outcome.lines.map((line) => `${line}\n`).join(''));
process.exitCode = outcome.code;

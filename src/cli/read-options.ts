import { parseArgs } from 'node:util';
import type { Command } from './command.ts';

export type Read = { positionals: string[]; values: Record<string, string | boolean | undefined> };

/** The words and options of a command, or what is wrong with them in one French sentence. */
export function readOptions(
	args: string[],
	options: Command['options']
): Read | { complaint: string } {
	const known: Command['options'] = { ...options, json: { type: 'boolean' } };
	try {
		return parseArgs({ args, options: known, allowPositionals: true });
	} catch (error) {
		const { code, message } = error as Error & { code?: string };
		const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
		if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
			return { complaint: `L’option ${option} n’existe pas pour cette commande.` };
		}
		if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
		return {
			complaint:
				known[option.slice(2)]?.type === 'boolean'
					? `L’option ${option} se donne seule, sans valeur.`
					: `L’option ${option} attend une valeur, par exemple ${option}=VALEUR.`
		};
	}
}

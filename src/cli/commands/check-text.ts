import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { type LineCommand, LineRefusal } from '../line-command.ts';

/** `check-text`: says where a text holds something confidential, and never what. */
export const checkText: LineCommand = {
	usage: 'check-text',
	summary:
		'Lit sur l’entrée un objet {"text":"…"} par ligne, et dit où chacun contient un numéro ou un mot de passe.',
	options: {},
	answer: (line, number) => ({ line: number, ...findConfidential(readText(line)) })
};

function readText(line: string): string {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		// The parser's own message quotes the line.
		throw new LineRefusal('Cette ligne n’est pas un objet JSON : écrivez {"text":"…"}.');
	}
	const text = typeof value === 'object' && value && 'text' in value ? value.text : null;
	if (typeof text !== 'string') {
		throw new LineRefusal('Cette ligne n’a pas de texte : écrivez {"text":"…"}.');
	}
	return text;
}

import { type PreparedSms, prepareSms } from '#lib/platform/sms/prepare-sms.ts';
import { type LineCommand, LineRefusal } from '../line-command.ts';

/**
 * `sms-text --json`: a text a line; as it would leave, and what it costs. Whoever writes a text is shown
 * it whatever is wrong with it: a line that cannot be read has the shape of the others, and its problem.
 */
export const smsText: LineCommand = {
	usage: 'sms-text',
	summary:
		'Lit sur l’entrée un objet {"text":"…","values":{…}} par ligne, et dit le SMS qui partirait, son alphabet et son nombre de SMS.',
	options: {},
	answer(line) {
		const { text, values, problems } = readTemplate(line);
		const prepared = prepareSms(text, values);
		return { ...prepared, problems: [...problems, ...prepared.problems] };
	},
	answerRefused: (reason): PreparedSms => ({
		text: '',
		alphabet: 'gsm7',
		units: 0,
		segments: 0,
		replaced: [],
		problems: [reason]
	})
};

function readTemplate(line: string) {
	const { text, values } = readObject(line);
	if (typeof text !== 'string') throw new LineRefusal('text\u00a0: un texte est attendu.');
	const known = new Map<string, string>();
	const problems: string[] = [];
	if (values !== undefined && !isObject(values))
		problems.push('values\u00a0: un objet est attendu.');
	for (const [word, value] of Object.entries(isObject(values) ? values : {})) {
		if (typeof value === 'string' || typeof value === 'number') known.set(word, String(value));
		else problems.push(`values.${word}\u00a0: un texte ou un nombre est attendu.`);
	}
	return { text, values: known, problems };
}

function readObject(line: string): Record<string, unknown> {
	let value: unknown = null;
	try {
		value = JSON.parse(line);
	} catch {
		// The parser's own message quotes the line.
	}
	if (isObject(value)) return value;
	throw new LineRefusal(
		'Cette ligne n’est pas un objet JSON\u00a0: écrivez {"text":"…","values":{…}}.'
	);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

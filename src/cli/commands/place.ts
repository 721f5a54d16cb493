import {
	FieldRefusal,
	type Model,
	place as placeIn,
	readConversation
} from '#lib/features/learning/placement/index.ts';
import { type LineCommand, LineRefusal } from '../line-command.ts';
import { FileRefusal, readBankFile } from '../read-placement-file.ts';

/** Banks already read by this command: most lines name the same one. */
const models = new Map<string, Model>();

/** `place --json`: the state of a conversation a line; its next question and what is known. */
export const place: LineCommand = {
	usage: 'place',
	summary:
		'Lit sur l’entrée un positionnement {"bank","seed","answers"} par ligne, et dit la question suivante et le niveau.',
	options: {},
	answer(line) {
		const state = readState(line);
		try {
			const model = modelOf(state.bank);
			return placeIn(model, readConversation(state, model));
		} catch (error) {
			if (!(error instanceof FieldRefusal || error instanceof FileRefusal)) throw error;
			throw new LineRefusal(error.message);
		}
	}
};

function modelOf(path: unknown): Model {
	if (typeof path !== 'string' || path === '') {
		throw new FieldRefusal('bank : le chemin d’un fichier est attendu.');
	}
	const model = models.get(path) ?? readBankFile(path);
	models.set(path, model);
	return model;
}

function readState(line: string): Record<string, unknown> {
	let value: unknown = null;
	try {
		value = JSON.parse(line);
	} catch {
		// The parser's own message quotes the line.
	}
	if (typeof value === 'object' && value && !Array.isArray(value)) return { ...value };
	throw new LineRefusal(
		'Cette ligne n’est pas un objet JSON : écrivez {"bank":"…","seed":1,"answers":[]}.'
	);
}

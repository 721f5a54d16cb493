import { readFileSync } from 'node:fs';
import {
	buildModel,
	FieldRefusal,
	type Model,
	readBank
} from '#lib/features/learning/placement/index.ts';
import { userPath } from './command.ts';

/** A file that cannot be used, in a French sentence that names it. */
export class FileRefusal extends Error {}

/** The questions of a bank file, made ready. */
export function readBankFile(path: string): Model {
	return readJsonFile(path, (value) => buildModel(readBank(value)));
}

/** What a JSON file holds, read by its rules; what is wrong names the file and the field. */
export function readJsonFile<T>(path: string, read: (value: unknown) => T): T {
	return readTextFile(path, (text) => read(JSON.parse(text)));
}

/** What a text file holds, read by its rules. */
export function readTextFile<T>(path: string, read: (text: string) => T): T {
	let text: string;
	try {
		text = readFileSync(userPath(path), 'utf8');
	} catch {
		throw new FileRefusal(`Le fichier ${path} ne peut pas être lu.`);
	}
	try {
		return read(text);
	} catch (error) {
		if (error instanceof FieldRefusal)
			throw new FileRefusal(`Le fichier ${path} : ${error.message}`);
		if (!(error instanceof SyntaxError)) throw error;
		throw new FileRefusal(`Le fichier ${path} n’est pas du JSON.`);
	}
}

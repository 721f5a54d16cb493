import type { Grade } from '../bank.ts';
import { readList, readName, readObject, refuseField } from '../engine/fields.ts';
import type { Answer } from '../engine/model.ts';

/**
 * The rows of an answer matrix, as the export writes it: a CSV with a column an item, or JSON lines
 * `{"answers":{"item":2}}`; the answers of `place` (`[{"item","answer"}]`) are read too. What was not
 * asked, and « je ne sais pas », are empty or null: no evidence of anything.
 */
export function readAnswerMatrix(text: string): Answer[][] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const numbered = lines
		.map((line, at) => ({ line, path: `ligne ${at + 1}` }))
		.filter(({ line }) => line.trim() !== '');
	const [first] = numbered;
	if (!first) return refuseField('réponses', 'au moins une ligne est attendue');
	if (first.line.startsWith('{')) return numbered.map(readJsonRow);
	const cut = first.line.includes(';') ? ';' : ',';
	const items = first.line
		.split(cut)
		.map((name, at) => readName(name, `ligne 1, colonne ${at + 1}`));
	return numbered.slice(1).map(({ line, path }) => readCells(line.split(cut), items, path));
}

function readJsonRow({ line, path }: { line: string; path: string }): Answer[] {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		refuseField(path, 'un objet JSON {"answers":{…}} est attendu');
	}
	const { answers } = readObject(value, path);
	const pairs = Array.isArray(answers)
		? readList(answers, path).map((one) => {
				const { item, answer } = readObject(one, path);
				return [readName(item, `${path}, item`), answer] as const;
			})
		: Object.entries(readObject(answers, `${path}, answers`));
	return oncePerItem(
		pairs.flatMap(([item, answer]) => readAnswer(item, answer, path)),
		path
	);
}

function readCells(cells: string[], items: string[], path: string): Answer[] {
	if (cells.length !== items.length) refuseField(path, `${items.length} colonnes sont attendues`);
	const answers = cells.flatMap((cell, at) =>
		readAnswer(items[at]!, cell.trim() === '' ? null : Number(cell), path)
	);
	return oncePerItem(answers, path);
}

function readAnswer(item: string, answer: unknown, path: string): Answer[] {
	if (answer === null || answer === undefined) return [];
	if (answer !== 0 && answer !== 1 && answer !== 2) {
		refuseField(`${path}, ${item}`, '0, 1, 2 ou rien est attendu');
	}
	return [{ item, answer: answer as Grade }];
}

function oncePerItem(answers: Answer[], path: string): Answer[] {
	if (new Set(answers.map(({ item }) => item)).size === answers.length) return answers;
	return refuseField(path, 'une seule réponse par question est attendue');
}

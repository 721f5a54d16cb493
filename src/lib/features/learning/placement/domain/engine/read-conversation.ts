import type { Grade } from '../bank.ts';
import type { Conversation } from './choose-question.ts';
import { readList, readName, readObject, refuseField } from './fields.ts';
import type { Model } from './model.ts';

/** A conversation as a line tells it: items of the bank, each asked once, answered 0, 1 or 2. */
export function readConversation(value: unknown, { at }: Model): Conversation {
	const state = readObject(value, 'ligne');
	const asked = new Set<string>();
	const readAsked = (item: unknown, path: string) => {
		const id = readName(item, path);
		if (!at.has(id)) refuseField(path, 'cette question n’est pas dans la banque');
		if (asked.has(id)) refuseField(path, 'cette question est déjà dans la ligne');
		asked.add(id);
		return id;
	};
	const answers = readList(state.answers, 'answers').map((one, index) => {
		const path = `answers[${index}]`;
		const { item, answer } = readObject(one, path);
		return { item: readAsked(item, `${path}.item`), answer: readGrade(answer, `${path}.answer`) };
	});
	const skipped = readList(state.skipped ?? [], 'skipped').map((item, index) =>
		readAsked(item, `skipped[${index}]`)
	);
	return { seed: readSeed(state.seed), answers, skipped };
}

function readGrade(value: unknown, path: string): Grade {
	if (value !== 0 && value !== 1 && value !== 2) refuseField(path, '0, 1 ou 2 est attendu');
	return value;
}

function readSeed(value: unknown): number | string {
	const isSeed = typeof value === 'string' || Number.isSafeInteger(value);
	if (!isSeed) refuseField('seed', 'un nombre entier ou un texte est attendu');
	return value as number | string;
}

import { formIn, hiddenFields } from '../pages.ts';
import { type Deed, isDone, surprise } from './deed.ts';

/** Writes a new text in a rubric of a fiche, by its button. */
export const writeRubric: Deed = async (worker) => {
	const { browser, dice, rubrics, ledger } = worker;
	if (rubrics.length === 0) return false;
	const { page, rubric } = dice.oneOf(rubrics);
	const action = `?/ecrire#${rubric}`;
	const form = formIn((await browser.get(page)).body, action);
	if (!form) return false;
	const text = `Un texte écrit une fois, numéro ${worker.nextNumber()}.`;
	const answer = await browser.post(`${page}?/ecrire`, { ...hiddenFields(form), texte: text });
	if (!isDone(answer)) return surprise(worker, 'a rubric', answer);
	ledger.acknowledged.push({ kind: 'rubric', text });
	return true;
};

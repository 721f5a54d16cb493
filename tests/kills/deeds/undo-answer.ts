import { formIn, hiddenFields } from '../pages.ts';
import { type Deed, isNoted, surprise } from './deed.ts';

/** Takes back something she answered. */
export const undoAnswer: Deed = async (worker) => {
	const { browser, dice, ledger, requests, taken } = worker;
	const answered = requests.filter(({ answers }) => answers.length > 0);
	if (answered.length === 0) return false;
	const request = dice.oneOf(answered);
	const address = `/equipe/accueil/demandes/${request.id}`;
	const page = await browser.get(address);
	// The first one that is not yet taken back.
	const form = formIn(page.body, '?/annuler');
	if (!form) return surprise(worker, 'the way to take back an answer', page);
	const fields = hiddenFields(form);
	const path = `${address}?/annuler`;
	const answer = await browser.post(path, fields);
	if (!isNoted(answer)) return surprise(worker, 'an answer taken back', answer);
	taken.push({ path, fields });
	request.answers.shift();
	ledger.acknowledged.push({ kind: 'answer-undo', answerId: fields.reponse! });
	return true;
};

import { formIn, hiddenFields } from '../pages.ts';
import { wordFor } from '../seeded.ts';
import { type Deed, isDone, surprise } from './deed.ts';

const ADDRESS = '/equipe/accueil/demande';

/** Takes down what somebody asks at the desk: one time in two of somebody new, in the same breath. */
export const takeRequest: Deed = async (worker) => {
	const { browser, dice, ledger, requests, taken } = worker;
	const form = formIn((await browser.get(ADDRESS)).body, null);
	if (!form) return false;
	const words = `Faire sa carte grise, pour ${wordFor(worker.nextNumber())}`;
	const newcomer =
		dice.draw() < 0.5 ? `${wordFor(worker.nextNumber())}-${wordFor(worker.nextNumber())}` : null;
	const fields = {
		...hiddenFields(form),
		demande: words,
		famille: 'autre-demarche',
		voie: 'comes',
		origine: 'herself',
		...(newcomer && { prenom: wordFor(worker.nextNumber()), nom: newcomer, naissance: '1948' })
	};
	const answer = await browser.post(ADDRESS, fields);
	if (!isDone(answer)) return surprise(worker, 'a request', answer);
	taken.push({ path: ADDRESS, fields });
	// Told only that it was done already, she finds it in the list.
	const id = /\/demandes\/([0-9a-f-]{36})/.exec(answer.location)?.[1];
	if (id) requests.push({ id, answers: [] });
	ledger.acknowledged.push({ kind: 'request', words, newcomer });
	return true;
};

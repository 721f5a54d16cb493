import { choicesIn, formCarrying, hiddenFields } from '../pages.ts';
import { wordFor } from '../seeded.ts';
import { type Deed, isNoted, surprise } from './deed.ts';

/** What is answered, and what its panel asks. */
const ANSWERS = {
	guided: { degre: 'partiellement_autonome', minutes: '15' },
	'guide-shown': {},
	'pre-list': {},
	'declined-in-place': { propose: 'Un atelier pour apprendre' }
} as const;
type Kind = keyof typeof ANSWERS;

/**
 * Notes what was done of a request she took: on the pre-list, for which she says who it is, three
 * tables are written with it.
 */
export const answerRequest: Deed = async (worker) => {
	const { browser, dice, ledger, requests, taken } = worker;
	if (requests.length === 0) return false;
	const request = dice.oneOf(requests);
	const address = `/equipe/accueil/demandes/${request.id}`;
	const page = await browser.get(address);
	const kind = dice.oneOf(Object.keys(ANSWERS) as Kind[]);
	const form = formCarrying(page.body, 'sorte', kind);
	if (!form) return surprise(worker, `the way to answer ${kind}`, page);
	const words = kind === 'pre-list' ? '' : `fiche ${wordFor(worker.nextNumber())}`;
	const fields: Record<string, string> = { ...hiddenFields(form), ...ANSWERS[kind], mots: words };
	if (kind === 'pre-list') {
		const programmes = choicesIn(form, 'programme');
		if (programmes.length === 0 || request.answers.includes('')) return false;
		fields.programme = dice.oneOf(programmes).value;
		if (form.includes('name="nom"')) {
			fields.prenom = wordFor(worker.nextNumber());
			fields.nom = `${wordFor(worker.nextNumber())}-${wordFor(worker.nextNumber())}`;
			fields.naissance = '1951';
			fields.injoignable = 'on';
		}
	}
	const path = `${address}?/repondre`;
	const answer = await browser.post(path, fields);
	if (!isNoted(answer)) return surprise(worker, `an answer ${kind}`, answer);
	taken.push({ path, fields });
	request.answers.push(words);
	ledger.acknowledged.push({ kind: 'answer', requestId: request.id, answer: kind, words });
	return true;
};

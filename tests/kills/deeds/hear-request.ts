import { formIn, hiddenFields } from '../pages.ts';
import { wordFor } from '../seeded.ts';
import { type Deed, isDone, surprise } from './deed.ts';

const ADDRESS = '/equipe/accueil/demande';

/** Notes what somebody asks at the desk, somebody new each time, then what was answered. */
export const hearRequest: Deed = async (worker) => {
	const { browser, ledger } = worker;
	const form = formIn((await browser.get(ADDRESS)).body, null);
	if (!form) return false;
	const familyName = `${wordFor(worker.nextNumber())}-${wordFor(worker.nextNumber())}`;
	const words = `une attestation de droits, pour ${wordFor(worker.nextNumber())}`;
	const noted = await browser.post(ADDRESS, {
		...hiddenFields(form),
		demande: words,
		famille: 'prestations-sante',
		prenom: wordFor(worker.nextNumber()),
		nom: familyName,
		naissance: '1949'
	});
	if (!isDone(noted)) return surprise(worker, 'a request', noted);
	ledger.acknowledged.push({ kind: 'request', words, familyName });
	const id = /\/demandes\/([0-9a-f-]{36})/.exec(noted.location)?.[1];
	// Told only that it was done already, she leaves the answer to a colleague.
	if (!id) return true;
	const page = `/equipe/accueil/demandes/${id}`;
	const forms = [...(await browser.get(page)).body.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)];
	const panel = forms.map(([one]) => one).find((one) => hiddenFields(one).sorte === 'guide-shown');
	if (!panel) return false;
	const guide = `la fiche ${wordFor(worker.nextNumber())}`;
	const answer = await browser.post(`${page}?/repondre`, { ...hiddenFields(panel), mots: guide });
	// The page itself says that it is noted; sent again, she is led back to it.
	const isNoted = answer.status === 200 || answer.location.includes('deja=');
	if (!isNoted) return surprise(worker, 'an answer', answer);
	ledger.acknowledged.push({ kind: 'answer', words, guide });
	return true;
};

import { formIn, hiddenFields } from '../pages.ts';
import { wordFor } from '../seeded.ts';
import { type Deed, isDone, surprise } from './deed.ts';

/** The smallest group of the demonstration's programmes. */
const SEATS = 5;

/** Enrols somebody new in one of her groups. */
export const enrol: Deed = async (worker) => {
	const { browser, dice, groups, enrolled, ledger } = worker;
	const open = groups.filter(({ members }) => members < SEATS);
	if (open.length === 0) return false;
	const group = dice.oneOf(open);
	const address = `/equipe/ateliers/groupes/${group.id}/inscrire`;
	const form = formIn((await browser.get(address)).body, null);
	if (!form) return false;
	const [familyName, givenName] = [wordFor(worker.nextNumber()), wordFor(worker.nextNumber())];
	const answer = await browser.post(address, {
		...hiddenFields(form),
		nom: familyName,
		prenom: givenName,
		naissance: '1951',
		telephone: ''
	});
	if (!isDone(answer)) return surprise(worker, 'an enrolment', answer);
	group.members += 1;
	enrolled.push({ groupId: group.id, name: familyName });
	ledger.acknowledged.push({ kind: 'enrolment', groupId: group.id, familyName, givenName });
	return true;
};

import { choicesIn, formIn, hiddenFields } from '../pages.ts';
import { type Deed, isNoted, surprise } from './deed.ts';

/** Notes that somebody she enrolled will not come any more. */
export const leave: Deed = async (worker) => {
	const { browser, dice, enrolled, ledger } = worker;
	if (enrolled.length === 0) return false;
	const who = dice.oneOf(enrolled);
	const address = `/equipe/ateliers/groupes/${who.groupId}`;
	const form = formIn((await browser.get(address)).body, '?/depart');
	const enrolment =
		form && choicesIn(form, 'inscription').find(({ label }) => label.includes(who.name));
	if (!form || !enrolment) return false;
	const answer = await browser.post(`${address}?/depart`, {
		...hiddenFields(form),
		inscription: enrolment.value,
		jour: new Date().toISOString().slice(0, 10),
		raison: 'a repris un emploi'
	});
	if (!isNoted(answer)) return surprise(worker, 'a departure', answer);
	enrolled.splice(enrolled.indexOf(who), 1);
	ledger.acknowledged.push({ kind: 'departure', enrolmentId: enrolment.value });
	return true;
};

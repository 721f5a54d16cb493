import { formIn, hiddenFields } from '../pages.ts';
import { type Deed, isDone, surprise } from './deed.ts';

/** Marks everybody of a sheet, and closes it. */
export const fillSheet: Deed = async (worker) => {
	const { browser, dice, sheets, ledger } = worker;
	if (sheets.length === 0) return false;
	const address = dice.oneOf(sheets);
	const page = await browser.get(address);
	const form = formIn(page.body, '?/enregistrer');
	if (!form) return false;
	const marks: Record<string, string> = {};
	for (const [, enrolmentId] of form.matchAll(/name="marque-([0-9a-f-]{36})"/g)) {
		marks[enrolmentId!] = dice.oneOf(['present', 'absent', 'excused']);
	}
	if (Object.keys(marks).length === 0) return false;
	const sent = Object.entries(marks).map(([id, mark]) => [`marque-${id}`, mark]);
	const fields = { ...hiddenFields(form), ...Object.fromEntries(sent) };
	const answer = await browser.post(`${address}?/enregistrer`, fields);
	// A colleague has noted the same séance meanwhile: she is asked, and nothing is written.
	if (answer.status === 409 && answer.body.includes('Rien n’est écrasé')) return true;
	if (!isDone(answer)) return surprise(worker, 'a sheet', answer);
	ledger.acknowledged.push({ kind: 'sheet', seanceId: address.split('/').at(-1)!, marks });
	return true;
};

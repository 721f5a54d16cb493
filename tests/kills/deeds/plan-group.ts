import { choicesIn, formIn, hiddenFields } from '../pages.ts';
import { type Deed, isDone, surprise } from './deed.ts';

const ADDRESS = '/equipe/ateliers/nouveau';

/** Opens a cycle of its own with a group and its séances. */
export const planGroup: Deed = async (worker) => {
	const { browser, dice, groups, ledger } = worker;
	const form = formIn((await browser.get(ADDRESS)).body, null);
	const programmes = form ? choicesIn(form, 'programme') : [];
	if (!form || programmes.length === 0) return false;
	const cycle = `cycle ${worker.nextNumber()}`;
	const seances = dice.between(1, 12);
	const fields = {
		programme: dice.oneOf(programmes).value,
		cycle,
		groupe: 'A',
		premiere: new Date().toISOString().slice(0, 10),
		seances: String(seances),
		debut: '14:00',
		fin: '15:30',
		lieu: ''
	};
	let answer = await browser.post(ADDRESS, { ...hiddenFields(form), ...fields });
	// The centre is closed on some of these days: she reads which, and goes on.
	const shown = answer.status === 409 ? formIn(answer.body, null) : null;
	if (shown) answer = await browser.post(ADDRESS, { ...hiddenFields(shown), ...fields });
	if (!isDone(answer)) return surprise(worker, 'a group', answer);
	// Told only that it was done already, she finds it in the list of the season.
	const id = /groupes\/([0-9a-f-]{36})/.exec(answer.location)?.[1] ?? null;
	if (id) groups.push({ id, members: 0 });
	ledger.acknowledged.push({ kind: 'group', groupId: id, cycle, seances });
	return true;
};

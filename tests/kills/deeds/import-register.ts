import { formIn, hiddenFields } from '../pages.ts';
import { wordFor } from '../seeded.ts';
import { type Deed, isDone, surprise } from './deed.ts';

const ADDRESS = '/equipe/registres';
const DAYS = ['07/01', '14/01', '21/01', '28/01'];

/** Drops a register of people nobody knows, reads what was understood, and writes it. */
export const importRegister: Deed = async (worker) => {
	const { browser, ledger } = worker;
	const number = worker.nextNumber();
	const people = Array.from({ length: 6 }, () => wordFor(worker.nextNumber()));
	const year = new Date().getFullYear();
	// Without a number: a file called 2002 would be read as a register of that year.
	const fileName = `registre-${wordFor(number)}.csv`;
	const lines = [
		`Numéri’Kids - session ${wordFor(number)} - mercredi 10h-12h`,
		['Enfant', 'Année naiss.', ...DAYS].join(';'),
		// Each misses one time, never all the same: an empty box is an absence, an empty day is none.
		...people.map((name, nth) =>
			[`${name} Lou`, '2013', ...DAYS.map((_, day) => (day === nth % DAYS.length ? '' : 'x'))].join(
				';'
			)
		)
	];
	const drop = formIn((await browser.get(ADDRESS)).body, null);
	if (!drop) return false;
	const fields = new FormData();
	for (const [name, value] of Object.entries(hiddenFields(drop))) fields.set(name, value);
	fields.set('annee', String(year));
	fields.set('fichiers', new Blob([lines.join('\n')], { type: 'text/csv' }), fileName);
	const dropped = await browser.post(ADDRESS, fields);
	if (!isDone(dropped)) return surprise(worker, 'files dropped', dropped);
	const draft = dropped.location;
	const understood = await browser.get(draft);
	const confirm = formIn(understood.body, '?/ecrire');
	if (!confirm) return surprise(worker, 'a draft read', understood);
	const answer = await browser.post(`${draft}?/ecrire`, hiddenFields(confirm));
	if (!isDone(answer)) return surprise(worker, 'a register', answer);
	const led = answer.location;
	ledger.acknowledged.push({ kind: 'import', fileName, people, seances: DAYS.length, led });
	return true;
};

import { expect, test } from 'vitest';
import {
	BANK,
	bankFaults,
	EUROSTAT_ACTIVITIES,
	MICRO_TASK_PROMISE,
	MICRO_TASKS,
	microTaskOf,
	readWrittenBank
} from '../../index.ts';
import { isVeryEasy } from './bank-information.ts';
import { DOMAINS } from '../bank.ts';
import { refusedWords } from './readability-words.ts';

const { items } = BANK;

test('the bank of the network reads well and has no fault', () => {
	expect(readWrittenBank(BANK)).toEqual({ bank: BANK });
	expect(bankFaults(BANK)).toEqual([]);
});

test('a hundred questions and more, as many in each domain', () => {
	expect(items.length).toBeGreaterThanOrEqual(100);
	const counts = DOMAINS.map((domain) => items.filter((item) => item.domain === domain).length);
	expect(new Set(counts).size).toBe(1);
});

test('more than a third are very easy, in each domain too', () => {
	for (const domain of DOMAINS) {
		const asked = items.filter((item) => item.domain === domain);
		const easy = asked.filter((item) => isVeryEasy(item, BANK));
		expect(easy.length / asked.length).toBeGreaterThanOrEqual(0.35);
	}
});

test('every small thing to try belongs to a question, and each half has two a domain', () => {
	expect(MICRO_TASKS.length).toBeGreaterThanOrEqual(12);
	expect(MICRO_TASK_PROMISE).toMatch(/^Rien n’est chronométré, compté ni gardé/);
	expect(items.flatMap((item) => microTaskOf(item)?.id ?? []).toSorted()).toEqual(
		MICRO_TASKS.map(({ id }) => id).toSorted()
	);
	for (const domain of DOMAINS) {
		for (const half of ['A', 'B']) {
			const tried = items.filter(
				(item) => item.microTask && item.domain === domain && item.half === half
			);
			expect(tried.length).toBeGreaterThanOrEqual(2);
		}
	}
});

test('what is said beside a thing to try is plain, asks nobody’s gender, and thanks', () => {
	const said = MICRO_TASKS.flatMap(({ says, otherWay, thanks }) => [says, otherWay, thanks]);
	const aCat = new Set(['chat']);
	expect(said.flatMap((text) => refusedWords(text, aCat))).toEqual([]);
	expect(said.filter((text) => /la personne|s’active|\(e\)|·e/iu.test(text))).toEqual([]);
	expect(MICRO_TASKS.filter(({ thanks }) => !thanks.endsWith('Merci\u00a0!'))).toEqual([]);
});

test('every activity of Eurostat is asked about by a question', () => {
	const asked = new Set(items.map(({ eurostat }) => eurostat));
	expect(EUROSTAT_ACTIVITIES.filter(({ id }) => !asked.has(id))).toEqual([]);
});

test('nobody is said to have read a question before somebody has', () => {
	expect(items.filter(({ reader }) => reader.readOn !== null)).toEqual([]);
	expect(BANK.warning).toBe('indicatif, à confirmer par l’animateur');
});

test('a doing asked twice, a drawing that is not there, a difficulty of one’s own are seen', () => {
	const [first, second, ...others] = items;
	const spoiled = [
		{ ...first!, pictogram: 'nulle-part', b: [-1, 0] as [number, number] },
		{ ...second!, action: first!.action, eurostat: 'buy', microTask: 'voler' },
		...others
	];
	expect(bankFaults({ ...BANK, items: spoiled })).toEqual([
		`action « ${first!.action} » sert deux fois`,
		`${first!.id}\u00a0: aucun dessin ne s’appelle « nulle-part »`,
		`${second!.id}\u00a0: aucun essai ne s’appelle « voler »`,
		`${second!.id}\u00a0: « buy » n’est pas une activité de ce domaine`,
		`${first!.id}\u00a0: la règle donne -2.9 et -1.9, le fichier dit -1 et 0`
	]);
});

test('a bank with a cut upside down or a question without words is refused, place by place', () => {
	const refused = readWrittenBank({
		...BANK,
		cuts: [1, -1],
		items: [{ ...items[0]!, wording: '' }, ...items.slice(1)]
	});
	expect('faults' in refused && refused.faults.map((fault) => fault.split('\u00a0: ')[0])).toEqual([
		'cuts',
		'items.0.wording'
	]);
	expect(readWrittenBank(null)).toMatchObject({ faults: [expect.stringMatching(/^banque\s: /)] });
});

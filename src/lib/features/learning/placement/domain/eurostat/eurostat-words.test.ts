import { describe, expect, test } from 'vitest';
import { BANK } from '../bank/bank-file.ts';
import { EUROSTAT_STATUS } from '../bank/eurostat-activities.ts';
import { knownActivities } from './eurostat-known.ts';
import { tellEurostat } from './eurostat-words.ts';

const half = BANK.items.filter((item) => item.half === 'A');
const all = (answer: 0 | 1 | 2 | null) => half.map(({ id }) => ({ item: id, answer }));
const mail = half.find(({ eurostat }) => eurostat === 'emails')!;

describe('what answers say of an activity', () => {
	const two = [
		{ id: 'write', eurostat: 'emails' },
		{ id: 'read', eurostat: 'emails' },
		{ id: 'mouse', eurostat: null }
	];
	const known = (...answers: [string, 0 | 1 | 2 | null][]) =>
		knownActivities(
			answers.map(([item, answer]) => ({ item, answer })),
			two
		).get('emails');

	test('done alone once is done; « pas encore » everywhere is not', () => {
		expect(known(['write', 2])).toBe(true);
		expect(known(['write', 0], ['read', 2])).toBe(true);
		expect(known(['write', 0], ['read', 0])).toBe(false);
	});

	test('with help, not known or half asked denies nothing', () => {
		expect(known(['write', 0], ['read', 1])).toBeUndefined();
		expect(known(['write', 0], ['read', null])).toBeUndefined();
		expect(known(['write', 0])).toBeUndefined();
	});
});

describe('the two public measures', () => {
	test('one answer tells a range: what was not asked is not denied', () => {
		const told = tellEurostat([{ item: mail.id, answer: 2 }], 'A')!;
		expect(told.overall).toBe('de « compétences faibles » à « plus que les compétences de base »');
		expect(told.insee).toBe('une compétence au moins\u00a0: pas d’illectronisme');
		expect(told.known).toMatch(/^1 activité connue sur /);
		expect(told.rows.find(({ domain }) => domain === 'communication')).toMatchObject({
			eurostat: 'de « de base » à « plus que de base »',
			insee: 'de « 1 » à « 2 »'
		});
	});

	test('« pas encore » alone does not make somebody « illectronique »', () => {
		const told = tellEurostat([{ item: mail.id, answer: 0 }], 'A')!;
		for (const words of [told.insee, told.overall, ...told.rows.map(({ eurostat }) => eurostat)]) {
			expect(words).toBe('on ne peut pas le dire');
		}
	});

	test('all that can be done, done alone, is one level', () => {
		const told = tellEurostat(all(2), 'A')!;
		expect(told.overall).toBe('plus que les compétences de base');
		expect(new Set(told.rows.map(({ insee }) => insee))).toEqual(new Set(['2']));
	});

	test('says that it is only an indication, and keeps our own notes to ourselves', () => {
		const { status } = tellEurostat(all(0), 'A')!;
		expect(status).toContain('reste à confirmer');
		expect(status).not.toContain(EUROSTAT_STATUS.note);
		expect(EUROSTAT_STATUS.note).toContain('à vérifier');
	});

	test('says nothing without answers', () => {
		expect(tellEurostat([], 'A')).toBeNull();
		expect(tellEurostat(all(null), 'A')).toBeNull();
	});
});

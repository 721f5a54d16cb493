import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DOORS, type Door } from './doors.ts';
import { answerWayIn, sayForm } from './say-form.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { SAY_WORDS } from './say-words.ts';

const TODAY = '2026-11-24';
const GOOD = { mots: 'Un banc devant la pharmacie.' };
const OF_DOOR: Partial<Record<Door, object>> = {
	problem: { sujet: 'lighting' },
	news: { fin: TODAY },
	service: { fin: '2027-01-23' }
};
const { errors } = SAY_WORDS.fr.form;

function refused(door: Door, change: Record<string, string> = {}) {
	const form = sayForm({ door, today: TODAY, words: SAY_WORDS.fr });
	const typed = { ...GOOD, ...OF_DOOR[door], ...change };
	const read = v.safeParse(form, typed, { abortPipeEarly: true });
	return read.success ? [] : read.issues.map(({ path, message }) => [path?.[0]?.key, message]);
}

describe('a few words are enough, by each door', () => {
	test.each(DOORS)('%s', (door) => {
		expect(refused(door)).toEqual([]);
		expect(refused(door, { mots: '  ' })).toEqual([['mots', errors.words]]);
		expect(refused(door, { mots: 'a'.repeat(600) })).toEqual([]);
		expect(refused(door, { mots: 'a'.repeat(601) })).toEqual([['mots', errors.long]]);
	});
});

test('a problem says what it is about; elsewhere nothing is asked, and what is sent is left', () => {
	expect(refused('problem', { sujet: '' })).toEqual([['sujet', errors.subject]]);
	expect(refused('problem', { sujet: 'constructor' })).toEqual([['sujet', errors.subject]]);
	const form = sayForm({ door: 'idea', today: TODAY, words: SAY_WORDS.fr });
	const read = v.parse(form, { ...GOOD, sujet: 'lighting', fin: '2026-12-01' });
	expect(read).toMatchObject({ sujet: null, fin: null });
});

test.each([
	['', false],
	['2026-11-23', false],
	[TODAY, true],
	['2027-01-23', true],
	['2027-01-24', false],
	['demain', false]
])('news that end « %s »: %s', (fin, isTaken) => {
	expect(refused('news', { fin })).toEqual(isTaken ? [] : [['fin', errors.ends]]);
});

test('under fifteen, one comes with an adult; nobody is asked how old she is', () => {
	expect(refused('idea', { enfant: 'oui' })).toEqual([['adulte', errors.adult]]);
	expect(refused('idea', { enfant: 'oui', adulte: 'oui' })).toEqual([]);
	expect(refused('idea', { adulte: 'oui' })).toEqual([]);
});

test.each([
	['', null],
	['06 39 98 71 72', { phone: '+33639987172' }],
	['03.21.80.27.82', { phone: '+33321802782' }],
	['janine@exemple.fr', { mail: 'janine@exemple.fr' }],
	['janine@', undefined],
	['06 39', undefined],
	['chez ma fille', undefined]
])('an answer to « %s »', (typed, way) => {
	expect(answerWayIn(typed)).toEqual(way);
	const told = refused('tip', { reponse: typed });
	expect(told).toEqual(way === undefined ? [['reponse', errors.answer]] : []);
});

test('every text says the same things', () => {
	const shape = (words: object): object =>
		Object.entries(words)
			.filter(([name]) => name !== 'path')
			.map(([name, said]) => [
				name,
				typeof said === 'object' && !Array.isArray(said) ? shape(said) : typeof said
			])
			.sort();
	for (const text of PUBLIC_TEXTS) {
		expect(shape(SAY_WORDS[text])).toEqual(shape(SAY_WORDS.fr));
		const called = SAY_WORDS[text].emergency.numbers.map(({ number }) => number);
		expect(called).toEqual(['112', '17', '18', '15', '114', '119', '3919']);
	}
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writtenWords } from '#lib/shared/french-words/written-words.ts';
import {
	freshness,
	isKind,
	kindLabel,
	metresBetween,
	missingFor,
	needLabel,
	NEEDS,
	type NewPlace
} from '../../index.ts';
import { LISTS, type ListName, valuesOf } from './lists.ts';
import { changedColumns, columnsOf, FACT_COLUMNS, factsOf, wholeFacts } from './place.ts';
import { wordsOfPlace } from './place-words.ts';
import { readFacts } from './read-facts.ts';
import { LOCATION_FACTS } from './refuge.ts';
import { monthsOfKind } from './verify-age.ts';

const folded = (word: string) => writtenWords(word)[0]!;
const whole = (place: Partial<NewPlace> = {}) =>
	wholeFacts(
		{ name: 'Épicerie du Port', kind: 'ES', ...place },
		{ updatedOn: '2026-11-24', verifyMonths: 3 }
	);

describe('facts and their columns', () => {
	test('are one thing under two names, there and back', () => {
		const facts = whole({ streetMore: 'Bâtiment B', waysOfHelp: ['En autonomie'] });
		const row = columnsOf(facts);
		expect(row).toMatchObject({ street_more: 'Bâtiment B', ways_of_help: ['En autonomie'] });
		expect(factsOf({ ...row, is_public: true } as typeof row)).toEqual(facts);
		expect(Object.keys(row).sort()).toEqual(FACT_COLUMNS.toSorted());
	});

	test('what leads to a door has the same name here and in the database', () => {
		const sql = readFileSync('migrations/0104-places.sql', 'utf8');
		const named = /function location_columns[\s\S]*?array\[([\s\S]*?)\]/.exec(sql)![1]!;
		const columns = [...named.matchAll(/'(\w+)'/g)].map(([, column]) => column);
		const ours = Object.keys(
			columnsOf(Object.fromEntries(LOCATION_FACTS.map((key) => [key, null])))
		);
		expect(ours.sort()).toEqual(columns.sort());
	});

	test('only what differs is kept of a change', () => {
		expect(changedColumns(whole({ bring: 'Un sac' }), whole({ bring: 'Un cabas' }))).toEqual({
			changed: ['bring'],
			before: { bring: 'Un sac' },
			after: { bring: 'Un cabas' }
		});
	});
});

test('what is typed is cut, read and rounded to the metre', () => {
	const read = readFacts(
		whole({
			...{
				name: '  Épicerie \u00a0du Port ',
				phone: '01.99.00.12.34',
				aliases: [' la banque ', '']
			},
			...{ latitude: 50.708_123_4, longitude: 1.573_400_9, websites: ['exemple.fr/port'] },
			...{ street: '', accessSheet: 'https://acceslibre.exemple.fr/x' }
		})
	);
	expect(read).toMatchObject({
		...{ name: 'Épicerie du Port', phone: '+33199001234', aliases: ['la banque'], street: null },
		...{ latitude: 50.70812, longitude: 1.5734, websites: ['https://exemple.fr/port'] },
		...{ accessSheet: 'https://acceslibre.exemple.fr/x', bookingUrl: null }
	});
});

describe('a language that is none', () => {
	const refused = (code: string) => {
		const read = readFacts(whole({ languages: ['fr', code, 'ar'] }));
		return 'refusal' in read && read;
	};
	test('is refused, and told what to do', () => {
		for (const code of ['fr-abc', 'fr-x', 'arabe', '__proto__']) {
			expect(refused(code)).toEqual({
				refusal: 'languages',
				message: `«\u202f${code}\u202f» n’est le code d’aucune langue. Cochez dans la liste.`
			});
		}
	});
	test('is not repeated where nobody would read it', () => {
		for (const code of ['', ' ', 'a'.repeat(10_000)]) {
			expect(refused(code)).toMatchObject({
				message: 'Ce qui est coché n’est le code d’aucune langue. Cochez dans la liste.'
			});
		}
	});
	test('that a place had already stays, beside those that are', () => {
		const was = whole({ languages: ['fr-abc'] });
		expect(readFacts(was, was)).toMatchObject({ languages: ['fr-abc'] });
		expect(readFacts(whole({ languages: ['fr-abc', 'ar'] }), was)).toMatchObject({
			languages: ['fr-abc', 'ar']
		});
		expect(readFacts(whole({ languages: ['fr-abc', 'fr-abd'] }), was)).toMatchObject({
			refusal: 'languages',
			message: expect.stringContaining('fr-abd')
		});
	});
});

describe('the lists of the national standard', () => {
	test.each(Object.keys(LISTS) as ListName[])(
		'%s: no value twice, nor that another replaced',
		(list) => {
			const values = valuesOf(list);
			expect(new Set(values).size).toBe(values.length);
			const old = LISTS[list].values.flatMap((value) => value.old as string[]);
			expect(old.filter((one) => values.includes(one))).toEqual([]);
		}
	);
	test('hold as many values as the standard says', () => {
		const counts = Object.fromEntries(
			(Object.keys(LISTS) as ListName[]).map((list) => [list, valuesOf(list).length])
		);
		expect(counts).toEqual({
			...{ services: 9, welcome: 5, cares: 7, priceKind: 3, programmes: 11, labels: 10 },
			...{ waysIn: 6, waysOfHelp: 4, roaming: 2 }
		});
	});
});

describe('needs', () => {
	test('are answered by kinds and services that exist', () => {
		for (const need of NEEDS) {
			expect(need.kinds.every(isKind), need.code).toBe(true);
			expect(
				need.services.every((one) => valuesOf('services').includes(one)),
				need.code
			).toBe(true);
		}
		expect(new Set(NEEDS.map(({ code }) => code)).size).toBe(NEEDS.length);
		expect(needLabel('cantine')).toBe('Payer ma cantine');
		expect(needLabel('minitel')).toBe('minitel');
	});

	test('that cannot wait say a free number first', () => {
		const calls = NEEDS.flatMap(({ code, call }) => (call ? [`${code} ${call.number}`] : []));
		expect(calls).toEqual(
			expect.arrayContaining(['manger 115', 'violences 3919', 'enfant-en-danger 119'])
		);
	});
});

test('a place is found by its name first, then by how people say it, then by what it does', () => {
	const words = wordsOfPlace(
		whole({
			...{ aliases: ['la banque alimentaire'], needs: ['manger'], insee: '62667' },
			...{ street: '12 rue des Mareyeurs', summary: 'Des courses à petit prix au port.' }
		})
	);
	expect([
		words.get(folded('port')),
		words.get(folded('banque')),
		words.get('need:manger')
	]).toEqual([3, 2, 2]);
	expect([
		words.get(folded('courses')),
		words.get('town:62667'),
		words.get(folded('mareyeurs'))
	]).toEqual([1, 1, undefined]);
});

describe('whether a card still holds', () => {
	const card = { verifiedOn: '2026-08-24', verifiedBy: 'owner', verifyMonths: 3 } as const;
	test('is said with who said it, and not past its time', () => {
		expect(freshness(card, '2026-11-24')).toEqual({
			words: 'vérifié il y a 3 mois par le lieu lui-même',
			isOld: false
		});
		expect(freshness(card, '2026-11-25').isOld).toBe(true);
		expect(freshness(card, '2026-11-25').words).toContain('appelez avant de venir');
		expect(
			freshness({ ...card, verifiedBy: 'import', source: 'Hinaura' }, '2026-08-24').words
		).toBe('vérifié aujourd’hui d’après Hinaura');
		expect(freshness({ ...card, verifiedOn: null, verifiedBy: null }, '2026-08-24').isOld).toBe(
			true
		);
	});
	test('for as long as places of its kind do not change', () => {
		expect(['ES', 'MUNI', 'CHU', 'CS'].map(monthsOfKind)).toEqual([3, 12, 1, 6]);
	});
});

test('what a format cannot do without is named by its column; a refuge lacks everything', () => {
	const place = whole({ town: 'Le Portel', summary: 'Des courses.' });
	expect(missingFor('standard', place)).toEqual(['pivot', 'code_postal', 'adresse']);
	expect(missingFor('data-inclusion', place)).toEqual([]);
	expect(missingFor('data-inclusion', { ...place, summary: null, name: 'X' })).toEqual([
		'nom',
		'description'
	]);
	expect(missingFor('data-inclusion', { ...place, isRefuge: true })).toContain('nom');
});

test('metres are told as the crow flies', () => {
	const port = { latitude: 50.7081, longitude: 1.5734 };
	expect(metresBetween(port, port)).toBe(0);
	const boulogne = { latitude: 50.7264, longitude: 1.6147 };
	expect(metresBetween(port, boulogne)).toBeGreaterThan(3500);
	expect(metresBetween(port, boulogne)).toBeLessThan(3550);
	expect(metresBetween(boulogne, port)).toBe(metresBetween(port, boulogne));
	expect(kindLabel('inconnu')).toBe('inconnu');
});

import { describe, expect, test } from 'vitest';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { isPageText } from './centre-page.ts';
import { hourField, readFacts, readPageText, readSpecialDay } from './page-form.ts';

function sent(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

describe('hours and address', () => {
	test('two times make a span, none makes none', () => {
		const { read, errors } = readFacts(
			sent({
				[hourField(0, 'de', 0)]: '09:00',
				[hourField(0, 'a', 0)]: '12:00',
				...{
					rue: ' 12 rue de la Plage ',
					'code-postal': '62 230',
					ville: 'Outreau',
					gratuit: 'oui'
				}
			})
		);
		expect(errors).toEqual({});
		expect(read.openings).toEqual([[{ from: '09:00', until: '12:00' }], [], [], [], [], [], []]);
		expect(read).toMatchObject({ street: '12 rue de la Plage', postcode: '62230', isFree: true });
	});

	test.each([
		['half a span', { de: '09:00', a: '' }, 'ouvert-1-a', 'les deux heures'],
		['an end before its beginning', { de: '12:00', a: '09:00' }, 'ouvert-1-a', 'après le début'],
		['a time that is none', { de: '25:00', a: '26:00' }, 'ouvert-1-de', 'les deux heures']
	])('%s is told beside its field', (_what, { de, a }, field, why) => {
		const { errors } = readFacts(sent({ 'ouvert-1-de': de, 'ouvert-1-a': a }));
		expect(errors[field]).toContain(why);
	});

	test('the second span begins once the first has ended', () => {
		const { errors } = readFacts(
			sent({
				...{ 'ouvert-1-de': '09:00', 'ouvert-1-a': '12:00' },
				...{ 'ouvert-1-de-2': '11:00', 'ouvert-1-a-2': '13:00' }
			})
		);
		expect(errors['ouvert-1-de-2']).toContain('après la fin du premier');
	});

	test.each([
		['50.7036, 1.5967', { latitude: 50.7036, longitude: 1.5967 }],
		['-21.1, 55.5', { latitude: -21.1, longitude: 55.5 }],
		['', null]
	])('a place on the map: « %s »', (position, read) => {
		expect(readFacts(sent({ position }))).toMatchObject({ read: { position: read }, errors: {} });
	});

	test.each(['Outreau', '91, 0', '50.7036'])('« %s » is no place', (position) => {
		expect(readFacts(sent({ position })).errors).toHaveProperty('position');
	});

	test('a postcode has five figures', () => {
		expect(readFacts(sent({ 'code-postal': '6223' })).errors).toHaveProperty('code-postal');
	});
});

describe('a day that is not as the others', () => {
	test('one day, closed', () => {
		expect(readSpecialDay(sent({ du: '2026-12-24' }))).toEqual({
			read: { firstDay: '2026-12-24', lastDay: '2026-12-24', spans: [], why: '' },
			errors: {}
		});
	});

	test.each([
		[{ du: '' }, 'du'],
		[{ du: '2026-12-24', au: '2026-12-23' }, 'au'],
		[{ du: '2026-12-24', 'heures-de': '09:00' }, 'heures-a'],
		[{ du: '2026-12-24', pourquoi: 'x'.repeat(121) }, 'pourquoi']
	])('%j is refused beside %s', (fields, field) => {
		expect(readSpecialDay(sent(fields as Record<string, string>)).errors).toHaveProperty(field);
	});
});

describe('a text', () => {
	test('is one of the four, and nothing that every object has', () => {
		expect(PUBLIC_TEXTS.every(isPageText)).toBe(true);
		expect(['xyz', 'toString', '__proto__', ''].filter(isPageText)).toEqual([]);
	});

	test('one thing a line, blank lines left out', () => {
		expect(readPageText(sent({ 'nous-faisons': 'Un\r\n\n Deux ' }), false).read.does).toEqual([
			'Un',
			'Deux'
		]);
	});

	test.each([
		[{ resume: 'x'.repeat(401) }, 'resume'],
		[{ acces: 'x'.repeat(601) }, 'acces'],
		[{ 'nous-faisons': Array(13).fill('x').join('\n') }, 'nous-faisons'],
		[{ 'nous-ne-faisons-pas': 'x'.repeat(201) }, 'nous-ne-faisons-pas']
	])('too long is refused beside its field', (fields, field) => {
		expect(readPageText(sent(fields as Record<string, string>), false).errors).toHaveProperty(
			field
		);
	});

	test('the French one is never left blank, and the others may be', () => {
		expect(Object.keys(readPageText(sent({}), true).errors)).toEqual([
			...['resume', 'nous-faisons', 'nous-ne-faisons-pas']
		]);
		expect(readPageText(sent({}), false).errors).toEqual({});
	});
});

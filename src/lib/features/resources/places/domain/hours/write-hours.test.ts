import { describe, expect, test } from 'vitest';
import { readException, readWeek } from './week-form.ts';
import { exceptionInWords, hoursInWords, hoursTold, weekInWords } from './said-week.ts';
import { weekOf } from './week.ts';
import { withException, withoutException, withWeek } from './write-hours.ts';

const TODAY = '2026-11-24';
const formOf = (typed: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(typed)) form.set(name, value);
	return form;
};
const MONDAY = { 'ouvert-1-de': '09:00', 'ouvert-1-a': '12:00' };
const NOTHING = { hours: null, hoursSaid: null };
const typed = (fields: Record<string, string>) => readWeek(formOf(fields)).read;

describe('the week as it is typed', () => {
	test('two spans a day, midnight, closed holidays', () => {
		const { read, errors } = readWeek(
			formOf({
				...MONDAY,
				...{
					'ouvert-1-de-2': '18:00',
					'ouvert-1-a-2': '00:00',
					feries: 'ferme',
					mots: ' le matin '
				}
			})
		);
		expect(errors).toEqual({});
		expect(withWeek(NOTHING, read, TODAY)).toEqual({
			hours: 'Mo 09:00-12:00,18:00-24:00; PH off',
			hoursSaid: 'le matin'
		});
	});

	test('holidays that are open at their hours, or of which nobody knows', () => {
		const open = { ...MONDAY, feries: 'ouvert', 'feries-de': '10:00', 'feries-a': '11:00' };
		expect(withWeek(NOTHING, typed(open), TODAY)).toMatchObject({
			hours: 'Mo 09:00-12:00; PH 10:00-11:00'
		});
		expect(withWeek(NOTHING, typed({ ...open, feries: '' }), TODAY)).toMatchObject({
			hours: 'Mo 09:00-12:00'
		});
	});

	test.each([
		['half a span', { 'ouvert-2-de': '09:00' }, 'ouvert-2-a', /deux heures/],
		[
			'an end before its beginning',
			{ 'ouvert-2-de': '14:00', 'ouvert-2-a': '09:00' },
			'ouvert-2-a',
			/après/
		],
		[
			'a second span within the first',
			{ ...MONDAY, 'ouvert-1-de-2': '11:00', 'ouvert-1-a-2': '13:00' },
			'ouvert-1-de-2',
			/après la fin/
		],
		['open holidays without hours', { ...MONDAY, feries: 'ouvert' }, 'feries-de', /au moins un/],
		['words too long', { mots: 'a'.repeat(301) }, 'mots', /300/]
	])('%s is told beside its field', (_story, fields, name, said) => {
		expect(readWeek(formOf(fields)).errors).toEqual({ [name]: expect.stringMatching(said) });
	});

	test.each([
		['no day', {}, 'du'],
		['a day that does not exist', { du: '2026-02-30' }, 'du'],
		['an end before its beginning', { du: '2026-12-24', au: '2026-12-23' }, 'au']
	])('of days that are not as the others, %s is told', (_story, fields, name) => {
		expect(readException(formOf(fields as Record<string, string>)).errors).toHaveProperty(name);
	});
});

describe('what was known is never lost', () => {
	const THEIRS = { hours: 'Mo-Fr 09:00-12:00 "sur rendez-vous"', hoursSaid: null };

	test('hours that a week does not show stay when no week is typed, and are replaced when it is said', () => {
		expect(withWeek(THEIRS, typed({ mots: 'appelez' }), TODAY)).toEqual({
			...THEIRS,
			hoursSaid: 'appelez'
		});
		expect(withWeek(THEIRS, typed(MONDAY), TODAY)).toMatchObject({ refusal: 'not-a-week' });
		expect(withWeek(THEIRS, typed({ ...MONDAY, remplacer: 'oui' }), TODAY)).toMatchObject({
			hours: 'Mo 09:00-12:00'
		});
		expect(withWeek(THEIRS, typed({ remplacer: 'oui' }), TODAY)).toMatchObject({
			refusal: 'no-day'
		});
		expect(
			withException(THEIRS, { firstDay: TODAY, lastDay: TODAY, spans: [] }, TODAY)
		).toMatchObject({
			refusal: 'not-a-week'
		});
	});

	test('a week that is typed anew keeps the days to come that are not as the others', () => {
		const was = {
			hours: 'Mo 08:00-09:00; 2026 Nov 23 off; 2026 Dec 24 off',
			hoursSaid: null
		};
		expect(withWeek(was, typed(MONDAY), TODAY)).toMatchObject({
			hours: 'Mo 09:00-12:00; 2026 Dec 24 off'
		});
		expect(withWeek(was, typed({}), TODAY)).toMatchObject({ refusal: 'no-day' });
	});

	test('left blank, the week is not known any more; the words stand for it', () => {
		expect(
			withWeek({ hours: 'Mo 09:00-12:00', hoursSaid: null }, typed({ mots: 'le lundi' }), TODAY)
		).toEqual({
			hours: null,
			hoursSaid: 'le lundi'
		});
	});
});

test('a day comes beside the week and leaves it; the thirteenth is refused', () => {
	const eve = {
		firstDay: '2026-12-24',
		lastDay: '2026-12-24',
		spans: [{ from: '09:00', until: '11:00' }]
	};
	let was = { hours: 'Mo 09:00-12:00' as string | null, hoursSaid: null as string | null };
	for (let day = 1; day <= 12; day += 1) {
		const dated = `2026-12-${String(day).padStart(2, '0')}`;
		was = withException(was, { firstDay: dated, lastDay: dated, spans: [] }, TODAY) as typeof was;
	}
	expect(withException(was, eve, TODAY)).toMatchObject({ refusal: 'too-many' });
	expect(was.hours!.length).toBeLessThan(1000);
	const less = withoutException(was, {
		firstDay: '2026-12-01',
		lastDay: '2026-12-01'
	}) as typeof was;
	const more = withException(less, eve, TODAY) as typeof was;
	expect(weekOf(more.hours!)!.exceptions.at(-1)).toEqual(eve);
	expect(weekOf(more.hours!)!.exceptions).toHaveLength(12);
});

test('hours are told in French: days alike together, holidays, dates; what is no week, as it is written', () => {
	const week = weekOf(
		'Mo-Tu 09:00-12:00,14:00-17:30; We 18:00-24:00; PH off; 2026 Dec 24 09:00-12:00'
	)!;
	expect(weekInWords(week)).toEqual([
		'Lundi et mardi\u00a0: de 9\u00a0h à 12\u00a0h et de 14\u00a0h à 17\u00a0h\u00a030',
		'Mercredi\u00a0: de 18\u00a0h à minuit',
		'Du jeudi au dimanche\u00a0: fermé',
		'Jours fériés\u00a0: fermé',
		'Le 24 décembre 2026\u00a0: de 9\u00a0h à 12\u00a0h'
	]);
	expect(exceptionInWords({ firstDay: '2026-12-24', lastDay: '2027-01-02', spans: [] })).toBe(
		'Du 24 décembre 2026 au 2 janvier 2027\u00a0: fermé'
	);
	expect(hoursInWords('Mo[1] 09:00-12:00')).toBe('Mo[1] 09:00-12:00');
});

test('a week goes before words; where there is neither, nobody knows', () => {
	expect(hoursTold({ hours: 'Mo 09:00-10:00', hoursSaid: 'le matin' })).toMatch(/^Lundi/);
	expect(hoursTold({ hours: null, hoursSaid: 'le matin' })).toBe('le matin');
	expect(hoursTold({ hours: null, hoursSaid: null })).toBeNull();
});

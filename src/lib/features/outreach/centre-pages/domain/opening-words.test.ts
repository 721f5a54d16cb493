import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from './centre-page.ts';
import { A_PAGE } from './centre-page.fixture.ts';
import { dayIn, openOn, specialDayIn, spansIn, weekIn } from './opening-words.ts';
import { PUBLIC_WORDS } from './public-words.ts';
import { showPage, shutDays } from './shown-page.ts';

const TUESDAY = '2026-11-24';
const CLOSED = { firstDay: '2026-12-24', lastDay: '2027-01-01', spans: [], why: 'fin d’année' };

describe('a week, as a resident reads it', () => {
	test('days alike are told together, two by « et », more by « du » and « au »', () => {
		expect(weekIn('fr', A_PAGE.openings)).toEqual([
			'Du lundi au jeudi\u00a0: de 9\u00a0h à 12\u00a0h et de 14\u00a0h à 17\u00a0h\u00a030',
			'Vendredi\u00a0: de 9\u00a0h à 12\u00a0h',
			'Samedi et dimanche\u00a0: fermé'
		]);
	});

	test('in English, and in Arabic with the digits of the letters one receives', () => {
		expect(weekIn('en', A_PAGE.openings)).toEqual([
			'Monday to Thursday: from 9:00 to 12:00 and from 14:00 to 17:30',
			'Friday: from 9:00 to 12:00',
			'Saturday and Sunday: closed'
		]);
		const arabic = weekIn('ar', A_PAGE.openings);
		expect(arabic[0]).toBe('الاثنين إلى الخميس: من 9:00 إلى 12:00 ومن 14:00 إلى 17:30');
		expect(arabic[2]).toBe('السبت والأحد: مغلق');
	});

	test('whatever the hours, each day is told once', () => {
		const span = fc.constantFrom<Span[][]>([], [{ from: '08:00', until: '12:00' }]);
		fc.assert(
			fc.property(fc.array(span, { minLength: 7, maxLength: 7 }), (openings) => {
				const lines = weekIn('fr', openings);
				const alike = openings.filter(
					(day, nth) => nth === 0 || day.length !== openings[nth - 1]!.length
				);
				expect(lines).toHaveLength(alike.length);
			})
		);
	});
});

describe('days that are not as the others', () => {
	test('a span of days, and one day; why is told in French alone', () => {
		expect(specialDayIn('fr', CLOSED)).toBe(
			'Du jeudi 24 décembre au vendredi 1er janvier\u00a0: fermé (fin d’année)'
		);
		expect(specialDayIn('en', CLOSED)).toBe(
			'From Thursday 24 December to Friday 1 January: closed'
		);
		expect(
			specialDayIn('fr', {
				...CLOSED,
				lastDay: CLOSED.firstDay,
				spans: A_PAGE.openings[4]!,
				why: ''
			})
		).toBe('Le jeudi 24 décembre\u00a0: de 9\u00a0h à 12\u00a0h');
	});

	test('the last thing said of a day holds', () => {
		const later = { firstDay: TUESDAY, lastDay: TUESDAY, spans: A_PAGE.openings[4]!, why: '' };
		const first = { ...later, spans: [] };
		expect(openOn(TUESDAY, { ...A_PAGE, specialDays: [first, later] })).toEqual(later.spans);
		expect(openOn(TUESDAY, A_PAGE)).toEqual(A_PAGE.openings[1]);
	});
});

test('a centre is shut on the holidays of its commune, and on the days that its team chose', () => {
	const closures = [{ firstDay: '2026-12-28', lastDay: '2026-12-31' }];
	expect(shutDays('2026-12-20', { commune: '62643', closures })).toEqual([
		{ firstDay: '2026-12-25', lastDay: '2026-12-25', holiday: 'Noël' },
		{ ...closures[0], holiday: null },
		{ firstDay: '2027-01-01', lastDay: '2027-01-01', holiday: 'jour de l’An' }
	]);
	expect(shutDays('2026-12-10', { commune: '97411', closures: [] })[0]!.firstDay).toBe(
		'2026-12-20'
	);
});

describe('the page of a day', () => {
	const shown = (over: Partial<Parameters<typeof showPage>[1]> = {}, page = A_PAGE) =>
		showPage(page, {
			...{ name: 'fr', language: 'fr', today: TUESDAY, shut: [] },
			...{ holidayIn: (name: string) => `jour férié, ${name}`, ...over }
		});

	test('says when to come today', () => {
		expect(shown().today).toBe(
			`${dayIn('fr', TUESDAY)}\u00a0: ${spansIn('fr', A_PAGE.openings[1]!)}`
		);
	});

	test('closes on a holiday and on the days the team chose, without their words', () => {
		const shut = [
			{ firstDay: TUESDAY, lastDay: TUESDAY, holiday: 'Fête' },
			{ firstDay: '2026-12-01', lastDay: '2026-12-02', holiday: null }
		];
		expect(shown({ shut })).toMatchObject({
			today: 'mardi 24 novembre\u00a0: fermé',
			special: [
				'Le mardi 24 novembre\u00a0: fermé (jour férié, Fête)',
				'Du mardi 1er décembre au mercredi 2 décembre\u00a0: fermé'
			]
		});
	});

	test('a holiday on a day when nobody comes is no news; what the direction wrote holds against it', () => {
		const saturday = { firstDay: '2026-11-28', lastDay: '2026-11-28', holiday: 'Fête' };
		expect(shown({ shut: [saturday] }).special).toEqual([]);
		const open = { firstDay: TUESDAY, lastDay: TUESDAY, spans: A_PAGE.openings[4]!, why: '' };
		const page = { ...A_PAGE, specialDays: [open] };
		const shut = [{ firstDay: TUESDAY, lastDay: TUESDAY, holiday: 'Fête' }];
		expect(shown({ shut }, page)).toMatchObject({
			today: 'mardi 24 novembre\u00a0: de 9\u00a0h à 12\u00a0h',
			special: ['Le mardi 24 novembre\u00a0: de 9\u00a0h à 12\u00a0h']
		});
	});

	test('a day that the direction wrote leaves the days when the centre is closed, and cuts them', () => {
		const open = {
			firstDay: '2026-12-03',
			lastDay: '2026-12-03',
			spans: A_PAGE.openings[4]!,
			why: ''
		};
		const shut = [{ firstDay: '2026-12-01', lastDay: '2026-12-08', holiday: null }];
		expect(shown({ shut }, { ...A_PAGE, specialDays: [open] }).special).toEqual([
			'Du mardi 1er décembre au mercredi 2 décembre\u00a0: fermé',
			'Le jeudi 3 décembre\u00a0: de 9\u00a0h à 12\u00a0h',
			'Du vendredi 4 décembre au mardi 8 décembre\u00a0: fermé'
		]);
	});

	test('a day written twice is read once', () => {
		const day = { firstDay: TUESDAY, lastDay: TUESDAY, spans: [], why: '' };
		expect(shown({}, { ...A_PAGE, specialDays: [day, { ...day }] }).special).toHaveLength(1);
	});

	test.each([
		['en', 'On Tuesday 24 November: closed (public holiday)'],
		['ar', 'يوم الثلاثاء، 24 نوفمبر: مغلق (عطلة رسمية)']
	] as const)('says in %s that a day is a holiday, without its French name', (language, line) => {
		const { holiday: holidayIn } = PUBLIC_WORDS[language];
		const shut = [{ firstDay: TUESDAY, lastDay: TUESDAY, holiday: 'Fête' }];
		expect(shown({ name: language, language, shut, holidayIn }).special).toEqual([line]);
	});

	test('tells sixty days ahead, and nothing that is over', () => {
		const days = ['2026-11-23', '2026-11-25', '2027-01-23', '2027-01-25'].map((day) => ({
			...{ firstDay: day, lastDay: day, spans: [], why: day }
		}));
		expect(shown({}, { ...A_PAGE, specialDays: days }).special).toHaveLength(2);
	});

	test('falls back to French where a text is not written, and says that it is French', () => {
		expect(shown({ name: 'ar', language: 'ar' })).toMatchObject({
			isFrench: true,
			text: A_PAGE.texts.fr
		});
		const en = { ...A_PAGE.texts.fr, lead: 'We teach you.' };
		const page = { ...A_PAGE, texts: { ...A_PAGE.texts, en } };
		expect(shown({ name: 'en', language: 'en' }, page)).toMatchObject({
			isFrench: false,
			text: { lead: 'We teach you.' }
		});
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occasion } from './occasion.ts';
import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';

import { occasionTitle, saysCentre, tellOccasion, type Telling } from './tell-occasion.ts';

const slot: Occasion = {
	kind: 'drop-in',
	id: '1',
	centreId: 'c',
	title: 'Permanence numérique',
	day: '2027-03-02',
	startsAt: '14:00',
	endsAt: '17:00',
	place: null,
	seatsLeft: 3,
	isTooLate: false,
	course: null
};
const days = Array.from({ length: 10 }, (_, nth) =>
	Temporal.PlainDate.from('2027-03-09').add({ weeks: nth }).toString()
);
const course: Occasion = {
	...slot,
	kind: 'course',
	title: 'SÉNOU',
	course: {
		cycleId: 'k',
		label: 'printemps',
		days: ['2027-03-02', ...days.slice(0, 9)],
		hasBegun: false
	}
};
const NAME = 'Centre social Jacques Brel';
/** As it is read: spaces that do not break are spaces. */
const told = (occasion: Occasion, telling: Partial<Telling> = {}) =>
	tellOccasion(occasion, { tongue: 'fr', centre: NAME, ...telling })
		.join(telling.tongue === 'facile' ? '\n' : ' ')
		.replaceAll('\u00a0', ' ');

describe('in French', () => {
	test('when, where, how many places, and that it is free where the centre says so', () => {
		expect(told(slot, { isFree: true })).toBe(
			'Mardi 2 mars à 14 h, Centre social Jacques Brel. Il reste 3 places. Gratuit.'
		);
		expect(told(slot)).not.toContain('Gratuit');
	});

	test('one sentence says whose it is, and ends with it: how far it is goes on from there', () => {
		for (const tongue of PUBLIC_TEXTS) {
			for (const occasion of [slot, course]) {
				const telling = { tongue, centre: NAME, isFree: true };
				const lines = tellOccasion(occasion, telling);
				expect(lines.filter((line) => saysCentre(line, telling))).toHaveLength(1);
				expect(lines.some((line) => saysCentre(line, { tongue }))).toBe(false);
			}
		}
	});

	test.each([
		[1, 'Il reste une place.'],
		[0, 'C’est complet. Appelez-nous : une place peut se libérer.'],
		[2, 'Il reste 2 places.']
	])('%i places left', (seatsLeft, sentence) => {
		expect(told({ ...slot, seatsLeft })).toBe(
			`Mardi 2 mars à 14 h, Centre social Jacques Brel. ${sentence}`
		);
	});

	test('nothing of places where nobody set a limit', () => {
		expect(told({ ...slot, seatsLeft: null })).toBe(
			'Mardi 2 mars à 14 h, Centre social Jacques Brel.'
		);
	});

	test('a course says its other days, and where it is in another sentence', () => {
		expect(told(course, { centre: undefined })).toBe(
			'Mardi 2 mars à 14 h, puis 9 autres fois, jusqu’au 4 mai. Il reste 3 places.'
		);
		expect(told(course)).toContain('4 mai. Centre social Jacques Brel. Il reste');
	});

	test('a course of two days, of one day, or that has begun', () => {
		const of = (own: string[], hasBegun = false) =>
			told(
				{ ...course, course: { ...course.course!, days: own, hasBegun } },
				{ centre: undefined }
			);
		expect(of(['2027-03-02', '2027-04-01'])).toContain('14 h, puis une autre fois, le 1er avril.');
		expect(of(['2027-03-02'])).toMatch(/^Mardi 2 mars à 14 h\. Il/);
		expect(of(['2027-03-02'], true)).toContain('14 h. Ce cours a déjà commencé. Il reste');
	});

	test('a place, and a day without an hour', () => {
		expect(told({ ...slot, startsAt: null, place: 'Médiathèque' })).toBe(
			'Mardi 2 mars, Centre social Jacques Brel. Lieu : Médiathèque. Il reste 3 places.'
		);
	});

	test('half past, and the first of a month', () => {
		expect(told({ ...slot, day: '2027-06-01', startsAt: '09:30' })).toMatch(
			/^Mardi 1er juin à 9 h 30,/
		);
	});
});

test('easy to read, each thing is a line', () => {
	expect(told(course, { tongue: 'facile', isFree: true })).toBe(
		[
			'Mardi 2 mars à 14 h.',
			'Puis 9 autres fois, jusqu’au 4 mai.',
			'Centre social Jacques Brel.',
			'Il reste 3 places.',
			'C’est gratuit.'
		].join('\n')
	);
	expect(occasionTitle(slot, 'facile')).not.toContain('numérique');
	expect(occasionTitle(course, 'facile')).toBe('SÉNOU');
});

test('in English', () => {
	const english = (occasion: Occasion, telling: Partial<Telling> = {}) =>
		told(occasion, { tongue: 'en', ...telling });
	expect(english(slot, { isFree: true })).toBe(
		'Tuesday 2 March at 14:00, Centre social Jacques Brel. 3 places left. Free of charge.'
	);
	expect(english({ ...course, seatsLeft: 1 }, { centre: undefined })).toBe(
		'Tuesday 2 March at 14:00, then 9 more times, until 4 May. One place left.'
	);
	expect(english({ ...slot, startsAt: '09:05' })).toContain('at 9:05,');
	expect(english({ ...slot, startsAt: '12:00' })).toContain('at 12:00,');
});

describe('in Arabic', () => {
	const arabic = (occasion: Occasion, telling: Partial<Telling> = {}) =>
		told(occasion, { tongue: 'ar', ...telling });

	test('with the digits that people read here, and names that keep their direction', () => {
		const said = arabic({ ...slot, place: 'Médiathèque' });
		expect(said).toContain('2 مارس على الساعة 14:00');
		expect(said).toContain(`\u2068${NAME}\u2069`);
		expect(said).toContain('المكان: \u2068Médiathèque\u2069.');
		expect(said).not.toMatch(/[٠-٩]/);
	});

	test.each([
		[1, 'بقي مكان واحد.'],
		[2, 'بقي مكانان.'],
		[3, 'بقيت 3 أماكن.'],
		[10, 'بقيت 10 أماكن.'],
		[11, 'بقي 11 مكانا.'],
		[0, 'لا توجد أماكن. اتصلوا بنا: قد يتوفر مكان.']
	])('%i places left', (seatsLeft, sentence) => {
		expect(arabic({ ...slot, seatsLeft })).toMatch(new RegExp(`\\. ${sentence}$`));
	});
});

test('whatever is told, each sentence is short, ended, and says no number of places below zero', () => {
	fc.assert(
		fc.property(
			fc.constantFrom<PublicText>('fr', 'facile', 'en', 'ar'),
			fc.option(fc.nat(200)),
			fc.boolean(),
			fc.constantFrom(slot, course),
			(tongue, seatsLeft, isFree, occasion) => {
				const telling = { tongue, centre: NAME, isFree };
				const most = tongue === 'facile' ? 15 : 20;
				for (const sentence of tellOccasion({ ...occasion, seatsLeft }, telling)) {
					expect(sentence).toMatch(/\S\.$/);
					expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(most);
					expect(sentence).not.toMatch(/undefined|null|-\d|\s{2}/);
				}
			}
		)
	);
});

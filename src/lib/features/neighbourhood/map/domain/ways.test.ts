import { describe, expect, test } from 'vitest';
import type { Found } from './asked.ts';
import { dayHours, openWords } from './open-words.ts';
import { minutesOnFoot, WALK, WALK_TOLD, walkWords } from './walk.ts';
import { addressWords, wayWords } from './way-words.ts';
import { momentAt, momentIn, whenNamed, whenTyped } from './when.ts';

describe('on foot', () => {
	const church = { latitude: 50.7, longitude: 1.6 };

	test('a kilometre as the crow flies is nineteen minutes by streets that turn', () => {
		expect(WALK).toEqual({ metresAMinute: 67, detour: 1.3 });
		const kilometre = { ...church, latitude: 50.7 + 1000 / 111_195 };
		expect(minutesOnFoot(church, kilometre)).toBe(19);
		expect(minutesOnFoot(church, church)).toBe(1);
	});

	test('is said up to an hour, and how it was counted', () => {
		expect([walkWords(1), walkWords(8), walkWords(60), walkWords(61)]).toEqual([
			...['à 1 minute à pied', 'à 8 minutes à pied', 'à 60 minutes à pied', null]
		]);
		expect(WALK_TOLD).toContain('4 km à l’heure');
	});
});

describe('the way in words', () => {
	test.each([
		[8, 'Derrière la pharmacie', 'À 8 minutes à pied, derrière la pharmacie'],
		[8, null, 'À 8 minutes à pied'],
		[null, 'derrière la pharmacie', 'Derrière la pharmacie'],
		[90, 'face à l’église', 'Face à l’église'],
		[3, 'EHPAD des Dunes, 2e étage', 'À 3 minutes à pied, EHPAD des Dunes, 2e étage'],
		[3, 'Place Dalton', 'À 3 minutes à pied, Place Dalton'],
		[null, null, null]
	])('%s minutes, « %s »: %s', (minutes, landmark, words) => {
		expect(wayWords({ minutes, landmark })).toBe(words);
	});

	test('an address says what it has', () => {
		const whole = { street: '12 rue des Mareyeurs', postcode: '62480', town: 'Le Portel' };
		expect(addressWords(whole)).toBe('12 rue des Mareyeurs, 62480 Le Portel');
		expect(addressWords({ ...whole, street: null })).toBe('62480 Le Portel');
		expect(addressWords({ street: null, postcode: null, town: null })).toBeNull();
	});
});

describe('open, as one says it at the door', () => {
	const TEN = { day: '2026-11-24', minute: 600 };
	const open = (
		spans: [number, number][] | null,
		now = TEN,
		when: Parameters<typeof openWords>[2] = null,
		more: Partial<Found> = {}
	) =>
		openWords(
			{
				today: spans && {
					spans: spans.map(([from, until]) => ({ from, until })),
					isUntoldHoliday: false
				},
				hoursSaid: null,
				...more
			},
			now,
			when
		);
	const at = (minute: number) => ({ ...TEN, minute });

	test('now', () => {
		expect(open([[540, 750]])).toBe('Ouvert jusqu’à 12\u00a0h\u00a030');
		expect(
			open(
				[
					[540, 750],
					[840, 1020]
				],
				at(800)
			)
		).toBe('Fermé, ouvre à 14\u00a0h');
		expect(open([[540, 750]], at(750))).toBe('Fermé à cette heure');
		expect(open([])).toBe('Fermé aujourd’hui');
		expect(open([[0, 1440]])).toBe('Ouvert jour et nuit');
		expect(open([[1200, 1440]], at(1300))).toBe('Ouvert jusqu’à minuit');
	});

	test('tonight, tomorrow', () => {
		const [tonight, tomorrow] = [whenNamed('soir', TEN), whenNamed('demain', TEN)];
		expect(
			open(
				[
					[540, 720],
					[1080, 1200]
				],
				TEN,
				tonight
			)
		).toBe('Ouvert ce soir de 18\u00a0h à 20\u00a0h');
		expect(open([[540, 720]], TEN, tonight)).toBe('Fermé ce soir');
		expect(open([[540, 720]], TEN, tomorrow)).toBe('Ouvert demain de 9\u00a0h à 12\u00a0h');
		// It is tonight already: what counts is the hour.
		expect(open([[1080, 1200]], at(1100), whenNamed('soir', at(1100)))).toBe(
			'Ouvert jusqu’à 20\u00a0h'
		);
	});

	test('nobody knows, or only says', () => {
		expect(open(null)).toBeNull();
		expect(open(null, TEN, null, { hoursSaid: 'Le matin' })).toBe('Le matin');
		const holiday = { spans: [{ from: 540, until: 720 }], isUntoldHoliday: true };
		expect(open(null, TEN, null, { today: holiday })).toBe(
			'Jour férié\u00a0: appelez avant de venir'
		);
		expect(dayHours(holiday)).toBe('Jour férié\u00a0: appelez avant de venir');
		expect(dayHours({ ...holiday, isUntoldHoliday: false })).toBe('De 9\u00a0h à 12\u00a0h');
		expect(dayHours({ spans: [], isUntoldHoliday: false })).toBe('Fermé');
	});
});

describe('when', () => {
	test('is read in what is typed', () => {
		expect(whenTyped('ou manger se soir')).toBe('soir');
		expect(whenTyped('dormir cette nuit')).toBe('soir');
		expect(whenTyped('un médecin demain')).toBe('demain');
		expect(whenTyped('pharmacie ouverte maintenant')).toBe('maintenant');
		expect(whenTyped('soirée jeux')).toBeNull();
	});

	test('is that of the place, whatever the clock of the machine', () => {
		const late = Temporal.Instant.from('2026-11-24T23:30:00Z');
		const moment = (timeZone: string) => momentAt({ at: late, timeZone });
		expect(moment('Europe/Paris')).toEqual({ day: '2026-11-25', minute: 30 });
		expect(moment('America/Guadeloupe')).toEqual({ day: '2026-11-24', minute: 1170 });
		expect(momentIn({ postcode: '97400' }, { at: late, timeZone: 'Europe/Paris' })).toEqual(
			moment('Indian/Reunion')
		);
		// Nobody knows where it is: the network says.
		expect(momentIn({}, { at: late, timeZone: 'Indian/Mayotte' })).toEqual(
			moment('Indian/Mayotte')
		);
		expect(whenNamed('demain', { day: '2026-12-31', minute: 600 })).toEqual({
			...{ day: '2027-01-01', from: 420, until: 1440 }
		});
		expect(whenNamed('soir', { day: '2026-11-24', minute: 1200 }).from).toBe(1200);
	});
});

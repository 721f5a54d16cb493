import { describe, expect, test } from 'vitest';
import { aimedAt, announceCourse, announceDropIns, hoursSaid } from './announcement.ts';
import { courseOf, slotOf } from './handouts.fixture.ts';

/** Spaces that hold words together, as plain ones. */
const plain = (lines: readonly string[]) =>
	lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' '));

describe('a course', () => {
	test('says from when on, how many times, which day of the week, until when', () => {
		const { title, when } = announceCourse(courseOf());
		expect(title).toBe('Ateliers informatiques');
		expect(plain(when)).toEqual([
			'À partir du mardi 2 mars, de 14 h à 16 h',
			'10 séances, le mardi, jusqu’au 18 mai'
		]);
	});

	test('lists its days month by month: those of holidays are missing', () => {
		expect(plain(announceCourse(courseOf()).days)).toEqual([
			'Mars : 2, 9, 16, 23 et 30',
			'Avril : 6 et 27',
			'Mai : 4, 11 et 18'
		]);
	});

	test('that has begun says the next one, and how many are left', () => {
		expect(plain(announceCourse(courseOf({}, { hasBegun: true })).when)).toEqual([
			'Prochaine séance : mardi 2 mars, de 14 h à 16 h',
			'Encore 10 séances, le mardi, jusqu’au 18 mai'
		]);
	});

	test('of one séance has one line, and no list', () => {
		const once = announceCourse(courseOf({}, { days: ['2027-03-02'] }));
		expect(plain(once.when)).toEqual(['Mardi 2 mars, de 14 h à 16 h']);
		expect(once.days).toEqual([]);
		const last = announceCourse(courseOf({}, { days: ['2027-03-02'], hasBegun: true }));
		expect(plain(last.when)).toEqual(['Prochaine séance : mardi 2 mars, de 14 h à 16 h']);
	});

	test.each([
		[['2027-03-01', '2027-03-04'], '2 séances, le lundi et le jeudi, jusqu’au 4 mars'],
		[['2027-03-01', '2027-03-02', '2027-03-04'], '3 séances, jusqu’au 4 mars'],
		[['2027-03-25', '2027-04-01'], '2 séances, le jeudi, jusqu’au 1er avril']
	])('on %j: « %s »', (days, said) => {
		expect(plain(announceCourse(courseOf({ day: days[0]! }, { days })).when)[1]).toBe(said);
	});

	test('says the hours that are known', () => {
		const said = (change: object) => plain(announceCourse(courseOf(change)).when)[0];
		expect(said({ endsAt: null })).toBe('À partir du mardi 2 mars, à 14 h');
		expect(said({ startsAt: null, endsAt: null })).toBe('À partir du mardi 2 mars');
		expect(said({ startsAt: '09:30:00', endsAt: '11:00:00' })).toBe(
			'À partir du mardi 2 mars, de 9 h 30 à 11 h'
		);
	});

	test('keeps a day and its month on one line', () => {
		expect(announceCourse(courseOf()).when[0]).toContain('2\u00a0mars');
	});
});

describe('the slots of a week', () => {
	test('stand day by day, in order; two of a day on one line', () => {
		const slots = [
			slotOf('2027-03-04', { startsAt: '14:00', endsAt: '17:00' }),
			slotOf('2027-03-02'),
			slotOf('2027-03-04')
		];
		const { lead, when, place, days } = announceDropIns('2027-03-01', slots);
		expect(plain([lead])).toEqual(['Semaine du 1er au 7 mars 2027']);
		expect(plain(when)).toEqual([
			'Mardi 2 mars, de 9 h à 12 h',
			'Jeudi 4 mars, de 9 h à 12 h et de 14 h à 17 h'
		]);
		expect([place, days]).toEqual([null, []]);
	});

	test('say one place once, and several each on its day', () => {
		const blue = { place: 'Salle bleue' };
		const [one, other] = ['2027-03-02', '2027-03-04'] as const;
		const same = announceDropIns('2027-03-01', [slotOf(one, blue), slotOf(other, blue)]);
		expect([same.place, plain(same.when)[0]]).toEqual([
			'Salle bleue',
			'Mardi 2 mars, de 9 h à 12 h'
		]);
		const apart = announceDropIns('2027-03-01', [slotOf(one, blue), slotOf(other)]);
		expect(apart.place).toBeNull();
		expect(plain(apart.when)).toEqual([
			'Mardi 2 mars, de 9 h à 12 h, Salle bleue',
			'Jeudi 4 mars, de 9 h à 12 h, au centre'
		]);
	});
});

test('hours stand in one piece in the programme of a week', () => {
	expect(hoursSaid(slotOf('2027-03-02'))).toBe('9\u00a0h\u00a0–\u00a012\u00a0h');
	expect(hoursSaid(slotOf('2027-03-02', { endsAt: null }))).toBe('9\u00a0h');
	expect(hoursSaid(slotOf('2027-03-02', { startsAt: null }))).toBe('');
});

describe('for whom it is', () => {
	test('is what somebody of the team says, in one line of a hundred and twenty signs', () => {
		const course = announceCourse(courseOf());
		expect(course.forWhom).toMatch(/Appelez-nous/);
		expect(aimedAt(course, '  Pour débuter,\n doucement ')).toMatchObject({
			forWhom: 'Pour débuter, doucement',
			aim: 'Pour débuter, doucement'
		});
		expect(aimedAt(course, 'a'.repeat(200)).aim).toHaveLength(120);
	});

	test('is as it was where nothing is said', () => {
		const course = announceCourse(courseOf());
		expect(aimedAt(course, ' \n ')).toBe(course);
	});
});

import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isCourseDay } from '../seances/course-day.ts';
import { EnrolForm, GroupForm } from './group-form.ts';
import { type NewGroup, refusePlan } from './group-plan.ts';

const plan: NewGroup = {
	programmeId: 'p',
	year: 2026,
	cycleLabel: 'octobre-décembre',
	groupLabel: 'A',
	firstDay: '2026-10-07',
	seances: 10,
	startsAt: '14:00',
	endsAt: '16:00',
	animators: [],
	skipped: []
};
const refusal = (change: Partial<NewGroup>) => refusePlan({ ...plan, ...change })?.refusal ?? null;

test('the plan of the posters is accepted: ten séances of two hours', () => {
	expect(refusePlan(plan)).toBeNull();
	expect([refusal({ seances: 1 }), refusal({ seances: 60 })]).toEqual([null, null]);
});

test('a plan that cannot be held is refused, each with its reason', () => {
	expect(refusal({ cycleLabel: '  ' })).toBe('label-missing');
	expect([refusal({ endsAt: '14:00' }), refusal({ endsAt: '13:30' })]).toEqual(['hours', 'hours']);
	expect([0, 61, -1, Number.NaN].map((seances) => refusal({ seances }))).toEqual(
		Array(4).fill('count')
	);
	expect(refusal({ firstDay: '2026-02-30' })).toBe('day');
});

test('a day exists and is of our time; a date box half typed is not', () => {
	const days = ['2024-02-29', '1990-01-01', '2199-12-31'];
	const wrong = [
		'2026-02-29',
		'2026-02-30',
		'0002-11-24',
		'2200-01-01',
		'24/11/2026',
		'',
		'2026-1-1'
	];
	expect(days.filter(isCourseDay)).toEqual(days);
	expect(wrong.filter(isCourseDay)).toEqual([]);
});

test('the form speaks of each box that is wrong', () => {
	const typed = {
		programme: 'SENOU',
		cycle: ' ',
		premiere: '2026-02-30',
		seances: '61',
		debut: '25:00',
		fin: '9h'
	};
	const read = v.safeParse(GroupForm, typed);
	expect(Object.keys(v.flatten(read.issues!).nested!).sort()).toEqual(Object.keys(typed).sort());
});

test('a person is enrolled by her name; her birth year only has four figures', () => {
	const naissance = (text: string) =>
		v.safeParse(EnrolForm, { nom: 'Aubert', prenom: 'Jeannine', naissance: text }).success;
	expect(['', '1948', '2019'].every(naissance)).toBe(true);
	expect(['48', '1848', '19480', 'mille neuf cent'].some(naissance)).toBe(false);
	expect(v.safeParse(EnrolForm, { nom: ' ', prenom: 'Jeannine' }).success).toBe(false);
});

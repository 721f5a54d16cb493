import { describe, expect, test } from 'vitest';
import { DURATION_FIELD, markField, minutesField, readSheetForm } from './sheet-form.ts';

function read(fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return readSheetForm(form);
}

const sheet = (fields: Record<string, string>) => {
	const answer = read(fields);
	if ('refusal' in answer) throw new Error(answer.message);
	return { marks: Object.fromEntries(answer.marks), realMinutes: answer.realMinutes };
};
const refusal = (fields: Record<string, string>) => {
	const answer = read(fields);
	return 'refusal' in answer ? answer.refusal : null;
};

test('a posted sheet gives one mark a person, whatever else is in the form', () => {
	expect(
		sheet({
			[markField('ana')]: 'present',
			[minutesField('ana')]: '10',
			[markField('bob')]: 'late',
			[minutesField('bob')]: ' 15 ',
			[markField('eve')]: 'excused',
			[markField('zoe')]: 'absent',
			autre: 'x'
		})
	).toEqual({
		marks: {
			ana: { kind: 'present' },
			bob: { kind: 'late', minutes: 15 },
			eve: { kind: 'excused' },
			zoe: { kind: 'absent' }
		},
		realMinutes: null
	});
});

test('an empty sheet is a sheet without marks', () => {
	expect(sheet({})).toEqual({ marks: {}, realMinutes: null });
});

test('a forged mark, or a late one without figures, is refused', () => {
	expect(refusal({ [markField('ana')]: 'maybe' })).toBe('mark');
	expect(refusal({ [markField('ana')]: '' })).toBe('mark');
	for (const minutes of ['', 'dix', '1e3', '-5', '12.5', '99999']) {
		expect(refusal({ [markField('ana')]: 'late', [minutesField('ana')]: minutes })).toBe('mark');
	}
});

describe('the minutes it really lasted', () => {
	test('are whole minutes of one day, or nothing', () => {
		expect(sheet({ [DURATION_FIELD]: ' 75 ' }).realMinutes).toBe(75);
		expect(sheet({ [DURATION_FIELD]: '  ' }).realMinutes).toBeNull();
		expect(sheet({ [DURATION_FIELD]: '1440' }).realMinutes).toBe(1440);
	});

	test('are refused otherwise', () => {
		for (const typed of ['0', '1441', '1 h 15', '-3', '7,5']) {
			expect(refusal({ [DURATION_FIELD]: typed })).toBe('minutes');
		}
	});
});

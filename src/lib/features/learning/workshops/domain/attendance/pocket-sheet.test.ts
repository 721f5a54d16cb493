import { describe, expect, test } from 'vitest';
import {
	isStale,
	openRecord,
	refreshRecord,
	pocketNames,
	type PocketSheet
} from './pocket-sheet.ts';

const line = (enrolmentId: string, known: string | null = null, absenceAnnounced = false) => ({
	enrolmentId,
	firstName: enrolmentId,
	absenceAnnounced,
	known
});
const sheet = (...lines: PocketSheet['lines']): PocketSheet => ({
	seanceId: 's',
	owner: 'camille',
	day: '2026-11-24',
	title: 'SENOU',
	minutes: 120,
	lines
});

test('everybody is present, but who announced her absence and who is noted already', () => {
	const record = openRecord(
		sheet(line('Odette'), line('Ali', null, true), line('Zoé', 'late:20')),
		'cle',
		'2026-11-23'
	);
	expect(record.marks).toEqual({ Odette: 'present', Ali: 'excused', Zoé: 'late:20' });
});

test('where one comes as one likes nobody is expected, whatever she announced', () => {
	const free = { ...sheet(line('Odette'), line('Ali', null, true)), comesFreely: true };
	const record = openRecord(free, 'cle', '2026-11-23');
	expect(record.marks).toEqual({ Odette: 'absent', Ali: 'absent' });
	record.marks.Odette = 'present';
	const heard = refreshRecord(record, { ...free, lines: [...free.lines, line('Zoé')] }, false);
	expect(heard.marks).toEqual({ Odette: 'present', Ali: 'absent', Zoé: 'absent' });
});

describe('the phone hears of the sheet again', () => {
	const record = openRecord(sheet(line('Odette'), line('Ali')), 'cle', '2026-11-23');
	record.marks.Odette = 'absent';

	test('a mark somebody else made is not taken for seen as long as nobody showed it', () => {
		const heard = refreshRecord(record, sheet(line('Odette', 'excused'), line('Ali')), false);
		expect(heard.lines[0]!.known).toBeNull();
		expect(heard.marks.Odette).toBe('absent');
		const shown = refreshRecord(record, sheet(line('Odette', 'excused'), line('Ali')), true);
		expect(shown.lines[0]!.known).toBe('excused');
		expect(shown.marks.Odette).toBe('absent');
	});

	test('one who joined is present, one who left takes her mark with her', () => {
		const heard = refreshRecord(record, sheet(line('Ali'), line('Zoé')), false);
		expect(heard.marks).toEqual({ Ali: 'present', Zoé: 'present' });
	});
});

test.each([
	[
		'a first name alone',
		[
			['Odette', 'Vasseur'],
			['Ali', 'Ben']
		],
		['Odette', 'Ali']
	],
	[
		'as few letters as it takes',
		[
			['Marie', 'Duval'],
			['Marie', 'Dupont'],
			['Marie', 'Caron']
		],
		['Marie Duv.', 'Marie Dup.', 'Marie C.']
	],
	[
		'the same name twice',
		[
			['Marie', 'Duval'],
			['Marie', 'Duval']
		],
		['Marie (1)', 'Marie (2)']
	],
	['nobody named', [[null, null]], ['Personne 1']]
] as [string, [string | null, string | null][], string[]][])('%s', (_story, people, names) => {
	expect(pocketNames(people.map(([given, family]) => ({ given, family })))).toEqual(names);
});

test('a sheet prepared for yesterday goes when nobody touched it; marks never do', () => {
	const record = openRecord(sheet(line('Odette')), 'cle', '2026-11-23');
	expect(['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => isStale(record, day))).toEqual([
		false,
		false,
		true
	]);
	expect(isStale({ ...record, isTouched: true }, '2026-12-25')).toBe(false);
	// One of last week, opened today to be filled at last.
	expect(isStale({ ...record, preparedOn: '2026-11-30' }, '2026-11-30')).toBe(false);
});

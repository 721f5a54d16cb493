import { beforeEach, expect, test } from 'vitest';
import type { ContentsForm } from '../../domain/programmes/contents-form.ts';
import type { Unexpected } from '../../domain/attendance/unexpected.ts';
import { readSeanceContents } from '../programmes/read-seance-contents.ts';
import { saveSheet } from './save-sheet.ts';
import { showAttendanceSheet } from './show-attendance-sheet.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const KEYS = 'Le clavier, la souris, le processeur, la carte graphique';
const CABLES = 'Brancher les équipements';
const UNTOUCHED: ContentsForm = { contents: [], note: '', known: null };

let seanceId: string;

beforeEach(async () => {
	const groupId = await workshop.plan({ programmeId: workshop.programmes.get('ateliers')! });
	await workshop.enrol(groupId, 'Aubert');
	[seanceId] = (await workshop.seances(groupId)) as [string];
});

const lines = async () => (await act((db) => showAttendanceSheet(db, seanceId)))!.lines;
const said = () => act((db) => readSeanceContents(db, seanceId));

async function save(kind: 'present' | 'absent', contents: ContentsForm) {
	const marks = new Map((await lines()).map(({ enrolmentId }) => [enrolmentId, { kind }]));
	return act((db) => saveSheet(db, { seanceId, marks, contents, today: TODAY }));
}

test('who came and what was done are kept together', async () => {
	done(await save('absent', { contents: [KEYS], note: 'Belle séance.', known: null }));
	expect(await lines()).toMatchObject([{ kind: 'absent' }]);
	expect(await said()).toMatchObject({ contents: [KEYS], note: 'Belle séance.' });
});

test('what was done being refused, nobody is marked either', async () => {
	const refused = await save('absent', { contents: ['Le macramé'], note: '', known: null });
	expect(refused).toMatchObject({ refusal: 'unknown-content' });
	expect(await lines()).toMatchObject([{ kind: null }]);
	expect(await said()).toBeNull();
});

test('left as it was shown, what a colleague has said meanwhile stays, and the marks are kept', async () => {
	done(await save('present', { contents: [KEYS], note: '', known: null }));
	const shown = (await said())!;
	done(
		await save('present', { contents: [KEYS, CABLES], note: 'Et les câbles.', known: shown.id })
	);
	done(await save('absent', { contents: [KEYS], note: '', known: shown.id }));
	done(await save('absent', UNTOUCHED));
	expect(await lines()).toMatchObject([{ kind: 'absent' }]);
	expect(await said()).toMatchObject({ contents: [KEYS, CABLES], note: 'Et les câbles.' });
	expect(await save('present', { contents: [CABLES], note: '', known: shown.id })).toMatchObject({
		refusal: 'changed'
	});
});

const ODILE = { givenName: 'Odile', familyName: 'Hardelot', phone: '' };

async function saveWith(unexpected: readonly Unexpected[], kind: 'present' | 'absent' = 'absent') {
	const marks = new Map((await lines()).map(({ enrolmentId }) => [enrolmentId, { kind }]));
	return act((db) =>
		saveSheet(db, { seanceId, marks, contents: UNTOUCHED, unexpected, today: TODAY })
	);
}

test('who came without being on the list is on it from that day on, and present', async () => {
	done(await saveWith([ODILE]));
	expect(await lines()).toMatchObject([
		{ name: 'Jeanne Aubert', kind: 'absent' },
		{ name: 'Odile Hardelot', kind: 'present' }
	]);
	const { rows } = await workshop.world.owner.query(
		`select e.enrolled_on = s.day as from_that_day from enrolments e
		join seances s on s.group_id = e.group_id and s.id = $1
		join person_identities i on i.person_id = e.person_id where i.given_name = 'Odile'`,
		[seanceId]
	);
	expect(rows).toEqual([{ from_that_day: true }]);
});

test('she has a chair, whatever the seats of the group', async () => {
	await workshop.world.owner.query(
		`update workshop_groups set capacity = 1
		where id = (select group_id from seances where id = $1)`,
		[seanceId]
	);
	done(await saveWith([ODILE]));
	expect(await lines()).toHaveLength(2);
});

test('refused, she is named, and nothing of the sheet is kept', async () => {
	const known = { givenName: 'Jeanne', familyName: 'Aubert', phone: '' };
	expect(await saveWith([ODILE, known])).toMatchObject({
		refusal: 'same-name',
		message: expect.stringMatching(/^Jeanne Aubert\s: Une personne de ce nom/)
	});
	expect(await saveWith([{ ...ODILE, phone: '12' }])).toMatchObject({ refusal: 'phone' });
	expect(await lines()).toMatchObject([{ kind: null }]);
});

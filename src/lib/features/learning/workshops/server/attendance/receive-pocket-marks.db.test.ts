import { beforeEach, expect, test } from 'vitest';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { receivePocketMarks } from './receive-pocket-marks.ts';
import { showAttendanceSheet } from './show-attendance-sheet.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const ODILE = { givenName: 'Odile', familyName: 'Hardelot', phone: '' };

let seanceId: string;
let ana: string;

beforeEach(async () => {
	const groupId = await workshop.plan();
	ana = await workshop.enrol(groupId, 'Aubert');
	seanceId = (await workshop.seances(groupId))[0]!;
});

const send = (marks: [string, Mark][], unexpected = [ODILE]) =>
	act((db) =>
		receivePocketMarks(db, {
			seanceId,
			marks: new Map(marks),
			known: new Map(),
			unexpected,
			today: TODAY
		})
	);
const sheet = async () =>
	(await act((db) => showAttendanceSheet(db, seanceId)))!.lines.map(
		({ name, kind }) => `${name}: ${kind}`
	);

test('who was in the room without being on the list is on it, once the phone is heard', async () => {
	done((await send([[ana, { kind: 'absent' }]]))!);
	expect(await sheet()).toEqual(['Jeanne Aubert: absent', 'Odile Hardelot: present']);
});

test('when the list has changed meanwhile, she is not enrolled either: nothing is written', async () => {
	expect(await send([])).toMatchObject({ refusal: 'differs', added: [ana] });
	expect(await sheet()).toEqual(['Jeanne Aubert: null']);
});

test('a name that is already on the list is refused, and nothing is written', async () => {
	const namesake = { givenName: 'Jeanne', familyName: 'Aubert', phone: '' };
	expect(await send([[ana, { kind: 'present' }]], [namesake])).toMatchObject({
		refusal: 'same-name'
	});
	expect(await sheet()).toEqual(['Jeanne Aubert: null']);
});

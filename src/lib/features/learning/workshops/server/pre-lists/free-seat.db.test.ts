import { expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import type { Mark } from '../../domain/attendance/attendance.ts';
import { enrolPerson } from '../enrolments/enrol-person.ts';
import { freeSeats } from './free-seats.ts';
import { putOnPreList } from './put-on-pre-list.ts';
import { readAttended } from '../exits/read-attended.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { listFirstSeances } from '../seances/list-first-seances.ts';
import { meetsAgain } from '../seances/states/meets-again.ts';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

const names = async (groupId: string) =>
	(await act((db) => freeSeats(db, groupId, TODAY)))?.waiting.map(({ name }) => name) ?? [];

const wait = (familyName: string) =>
	act(async (db) => {
		const { id } = done(await addPerson(db, { familyName, givenName: 'Jeanne' }));
		done(await putOnPreList(db, { programmeId: workshop.programmes.get('senou')!, personId: id }));
		return id;
	});

test('one leaves for a job: who has waited longest is proposed, and the seat goes to one person only', async () => {
	// SENOU has six seats.
	const groupId = await workshop.plan();
	const leaver = await workshop.enrol(groupId, 'Aubert');
	for (const name of ['Berger', 'Briand', 'Brulin', 'Bultel', 'Butez']) {
		await workshop.enrol(groupId, name);
	}
	const [first, second] = [await wait('Caron'), await wait('Delattre')];
	expect(await names(groupId)).toEqual([]);
	done(
		await act((db) =>
			recordDeparture(db, { enrolmentId: leaver, leftOn: TODAY, reason: 'a repris un emploi' })
		)
	);
	expect(await names(groupId)).toEqual(['Jeanne Caron', 'Jeanne Delattre']);

	const both = await atOnce(
		workshop,
		(db) => enrolPerson(db, { groupId, personId: first, enrolledOn: TODAY }),
		(db) => enrolPerson(db, { groupId, personId: second, enrolledOn: TODAY })
	);
	expect(both).toMatchObject([{ id: expect.any(String) }, { refusal: 'group-full' }]);
	expect(await names(groupId)).toEqual([]);
	const other = await workshop.plan();
	// The one refused kept her place on the list.
	expect(await names(other)).toEqual(['Jeanne Delattre']);
});

test('until its last day a group meets again: after it nobody is awaited, and no seat is proposed', async () => {
	const groupId = await workshop.plan({ firstDay: TODAY, seances: 1 });
	await workshop.enrol(groupId, 'Dernière');
	await wait('Fournier');
	const asked = (today: string) =>
		act(async (db) => ({
			meets: await askAlone(db, meetsAgain(groupId, today)),
			awaited: (await listFirstSeances(db, { groupIds: [groupId], today })).length > 0,
			proposed: (await freeSeats(db, groupId, today)) !== null
		}));
	expect(await asked(TODAY)).toEqual({ meets: true, awaited: true, proposed: true });
	const over = { meets: false, awaited: false, proposed: false };
	expect(await asked('2026-11-25')).toEqual(over);
});

test('what somebody attended is counted from her minutes, and from no other centre', async () => {
	const groupId = await workshop.plan();
	const ana = await workshop.enrol(groupId, 'Aubert');
	await workshop.enrol(groupId, 'Berger');
	const [first, second, third] = await workshop.seances(groupId);
	const note = (seanceId: string, mark: Mark, realMinutes: number | null = null) =>
		act(async (db) =>
			done(
				await saveAttendance(db, {
					seanceId,
					marks: new Map([[ana, mark]]),
					realMinutes,
					today: TODAY
				})
			)
		);
	await note(first!, { kind: 'present' }, 60);
	await note(second!, { kind: 'late', minutes: 20 });
	await note(third!, { kind: 'excused' });
	const course = await act((db) => readAttended(db, groupId));
	expect(course).toMatchObject({
		cycle: 'novembre-décembre 2026',
		people: [{ name: 'Jeanne Aubert', days: ['2026-11-10', '2026-11-17'], minutes: 60 + 70 }]
	});
	const neighbour = await world.addCentre('la-digue');
	expect(await world.as('animateur', neighbour, (db) => readAttended(db, groupId))).toBeNull();
});

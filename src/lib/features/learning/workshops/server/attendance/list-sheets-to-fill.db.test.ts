import { expect, test } from 'vitest';
import { cancelSeance } from '../seances/cancel-seance.ts';
import { changeFormat } from '../programmes/change-format.ts';
import { listSheetsToFill } from './list-sheets-to-fill.ts';
import { saveAttendance } from './save-attendance.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

test('sheets nobody filled come oldest first; what is noted, cancelled or empty is not waited for', async () => {
	const [early, late, empty] = [
		await workshop.plan({ firstDay: '2026-11-10' }),
		await workshop.plan({ firstDay: '2026-11-11' }),
		await workshop.plan({ firstDay: '2026-11-12' })
	];
	const ana = await workshop.enrol(early, 'Aubert');
	await workshop.enrol(late, 'Berger');
	const days = async () =>
		(await act((db) => listSheetsToFill(db, TODAY))).map(({ day, groupId }) => [day, groupId]);
	expect(await days()).toEqual([
		['2026-11-10', early],
		['2026-11-11', late],
		['2026-11-17', early],
		['2026-11-18', late],
		['2026-11-24', early]
	]);
	expect(
		(await act((db) => listSheetsToFill(db, TODAY))).map(({ groupId }) => groupId)
	).not.toContain(empty);
	const [first] = await workshop.seances(early);
	const marks = new Map([[ana, { kind: 'absent' as const }]]);
	done(await act((db) => saveAttendance(db, { seanceId: first!, marks, today: TODAY })));
	const [, second] = await workshop.seances(late);
	done(await act((db) => cancelSeance(db, { seanceId: second! })));
	expect(await days()).toEqual([
		['2026-11-11', late],
		['2026-11-17', early],
		['2026-11-24', early]
	]);
	const neighbour = await world.addCentre('la-digue');
	expect(await world.as('animateur', neighbour, (db) => listSheetsToFill(db, TODAY))).toEqual([]);
});

test('where one comes when one likes, no sheet is waited for', async () => {
	const fablab = await workshop.plan({ programmeId: workshop.programmes.get('fablab')! });
	await workshop.enrol(fablab, 'Caron');
	const waited = async () =>
		(await act((db) => listSheetsToFill(db, TODAY))).map(({ groupId }) => groupId);
	expect(await waited()).not.toContain(fablab);
	const change = { programmeId: workshop.programmes.get('fablab')!, format: 'year' } as const;
	done(await act((db) => changeFormat(db, change)));
	expect(await waited()).toContain(fablab);
});

import { beforeEach, expect, test } from 'vitest';
import { cancelSeance } from '../seances/cancel-seance.ts';
import { listSeancesAround } from '../seances/list-seances-around.ts';
import { listSeasons } from './list-seasons.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { saveAttendance } from '../attendance/save-attendance.ts';
import { showSeason } from './show-season.ts';
import { done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act, world } = workshop;

beforeEach(async () => {
	await world.owner.query('delete from cycles; delete from people');
});

/** Eight Tuesdays: four past ones of the last thirty days, one before them, today, two to come. */
const EIGHT_TUESDAYS = { firstDay: '2026-10-20', seances: 8 };

async function hold(seanceId: string, enrolmentId: string) {
	const marks = new Map([[enrolmentId, { kind: 'present' as const }]]);
	done(await act((db) => saveAttendance(db, { seanceId, marks, realMinutes: null, today: TODAY })));
}

const season = () => act((db) => showSeason(db, 2026, TODAY));
const around = async () =>
	(await act((db) => listSeancesAround(db, TODAY))).map(({ day }) => day.slice(5));

test('a season tells each group’s séances held, left to fill, and the next one', async () => {
	const groupId = await workshop.plan(EIGHT_TUESDAYS);
	const enrolmentId = await workshop.enrol(groupId, 'Aubert');
	const seances = await workshop.seances(groupId);
	await hold(seances[2]!, enrolmentId);
	done(await act((db) => cancelSeance(db, { seanceId: seances[3]! })));
	const [cycle] = await season();
	expect(cycle).toMatchObject({ firstDay: '2026-10-20', lastDay: '2026-12-08', cancelled: false });
	// Left to fill: the 27th of October, the 17th of November and today; the 20th is too old.
	expect(cycle!.groups).toMatchObject([
		{ enrolled: 1, seances: 7, held: 1, toFill: 3, nextDay: TODAY }
	]);
});

test('who has left is told apart, as on the page of the group, and a séance already noted is not the next', async () => {
	const groupId = await workshop.plan(EIGHT_TUESDAYS);
	const [ana, bea] = [
		await workshop.enrol(groupId, 'Aubert'),
		await workshop.enrol(groupId, 'Berger')
	];
	const seances = await workshop.seances(groupId);
	done(await act((db) => recordDeparture(db, { enrolmentId: bea, leftOn: '2026-11-20' })));
	await hold(seances[5]!, ana);
	const [cycle] = await season();
	expect(cycle!.groups).toMatchObject([{ enrolled: 1, left: 1, nextDay: '2026-12-01' }]);
	const today = (await act((db) => listSeancesAround(db, TODAY))).find(({ day }) => day === TODAY);
	expect(today!.enrolled).toBe(1);
});

test('cycles come in order of their first day, one that has none last', async () => {
	await workshop.plan({ cycleLabel: 'printemps', firstDay: '2026-04-07' });
	await workshop.plan({ cycleLabel: 'hiver', firstDay: '2026-01-06' });
	await workshop.plan({ cycleLabel: 'hiver', firstDay: '2026-01-02' });
	await world.owner.query(
		`insert into cycles (centre_id, programme_id, year, label, recorded_at) values ($1, $2, 2026, 'à venir', now())`,
		[workshop.centreId, workshop.programmes.get('senou')!]
	);
	expect((await season()).map(({ label, firstDay }) => [label, firstDay])).toEqual([
		['hiver', '2026-01-02'],
		['printemps', '2026-04-07'],
		['à venir', null]
	]);
});

test('the seasons to choose from are those that have cycles, and this one', async () => {
	expect(await act((db) => listSeasons(db, 2026))).toEqual([2026]);
	await workshop.plan({ year: 2018 });
	await workshop.plan({ year: 2027 });
	await workshop.plan({ year: 2026 });
	expect(await act((db) => listSeasons(db, 2026))).toEqual([2027, 2026, 2018]);
});

test('around today: what is left to fill since thirty days, and the week to come', async () => {
	const groupId = await workshop.plan(EIGHT_TUESDAYS);
	const enrolmentId = await workshop.enrol(groupId, 'Aubert');
	const seances = await workshop.seances(groupId);
	expect(await around()).toEqual(['10-27', '11-03', '11-10', '11-17', '11-24', '12-01']);
	await hold(seances[2]!, enrolmentId);
	await hold(seances[5]!, enrolmentId);
	done(await act((db) => cancelSeance(db, { seanceId: seances[3]! })));
	done(await act((db) => cancelSeance(db, { seanceId: seances[6]! })));
	// Past and filled or cancelled, nothing is left to do; today and to come, it is still shown.
	expect(await around()).toEqual(['10-27', '11-17', '11-24', '12-01']);
});

test('thirty days ago is still shown, the day before is not', async () => {
	await workshop.plan({ firstDay: '2026-10-25', seances: 1 });
	await workshop.plan({ firstDay: '2026-10-24', seances: 1 });
	await workshop.plan({ firstDay: '2026-12-02', seances: 1 });
	expect(await around()).toEqual(['10-25']);
});

test('a séance counts those enrolled that day: neither gone before it nor come after it', async () => {
	const groupId = await workshop.plan(EIGHT_TUESDAYS);
	await workshop.enrol(groupId, 'Aubert');
	const gone = await workshop.enrol(groupId, 'Berger');
	await workshop.enrol(groupId, 'Caron', '2026-11-24');
	done(await act((db) => recordDeparture(db, { enrolmentId: gone, leftOn: '2026-11-17' })));
	const listed = await act((db) => listSeancesAround(db, TODAY));
	expect(listed.map(({ day, enrolled }) => [day.slice(5), enrolled])).toEqual([
		['10-27', 2],
		['11-03', 2],
		['11-10', 2],
		['11-17', 1],
		['11-24', 2],
		['12-01', 2]
	]);
});

test('a neighbouring centre sees none of it', async () => {
	await workshop.plan(EIGHT_TUESDAYS);
	const neighbour = await world.addCentre('la-digue');
	expect(await world.as('direction', neighbour, (db) => showSeason(db, 2026, TODAY))).toEqual([]);
	expect(await world.as('direction', neighbour, (db) => listSeancesAround(db, TODAY))).toEqual([]);
});

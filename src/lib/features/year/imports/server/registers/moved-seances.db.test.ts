import { expect, test } from 'vitest';
import { moveSeance } from '#lib/features/learning/workshops/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf, type Line } from '../../domain/match/plan-import.fixture.ts';
import { openCentre, record } from '../imported-world.fixture.ts';

const world = useTestDatabase();
const thursdays = ['2018-01-11', '2018-01-18', '2018-01-25'];
const friday = ['2018-01-11', '2018-01-18', '2018-01-26'];
const begun: Line[] = [
	['HÉDIN Jeannine', 1945, 'XX.'],
	['PRUVOST François', 1943, 'XX.']
];
const whole: Line[] = [
	['HÉDIN Jeannine', 1945, 'XXX'],
	['PRUVOST François', 1943, 'XXX']
];
const register = (lines: Line[], days: string[]) =>
	draftOf({ groups: { 'Groupe 1': { days, lines, cancelledDays: [] } } });

/** A register of which the last Thursday is still to come, and moved to the Friday on screen. */
async function moved(slug: string) {
	const centre = await openCentre(world, slug);
	await record(world, centre, register(begun, thursdays));
	const { rows } = await world.owner.query<{ id: string }>(
		'select id from seances where centre_id = $1 order by day desc limit 1',
		[centre]
	);
	const result = await world.asOperator([centre], (db) =>
		moveSeance(db, {
			seanceId: rows[0]!.id,
			day: '2018-01-26',
			startsAt: '14:00',
			endsAt: '15:30',
			venue: '',
			roomId: null,
			reason: '',
			despiteClosure: false
		})
	);
	expect(result).toEqual({ moved: rows[0]!.id });
	return centre;
}

const kept = async (centre: string) =>
	(
		await world.owner.query(
			`select to_char(s.day, 'MM-DD') as day, count(a.seance_id)::int as marks
			from seances s left join attendances a on a.seance_id = s.id
			where s.centre_id = $1 group by s.id order by s.day`,
			[centre]
		)
	).rows.map(({ day, marks }) => `${day} ${marks}`);

test('a register that writes the new day finds the séance that moved, and fills it', async () => {
	const centre = await moved('vendredi');
	const report = await record(world, centre, register(whole, friday));
	expect(report.questions).toEqual([]);
	expect(new Set(report.differences.map(({ kind }) => kind))).toEqual(new Set(['added']));
	expect(await kept(centre)).toEqual(['01-11 2', '01-18 2', '01-26 2']);
});

test('a register that still writes the planned day makes no second séance of it', async () => {
	const centre = await moved('jeudi');
	await record(world, centre, register(whole, thursdays));
	expect(await kept(centre)).toEqual(['01-11 2', '01-18 2', '01-26 2']);
});

import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf } from '../../domain/match/plan-import.fixture.ts';
import { countRows, openCentre, photograph, record, recordIn } from '../imported-world.fixture.ts';

const world = useTestDatabase();
const thursdays = ['2018-01-11', '2018-01-18', '2018-01-25', '2018-02-01'];
const january = draftOf({
	groups: {
		'Groupe 1': {
			days: thursdays,
			lines: [
				['HÉDIN Jeannine', 1945, 'EXXX', { phone: '+33639989260', sex: 'female' }],
				['PRUVOST François', 1943, 'XAXE'],
				['BIGOT Gérard', null, 'XL.A', { leftOn: '2018-02-02' }]
			]
		}
	}
});

describe('recording a register', () => {
	it('writes the cycle, the group, the séances, the people and their marks', async () => {
		const centre = await openCentre(world, 'ecriture');
		const report = await record(world, centre, january);
		expect(report).toMatchObject({ cycles: 1, people: 3, questions: [], differences: [] });
		expect(await countRows(world, centre)).toEqual({
			people: 3,
			person_traces: 9,
			cycles: 1,
			workshop_groups: 1,
			seances: 4,
			enrolments: 3,
			departures: 1,
			attendances: 11
		});
		expect(report.written).toBe(33);
	});

	it('changes nothing the second time, and leaves no second import', async () => {
		const centre = await openCentre(world, 'deux-fois');
		await record(world, centre, january);
		const before = await photograph(world);
		const again = await record(world, centre, january);
		expect(again).toMatchObject({ importId: null, written: 0, differences: [], questions: [] });
		expect(again.statement).toEqual({ keptByName: 0, anonymous: 0, alreadyKnown: 3 });
		expect(await photograph(world)).toEqual(before);
	});

	it('writes nothing in a rehearsal, and says what it would write', async () => {
		const centre = await openCentre(world, 'repetition');
		const report = await record(world, centre, january, { dryRun: true });
		expect(report).toMatchObject({ importId: null, written: 0, people: 3 });
		expect(report.statement).toEqual({ keptByName: 0, anonymous: 3, alreadyKnown: 0 });
		expect(await countRows(world, centre)).toEqual({});
	});

	it('leaves nothing behind when it fails in the middle', async () => {
		const centre = await openCentre(world, 'echec');
		const failing = world.asOperator([centre], async (db) => {
			await recordIn(db, january);
			throw new Error('the power went');
		});
		await expect(failing).rejects.toThrow('the power went');
		expect(await countRows(world, centre)).toEqual({});
		const { rows } = await world.owner.query('select from imports where centre_id = $1', [centre]);
		expect(rows).toHaveLength(0);
	});

	it('takes its turn: of two imports at once, the second sees the first', async () => {
		const centre = await openCentre(world, 'ensemble');
		const [one, two] = await Promise.all([
			record(world, centre, january),
			record(world, centre, january)
		]);
		expect([one.written, two.written].sort((a, b) => a - b)).toEqual([0, 33]);
	});

	it('never recognises the people of another centre', async () => {
		const here = await openCentre(world, 'ici');
		const there = await openCentre(world, 'ailleurs');
		await record(world, here, january);
		const report = await record(world, there, january);
		expect(report.statement.alreadyKnown).toBe(0);
		expect((await countRows(world, there)).people).toBe(3);
	});
});

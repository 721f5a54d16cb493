import { describe, expect, it } from 'vitest';
import type { Mark } from '#lib/features/learning/workshops/index.ts';
import {
	recordDeparture,
	restoreSeance,
	saveAttendance
} from '#lib/features/learning/workshops/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf, type Line } from '../../domain/match/plan-import.fixture.ts';
import { openCentre, photograph, record, undo } from '../imported-world.fixture.ts';

const world = useTestDatabase();
const thursdays = ['2018-01-11', '2018-01-18', '2018-01-25'];
const lines: Line[] = [
	['HÉDIN Jeannine', 1945, 'EXX'],
	['PRUVOST François', 1943, 'XAX']
];

function register(people: Line[], days = thursdays, cancelledDays: string[] = []) {
	return draftOf({ groups: { 'Groupe 1': { days, lines: people, cancelledDays } } });
}

async function imported(slug: string, draft = register(lines)) {
	const centre = await openCentre(world, slug);
	await record(world, centre, draft);
	const { rows: seances } = await world.owner.query<{ id: string }>(
		'select id from seances where centre_id = $1 order by day',
		[centre]
	);
	const { rows: enrolments } = await world.owner.query<{ id: string }>(
		'select id from enrolments where centre_id = $1 order by id',
		[centre]
	);
	return {
		centre,
		seances: seances.map((row) => row.id),
		enrolments: enrolments.map((row) => row.id)
	};
}

async function mark(
	centre: string,
	seanceId: string,
	enrolmentId: string,
	kind: 'present' | 'absent'
) {
	const marks = new Map<string, Mark>([[enrolmentId, { kind }]]);
	await world.asOperator([centre], (db) =>
		saveAttendance(db, { seanceId, marks, realMinutes: null, today: '2026-11-24' })
	);
}

describe('what somebody wrote on screen since', () => {
	it('is kept against the same register, and asked about', async () => {
		const { centre, seances, enrolments } = await imported('garde');
		await mark(centre, seances[0]!, enrolments[0]!, 'absent');
		const report = await record(world, centre, register(lines));
		expect(report).toMatchObject({ importId: null, written: 0 });
		expect(report.differences).toMatchObject([
			{ what: 'Présence du 11/01/2018', before: 'absent', after: 'excusé', kind: 'kept' }
		]);
		expect(report.questions).toMatchObject([{ assumed: 'keep' }]);
		expect(report.questions[0]!.id).not.toContain('HÉDIN');
	});

	it('gives way when the answer says so, and comes back when that is undone', async () => {
		const { centre, seances, enrolments } = await imported('remplace');
		await mark(centre, seances[0]!, enrolments[0]!, 'absent');
		const { questions } = await record(world, centre, register(lines), { dryRun: true });
		const answers = { [questions[0]!.id]: 'replace' };
		const before = await photograph(world);
		const report = await record(world, centre, register(lines), { answers });
		expect(report.written).toBe(1);
		expect(report.differences).toMatchObject([{ kind: 'changed', after: 'excusé' }]);
		await undo(world, centre, report.importId!);
		expect(await photograph(world)).toEqual(before);
	});

	it('is not disturbed where the register says nothing', async () => {
		const { centre, seances, enrolments } = await imported(
			'silence',
			register([['HÉDIN Jeannine', 1945, 'EX.'], lines[1]!])
		);
		await mark(centre, seances[2]!, enrolments[0]!, 'present');
		await world.asOperator([centre], (db) =>
			recordDeparture(db, { enrolmentId: enrolments[1]!, leftOn: '2018-01-26' })
		);
		const again = register([['HÉDIN Jeannine', 1945, 'EX.'], lines[1]!]);
		const report = await record(world, centre, again);
		expect(report).toMatchObject({ written: 0, differences: [], questions: [] });
	});

	it('keeps a séance restored on screen from being cancelled again', async () => {
		const draft = register(lines, [...thursdays, '2018-02-01'], ['2018-02-01']);
		const { centre, seances } = await imported('retablie', draft);
		await world.asOperator([centre], (db) => restoreSeance(db, seances[3]!));
		const report = await record(world, centre, draft);
		expect(report.written).toBe(0);
		expect(report.differences).toMatchObject([
			{ what: 'Annulation de la séance du 01/02/2018, groupe 1', kind: 'kept' }
		]);
	});

	it('keeps a séance closed on screen, even when the register dropped it', async () => {
		const { centre, seances, enrolments } = await imported('close');
		await mark(centre, seances[2]!, enrolments[0]!, 'present');
		const shorter = register(
			[
				['HÉDIN Jeannine', 1945, 'EX'],
				['PRUVOST François', 1943, 'XA']
			],
			thursdays.slice(0, 2)
		);
		const report = await record(world, centre, shorter);
		expect(report.written).toBe(0);
		expect(report.differences).toMatchObject([
			{ what: 'Séance du 25/01/2018, groupe 1', kind: 'kept' }
		]);
	});

	it('keeps a person noted present on screen, even when the register dropped her', async () => {
		const { centre, seances, enrolments } = await imported('presente');
		await mark(centre, seances[0]!, enrolments[1]!, 'absent');
		const report = await record(world, centre, register(lines.slice(0, 1)));
		expect(report.written).toBe(0);
		expect(report.differences).toMatchObject([{ what: 'Inscription, groupe 1', kind: 'kept' }]);
	});

	it('keeps a name and a birth year corrected on screen, and knows the person again', async () => {
		const recent = draftOf({
			year: 2026,
			groups: {
				A: {
					days: ['2026-10-01'],
					lines: [
						['HÉDAIN Jeannine', 1945, 'X'],
						['PRUVOST François', 1943, 'X']
					]
				}
			}
		});
		const { centre } = await imported('corrigees', recent);
		await world.owner.query(
			`update person_identities set family_name = 'HÉDIN', name_key = 'hedin jeannine', recorded_at = now()
			where centre_id = $1 and name_key = 'hedain jeannine'`,
			[centre]
		);
		await world.owner.query(
			`update people set birth_year = 1934, recorded_at = now() where centre_id = $1 and birth_year = 1943`,
			[centre]
		);
		const report = await record(world, centre, recent);
		expect(report).toMatchObject({ written: 0, statement: { alreadyKnown: 2 } });
		expect(report.differences).toMatchObject([
			{ what: 'Année de naissance', before: '1934', after: '1943', kind: 'kept' }
		]);
	});
});

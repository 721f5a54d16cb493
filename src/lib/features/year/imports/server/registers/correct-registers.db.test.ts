import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf, type Line } from '../../domain/match/plan-import.fixture.ts';
import { DATA_TABLES, openCentre, photograph, record, undo } from '../imported-world.fixture.ts';

const world = useTestDatabase();
const thursdays = ['2018-01-11', '2018-01-18', '2018-01-25', '2018-02-01'];
const lines: Line[] = [
	['HÉDIN Jeannine', 1945, 'EXXX'],
	['PRUVOST François', 1943, 'XAXE'],
	['BIGOT Gérard', 1945, 'XLXA']
];

function register(days: string[], people: Line[]) {
	return draftOf({ groups: { 'Groupe 1': { days, lines: people } } });
}

/** Imports the register as it was, then as it was corrected: what changed, and nothing else. */
async function correct(slug: string, days: string[], people: Line[], answers = {}) {
	const centre = await openCentre(world, slug);
	await record(world, centre, register(thursdays, lines));
	const before = await photograph(world);
	const report = await record(world, centre, register(days, people), { answers });
	const after = await photograph(world);
	const touched = DATA_TABLES.filter((table) => after[table]!.join() !== before[table]!.join());
	const undone = report.importId ? await undo(world, centre, report.importId) : null;
	return { report, touched, undone, before, restored: await photograph(world) };
}

describe('a corrected version of a register', () => {
	it('changes one cell when one cell was corrected, and gives it back', async () => {
		const { report, touched, before, restored } = await correct('cellule', thursdays, [
			['HÉDIN Jeannine', 1945, 'XXXX'],
			...lines.slice(1)
		]);
		expect(report.written).toBe(1);
		expect(touched).toEqual(['attendances']);
		expect(report.differences).toEqual([
			{
				place: { file: 'registre.xlsx', sheet: 'F1', cell: 'D2' },
				who: 'Jeannine HÉDIN',
				what: 'Présence du 11/01/2018',
				before: 'excusé',
				after: 'présent',
				kind: 'changed'
			}
		]);
		expect(restored).toEqual(before);
	});

	it('adds the line that was added, and gives it back', async () => {
		const { report, touched, before, restored } = await correct('ajout', thursdays, [
			...lines,
			['RAMET Annie', 1946, 'XX.X']
		]);
		expect(touched).toEqual(['people', 'person_traces', 'enrolments', 'attendances']);
		expect(report.differences).toEqual([
			expect.objectContaining({
				who: 'Annie RAMET',
				what: 'Inscription, groupe 1',
				after: '3 présences notées',
				kind: 'added'
			})
		]);
		expect(restored).toEqual(before);
	});

	it('removes the line that was removed, and gives it back with its marks', async () => {
		const { report, touched, before, restored } = await correct(
			'retrait',
			thursdays,
			lines.slice(0, 2)
		);
		expect(touched).toEqual(['enrolments', 'attendances']);
		expect(report.written).toBe(5);
		expect(report.differences).toMatchObject([
			{ what: 'Inscription, groupe 1', before: '4 présences notées', after: null, kind: 'removed' }
		]);
		expect(restored).toEqual(before);
	});

	it('moves the séance whose date was moved, without touching its marks', async () => {
		const { report, touched, before, restored } = await correct(
			'date',
			['2018-01-11', '2018-01-19', '2018-01-25', '2018-02-01'],
			lines
		);
		expect(touched).toEqual(['seances']);
		expect(report.differences).toMatchObject([
			{
				what: 'Date de la séance du 18/01/2018, groupe 1',
				before: '18/01/2018',
				after: '19/01/2018',
				kind: 'changed'
			}
		]);
		expect(restored).toEqual(before);
	});

	it('empties the cell that was emptied, and removes the séance that was removed', async () => {
		const { report, before, restored } = await correct('vide', thursdays.slice(0, 3), [
			['HÉDIN Jeannine', 1945, '.XX'],
			['PRUVOST François', 1943, 'XAX'],
			['BIGOT Gérard', 1945, 'XLX']
		]);
		expect(report.differences.map(({ what, before: was, kind }) => [what, was, kind])).toEqual([
			['Séance du 01/02/2018, groupe 1', '3 présences notées', 'removed'],
			['Présence du 11/01/2018', 'excusé', 'removed']
		]);
		expect(restored).toEqual(before);
	});

	it('asks before removing anything when the file is hardly the same group', async () => {
		const people: Line[] = [['HÉDIN Jeannine', 1945, 'EXXX']];
		const { report } = await correct('autre', thursdays, people);
		expect(report.written).toBe(0);
		expect(report.questions).toMatchObject([{ kind: 'other', assumed: 'keep' }]);
		expect(report.questions[0]!.text).toContain('2 éléments');
	});

	it('removes what it was told to remove', async () => {
		const centre = await openCentre(world, 'autre-oui');
		await record(world, centre, register(thursdays, lines));
		const partial = register(thursdays, [['HÉDIN Jeannine', 1945, 'EXXX']]);
		const { questions } = await record(world, centre, partial, { dryRun: true });
		const answers = { [questions[0]!.id]: 'remove' };
		const report = await record(world, centre, partial, { answers });
		expect(report.differences.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
	});

	it('recognises the people of a later month, and never wipes the month before out', async () => {
		const centre = await openCentre(world, 'mois');
		const half = lines.map(([name, year]): Line => [name, year, 'XX']);
		await record(world, centre, register(thursdays.slice(0, 2), half));
		const report = await record(world, centre, register(thursdays.slice(2), half));
		expect(report.statement.alreadyKnown).toBe(3);
		expect(report.questions).toMatchObject([{ assumed: 'keep' }]);
		expect(report.differences.map(({ what, kind }) => [what, kind])).toEqual([
			['Séance du 25/01/2018, groupe 1', 'added'],
			['Séance du 01/02/2018, groupe 1', 'added']
		]);
		const corrected = register(thursdays.slice(2), [
			['HÉDIN Jeannine', 1945, 'AX'],
			...half.slice(1)
		]);
		expect((await record(world, centre, corrected)).differences).toMatchObject([
			{ what: 'Présence du 25/01/2018', kind: 'changed' }
		]);
	});

	it('takes out a line that an earlier correction had added', async () => {
		const centre = await openCentre(world, 'aller-retour');
		await record(world, centre, register(thursdays, lines));
		await record(world, centre, register(thursdays, [...lines, ['RAMET Annie', 1946, 'XXXX']]));
		const report = await record(world, centre, register(thursdays, lines));
		expect(report.differences).toMatchObject([{ what: 'Inscription, groupe 1', kind: 'removed' }]);
	});
});

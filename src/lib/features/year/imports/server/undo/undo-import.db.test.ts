import type { Db } from '#lib/platform/database/acting.ts';
import { describe, expect, it } from 'vitest';
import {
	enrolPerson,
	recordDeparture,
	saveAttendance
} from '#lib/features/learning/workshops/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { recordClosing } from '#lib/features/house/years/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf, type Line } from '../../domain/match/plan-import.fixture.ts';
import { openCentre, photograph, record, recordIn, undo } from '../imported-world.fixture.ts';

const world = useTestDatabase();
const days = ['2018-01-11', '2018-01-18', '2018-01-25'];
const lines: Line[] = [
	['HÉDIN Jeannine', 1945, 'EXX', { leftOn: '2018-01-26' }],
	['PRUVOST François', 1943, 'XAX']
];

const register = () =>
	draftOf({ groups: { 'Groupe 1': { days, lines, cancelledDays: [days[2]!] } } });
const spring = () =>
	draftOf({
		cycle: 'mars-avril',
		groups: { 'Groupe 1': { days: ['2018-03-15'], lines: [['HÉDIN Jeannine', 1945, 'X']] } }
	});

async function imported(slug: string) {
	const centre = await openCentre(world, slug);
	const { importId } = await record(world, centre, register());
	const ids = async (query: string) =>
		(await world.owner.query<{ id: string }>(query, [centre])).rows.map((row) => row.id);
	return {
		centre,
		importId: importId!,
		seances: await ids('select id from seances where centre_id = $1 order by day'),
		enrolments: await ids('select id from enrolments where centre_id = $1 order by id'),
		groups: await ids('select id from workshop_groups where centre_id = $1')
	};
}

describe('undoing an import', () => {
	it('gives the tables back exactly as they were', async () => {
		const centre = await openCentre(world, 'exact');
		const before = await photograph(world);
		const { importId, written } = await record(world, centre, register());
		expect(await undo(world, centre, importId!)).toEqual({ undone: importId, rows: written });
		expect(await photograph(world)).toEqual(before);
	});

	it('can be done once', async () => {
		const { centre, importId } = await imported('une-fois');
		await undo(world, centre, importId);
		expect(await undo(world, centre, importId)).toMatchObject({ refusal: 'already-undone' });
	});

	it('lets the same file be imported again', async () => {
		const { centre, importId } = await imported('encore');
		const before = await photograph(world);
		await undo(world, centre, importId);
		const again = await record(world, centre, register());
		expect(again.written).toBeGreaterThan(0);
		const after = await photograph(world);
		expect(after.attendances).toHaveLength(before.attendances!.length);
	});

	it('is refused after a mark was changed, and says what, when, by whom, and where it is', async () => {
		const { centre, importId, seances, enrolments } = await imported('marque');
		const { rows: staff } = await world.owner.query<{ id: string }>(
			`insert into staff_members (display_name, recorded_at) values ('Camille Animatrice', now()) returning id`
		);
		const mark = (db: Db) =>
			saveAttendance(db, {
				seanceId: seances[0]!,
				marks: new Map([[enrolments[0]!, { kind: 'present' }]]),
				realMinutes: null,
				today: '2026-11-24'
			});
		await world.as('animateur', centre, mark, staff[0]!.id);
		const before = await photograph(world);
		const sheet = `/equipe/ateliers/seances/${seances[0]}`;
		expect(await undo(world, centre, importId)).toEqual({
			refusal: 'changed-since',
			message: 'Cet import ne peut plus être annulé\u00a0: 2 éléments ont changé depuis.',
			records: [
				{
					words:
						'Présence du 11/01/2018, groupe 1\u00a0: modifiée le 24/11/2026, par Camille Animatrice',
					href: sheet
				},
				{
					words:
						'Feuille de présence du 11/01/2018, groupe 1\u00a0: ajoutée le 24/11/2026, par Camille Animatrice',
					href: sheet
				}
			]
		});
		expect(await photograph(world)).toEqual(before);
	});

	it('is refused after somebody was enrolled in an imported group, or left it', async () => {
		const { centre, importId, groups, enrolments } = await imported('inscrite');
		await world.asOperator([centre], async (db) => {
			const person = await addPerson(db, { familyName: 'Ramet', givenName: 'Annie' });
			await enrolPerson(db, { groupId: groups[0]!, personId: (person as { id: string }).id });
			await recordDeparture(db, { enrolmentId: enrolments[1]!, leftOn: '2018-01-26' });
		});
		const href = `/equipe/ateliers/groupes/${groups[0]}`;
		expect(await undo(world, centre, importId)).toMatchObject({
			records: [
				{ words: 'Inscription, groupe 1 (janvier-février)\u00a0: ajoutée le 24/11/2026', href },
				{ words: 'Départ, groupe 1 (janvier-février)\u00a0: ajouté le 24/11/2026', href }
			]
		});
	});

	it('is refused while a later import stands on it, and possible after that one is undone', async () => {
		const { centre, importId } = await imported('suite');
		const later = await record(world, centre, spring());
		const refused = await undo(world, centre, importId);
		expect(refused).toMatchObject({ refusal: 'changed-since' });
		const { records } = refused as { records: { words: string }[] };
		expect(records.map(({ words }) => words)).toContain(
			'Inscription, groupe 1 (mars-avril)\u00a0: ajoutée par l’import du 24/11/2026'
		);
		await undo(world, centre, later.importId!);
		expect(await undo(world, centre, importId)).toMatchObject({ undone: importId });
	});

	it('is refused after a fact it wrote was removed', async () => {
		const { centre, importId } = await imported('efface');
		await world.owner.query('delete from departures where centre_id = $1', [centre]);
		expect(await undo(world, centre, importId)).toMatchObject({
			records: [{ words: 'Départ, groupe 1 (janvier-février)\u00a0: supprimé depuis' }]
		});
	});

	it('is refused, like any import, in a closed year', async () => {
		const { centre, importId } = await imported('close');
		await world.asOperator([centre], (db) =>
			recordClosing(db, { year: 2018, dataUntil: '2018-12-31', frozen: {} })
		);
		expect(await undo(world, centre, importId)).toMatchObject({ refusal: 'year-closed' });
		const again = await world.asOperator([centre], (db) => recordIn(db, register()));
		expect(again).toMatchObject({ refusal: 'year-closed' });
		expect((again as { message: string }).message).toContain('2018 est close');
	});

	it('is only possible for an import of one’s own centre', async () => {
		const { importId } = await imported('la-bas');
		const here = await openCentre(world, 'par-ici');
		expect(await undo(world, here, importId)).toMatchObject({ refusal: 'unknown-import' });
		expect(await undo(world, here, 'anything')).toMatchObject({ refusal: 'unknown-import' });
	});
});

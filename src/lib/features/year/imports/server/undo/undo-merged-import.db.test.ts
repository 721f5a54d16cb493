import { expect, it } from 'vitest';
import { mergePeople, undoMerge } from '#lib/features/people/doubles/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf } from '../../domain/match/plan-import.fixture.ts';
import { openCentre, photograph, record, undo } from '../imported-world.fixture.ts';

const world = useTestDatabase();

const register = (names: [string, string]) =>
	draftOf({
		groups: {
			'Groupe 1': {
				days: ['2026-11-05'],
				lines: [
					[names[0], 1945, 'X'],
					[names[1], 1945, 'X']
				]
			}
		}
	});

it('an import is not undone under a merge, nor once one has been made of its people', async () => {
	const centre = await openCentre(world, 'reunies');
	const draft = register(['HÉDIN Jeannine', 'HEDIN Janine']);
	const { importId } = await record(world, centre, draft, { year: 2026 });
	const { rows } = await world.owner.query<{ person_id: string }>(
		'select person_id from person_identities where centre_id = $1 order by 1',
		[centre]
	);
	expect(rows).toHaveLength(2);
	const imported = await photograph(world);
	const merged = await world.asOperator([centre], (db) =>
		mergePeople(db, { people: [rows[0]!.person_id, rows[1]!.person_id] })
	);
	if ('refusal' in merged) throw new Error(merged.message);
	const united = await photograph(world);
	expect(await undo(world, centre, importId!)).toMatchObject({ refusal: 'merged-since' });
	expect(await photograph(world)).toEqual(united);
	await world.asOperator([centre], (db) => undoMerge(db, merged.id));
	expect(await photograph(world)).toEqual(imported);
	// The merge is told for good: the records it speaks of are not taken out.
	expect(await undo(world, centre, importId!)).toMatchObject({
		refusal: 'changed-since',
		records: expect.arrayContaining([
			expect.objectContaining({ words: 'Réunion de deux fiches\u00a0: ajoutée le 24/11/2026' })
		])
	});
	expect(await photograph(world)).toEqual(imported);
});

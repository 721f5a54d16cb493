import { expect, it } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf } from '../../domain/match/plan-import.fixture.ts';
import { countRows, openCentre, record } from '../imported-world.fixture.ts';

const world = useTestDatabase();

it('animators are recognised in the team; a name the team does not have is asked', async () => {
	const centre = await openCentre(world, 'equipe');
	for (const name of ['Paul Mercier', 'Amina Saïdi']) {
		await world.asOperator([], (db) =>
			addStaffMember(db, { name, role: 'animateur', centreId: centre })
		);
	}
	const draft = draftOf({
		groups: {
			A: {
				days: ['2018-01-11'],
				lines: [['HÉDIN Jeannine', 1945, 'X']],
				animators: ['MERCIER Paul', 'Saidi', 'Mme Unetelle']
			}
		}
	});
	const report = await record(world, centre, draft);
	expect(await countRows(world, centre)).toMatchObject({ group_animators: 2 });
	expect(report.questions).toMatchObject([{ kind: 'other', assumed: 'ignore' }]);
	expect(report.questions[0]!.choices).toHaveLength(3);
	expect((await record(world, centre, draft)).written).toBe(0);
});

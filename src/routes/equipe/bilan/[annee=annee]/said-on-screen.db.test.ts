import { expect, test } from 'vitest';
import { goldenCentre } from '#lib/features/year/reports/server/count/stored-season.fixture.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { load } from './+page.server.ts';

const world = useTestDatabase();

test('the page of the year says what people think of the courses, and nothing under five answers', async () => {
	const centre = { ...(await goldenCentre(world.owner)), timeZone: 'Europe/Paris' };
	const viewer = { staffId: null, membershipId: '', name: '', role: 'direction', centre };
	const locals = { world: { database: world.app, now: () => A_TUESDAY }, viewer };
	const told = async () => {
		const data = await load({ locals, params: { annee: 2018 } } as never);
		return (data as Exclude<typeof data, void>).said;
	};
	const say = (counts: number[]) =>
		world.owner.query(
			`insert into satisfaction_tallies (programme_id, year, centre_id, contents, seances, clarity,
				confidence, company, sentences)
			select id, 2018, centre_id, $2, $2, $2, $2, $2, '{}' from programmes
				where centre_id = $1 and slug = 'senou'
			on conflict (programme_id, year) do update set contents = $2, seances = $2, clarity = $2,
				confidence = $2, company = $2`,
			[centre.id, counts]
		);
	expect(await told()).toBeNull();
	await say([4, 1, 0]);
	const said = (await told())!;
	expect(said.text).toBe('5 réponses en 2018, que personne n’a signées.');
	expect(said.tables).toHaveLength(3);
	expect(said.tables[0]!.rows[0]).toEqual(['Contenus', '4', '1', '0']);
});

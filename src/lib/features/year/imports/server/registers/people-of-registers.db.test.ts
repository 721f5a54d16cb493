import { describe, expect, it } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf, type Line } from '../../domain/match/plan-import.fixture.ts';
import { countRows, openCentre, record } from '../imported-world.fixture.ts';

const world = useTestDatabase();

function course(lines: Line[], day = '2018-01-11', label = 'Groupe 1') {
	return draftOf({ year: Number(day.slice(0, 4)), groups: { [label]: { days: [day], lines } } });
}

async function people(centre: string) {
	const { rows } = await world.owner.query(
		`select i.family_name, p.birth_year, p.age_band, p.age_band_year, p.sex,
			(select count(*) from person_traces t where t.person_id = p.id) as traces
		from people p left join person_identities i on i.person_id = p.id
		where p.centre_id = $1 order by p.id`,
		[centre]
	);
	return rows;
}

describe('people of a register', () => {
	it('are kept by name until two years after they last came, not a day more', async () => {
		const centre = await openCentre(world, 'deux-ans');
		const phone = { phone: '+33639980001', sex: 'female' as const };
		await record(world, centre, course([['VASSEUR Nicole', 1954, 'X', phone]], '2024-11-24'));
		await record(
			world,
			centre,
			course([['RAMET Annie', 1944, 'X', phone]], '2024-11-23', 'Groupe 2')
		);
		expect(await people(centre)).toEqual([
			{
				family_name: 'VASSEUR',
				birth_year: 1954,
				age_band: null,
				age_band_year: null,
				sex: 'female',
				traces: 0
			},
			{
				family_name: null,
				birth_year: null,
				age_band: 'soixante_dix_plus',
				age_band_year: 2024,
				sex: 'female',
				traces: 4
			}
		]);
		expect(await countRows(world, centre)).toMatchObject({
			person_identities: 1,
			person_phones: 1
		});
	});

	it('are no longer kept when the last time they were expected, they did not come', async () => {
		const centre = await openCentre(world, 'absente');
		const draft = draftOf({
			year: 2024,
			groups: { A: { days: ['2024-11-20', '2024-12-04'], lines: [['RAMET Annie', 1944, 'XA']] } }
		});
		expect((await record(world, centre, draft)).statement.anonymous).toBe(1);
	});

	it('keep the name the centre already has, whatever the age of the register', async () => {
		const centre = await openCentre(world, 'connue');
		await world.asOperator([centre], (db) =>
			addPerson(db, { familyName: 'Hédin', givenName: 'Jeannine', birthYear: 1945 })
		);
		const report = await record(world, centre, course([['HEDIN Jeannine', 1945, 'X']]));
		expect(report.statement).toEqual({ keptByName: 0, anonymous: 0, alreadyKnown: 1 });
		expect(await countRows(world, centre)).toMatchObject({ people: 1, enrolments: 1 });
	});

	it('are two when the birth year differs, and asked about when one is missing', async () => {
		const centre = await openCentre(world, 'homonymes');
		await world.asOperator([centre], (db) =>
			addPerson(db, { familyName: 'Bigot', givenName: 'Gérard', birthYear: 1945 })
		);
		const other = await record(world, centre, course([['BIGOT Gérard', 1950, 'X']]), {
			dryRun: true
		});
		expect(other).toMatchObject({ questions: [], statement: { alreadyKnown: 0 } });
		const doubt = course([['BIGOT Gérard', null, 'X']]);
		const { questions } = await record(world, centre, doubt, { dryRun: true });
		expect(questions).toMatchObject([{ kind: 'same-person', assumed: 'different' }]);
		expect(JSON.stringify(questions)).not.toMatch(/bigot/i);
		const answers = { [questions[0]!.id]: 'same' };
		const report = await record(world, centre, doubt, { answers });
		expect(report.statement.alreadyKnown).toBe(1);
	});

	it('are recognised by their phone when a birth year is missing, named or not', async () => {
		const centre = await openCentre(world, 'telephone');
		const phone = { phone: '+33639980002' };
		for (const [day, later] of [
			['2018-01-11', '2018-02-01'],
			['2026-10-01', '2026-10-08']
		] as const) {
			const known = course([['POURRE Annie', 1942, 'X', phone]], day, 'A');
			await record(world, centre, known);
			const again = course([['Annie POURRE', null, 'X', phone]], later, 'B');
			expect((await record(world, centre, again)).statement.alreadyKnown).toBe(1);
		}
		expect((await countRows(world, centre)).people).toBe(2);
	});

	it('gain the birth year that a corrected register brings', async () => {
		const centre = await openCentre(world, 'completee');
		await record(world, centre, course([['MALFOY Chantal', null, 'X']]));
		const report = await record(world, centre, course([['MALFOY Chantal', 1955, 'X']]));
		expect(report.differences).toMatchObject([
			{ what: 'Année de naissance', before: null, after: '1955', kind: 'added' }
		]);
		expect(await people(centre)).toMatchObject([
			{ age_band: 'soixante_soixante_neuf', birth_year: null }
		]);
		expect((await record(world, centre, course([['MALFOY Chantal', 1955, 'X']]))).written).toBe(0);
	});

	it('who come back years later are not tied to their anonymous years', async () => {
		const centre = await openCentre(world, 'retour');
		await record(world, centre, course([['DUFLOS Marie', 1950, 'X']]));
		const report = await record(world, centre, course([['DUFLOS Marie', 1950, 'X']], '2026-10-01'));
		expect(report.statement).toEqual({ keptByName: 1, anonymous: 0, alreadyKnown: 0 });
		expect((await countRows(world, centre)).people).toBe(2);
	});

	it('have their observations kept only while they have a name', async () => {
		const centre = await openCentre(world, 'remarques');
		const note = { note: 'préfère la souris' };
		await record(world, centre, course([['WADOUX Paul', 1953, 'X', note]], '2018-01-11'));
		await record(world, centre, course([['WADOUX Jean', 1951, 'X', note]], '2026-10-01'));
		expect(await countRows(world, centre)).toMatchObject({ enrolments: 2, observations: 1 });
	});
});

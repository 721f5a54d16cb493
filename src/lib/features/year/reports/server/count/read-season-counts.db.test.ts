import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeFormat } from '#lib/features/learning/workshops/index.server.ts';
import { asStored, storeSeason } from '../../../../../../../tests/database/store-season.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { anySeason } from '../../domain/count/any-season.fixture.ts';
import { countFacts } from '../../domain/count/count-facts.ts';
import { season2018 } from '../../domain/count/season-2018.fixture.ts';
import { readSeasonCounts } from './read-season-counts.ts';
import { goldenCentre, programmeId } from './stored-season.fixture.ts';
import type { SeasonFacts } from '../../domain/count/facts.ts';

const world = useTestDatabase();

/** Nobody of these seasons came in an earlier year: that fact is told in its own test. */
const firstSeason = (facts: SeasonFacts): SeasonFacts => ({
	...facts,
	people: facts.people.map((person) => ({ ...person, seenBefore: false }))
});

async function counted(facts: SeasonFacts) {
	const centre = await storeSeason(world.owner, facts);
	return world.as('direction', centre, (db) => readSeasonCounts(db, facts.centre, facts.year));
}

test('PostgreSQL counts any season as the rules do', async () => {
	await fc.assert(
		fc.asyncProperty(anySeason, async (drawn) => {
			const facts = asStored(firstSeason(drawn));
			expect(await counted(facts)).toEqual(countFacts(facts));
		}),
		{ numRuns: tenth(200) }
	);
});

test('the golden season of 2018 comes out of the tables: 49 people, no minute lost', async () => {
	const facts = asStored(firstSeason(season2018()));
	const counts = await counted({
		...facts,
		programmes: facts.programmes.map((programme) => ({ ...programme, objectives: [] }))
	});
	expect(counts.people.people).toBe(49);
	const held = counts.fiches.flatMap(({ cycles }) => cycles.flatMap(({ seances }) => seances));
	expect(held.reduce((sum, seance) => sum + seance.present * seance.minutes, 0)).toBe(
		9_630 + 13_560 + 56 * 120
	);
});

test('a person marked the year before is returning, not new', async () => {
	const [first] = fc.sample(anySeason, { numRuns: 30, seed: 7 }).filter((s) => s.marks.length > 3);
	const facts = asStored(firstSeason(first!));
	const centre = await storeSeason(world.owner, facts);
	const next = await world.as('direction', centre, async (db) => {
		await world.owner.query('update cycles set year = 2019 where centre_id = $1', [centre]);
		return readSeasonCounts(db, facts.centre, 2019);
	});
	expect(next.people.people).toBeGreaterThan(0);
	expect(next.people.returningPeople + next.people.newPeople).toBe(next.people.people);
	expect(next.people.returningPeople).toBeGreaterThan(0);
});

test('another centre’s season is nowhere in the counts', async () => {
	const theirs = await storeSeason(world.owner, asStored(firstSeason(season2018())));
	const ours = await world.addCentre('sans-saison');
	const counts = await world.as('direction', ours, (db) =>
		readSeasonCounts(db, { slug: 'sans-saison', name: 'Sans saison' }, 2018)
	);
	expect(theirs).not.toBe(ours);
	expect(counts.fiches).toEqual([]);
});

test('a past year is told as one came then, the year of the change as one comes since', async () => {
	const centre = await goldenCentre(world.owner);
	const senou = await programmeId(world.owner, centre, 'senou');
	const toldIn = async (year: number) => {
		const { fiches } = await world.as('direction', centre.id, (db) =>
			readSeasonCounts(db, centre, year)
		);
		return fiches.find(({ programme }) => programme.slug === 'senou')!.programme.countedBy;
	};
	await world.as('direction', centre.id, (db) =>
		changeFormat(db, { programmeId: senou, format: 'free' })
	);
	expect(await toldIn(2018)).toBe('cycle');
	await world.owner.query('update cycles set year = 2026 where programme_id = $1', [senou]);
	expect(await toldIn(2026)).toBe('visits');
});
